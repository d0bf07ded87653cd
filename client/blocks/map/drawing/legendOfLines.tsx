import { differenceKinds } from '../../../../shared/blocks/map/index.ts'
import {
	formalities,
	type Rating,
	type RelationKind,
	ratings,
	relationKinds,
} from '../../../../shared/registry/index.ts'
import { DifferenceBadge } from './DifferenceBadge.tsx'
import { LineSample } from './LineSample.tsx'
import type { LegendOptions, LegendSection } from './legend.ts'
import { FormalityMark, RatingMark } from './TieMarks.tsx'

const linesIn = ({ scenes }: LegendOptions) => scenes.flatMap(({ lines }) => lines)

export function relationsIn(options: LegendOptions): LegendSection {
	const { texts, locale, paint } = options
	const shown = new Set(linesIn(options).map(({ tie }) => tie.kind))
	return {
		title: texts.relation,
		aside: texts.widthIsGrade,
		isWide: true,
		entries: (Object.keys(relationKinds) as RelationKind[])
			.filter((kind) => shown.has(kind))
			.map((kind) => ({
				id: kind,
				words: relationKinds[kind][locale],
				sign: <LineSample kind={kind} paint={paint} />,
			})),
	}
}

export function marksIn(options: LegendOptions): LegendSection {
	const { texts, locale, marks, ratingWords } = options
	const ties = linesIn(options).map(({ tie }) => tie)
	const onRecord = (['oral', 'minutes', 'agreement'] as const).filter(
		(formality) => marks.formality && ties.some((tie) => tie.formality === formality),
	)
	const rated = (Object.keys(ratings) as Rating[]).filter(
		(rating) => marks.rating && ties.some((tie) => tie.rating === rating),
	)
	return {
		title: [...(onRecord.length ? [texts.formality] : []), ...(rated.length ? [texts.rating] : [])].join(' · '),
		entries: [
			...onRecord.map((formality) => ({
				id: formality,
				words: formalities[formality][locale],
				sign: <FormalityMark formality={formality} />,
			})),
			...rated.map((rating) => ({
				id: rating,
				words: ratingWords[rating][locale],
				sign: <RatingMark rating={rating} />,
			})),
		],
	}
}

export function differencesIn(options: LegendOptions): LegendSection {
	const { texts, locale, overlay, hasWay, differenceWords, paint } = options
	const shown = new Set(linesIn(options).map(({ difference }) => difference))
	const straight = (token: string, width: number) => (
		<line x1={-20} x2={20} stroke={paint(token)} strokeWidth={width} strokeLinecap="round" />
	)
	const different = differenceKinds.filter((kind) => shown.has(kind))
	return {
		title: overlay ? texts.differences : texts.shortest,
		isWide: true,
		entries: [
			...different.map((kind) => ({
				id: kind,
				words: differenceWords?.[kind][locale] ?? '',
				sign: (
					<g transform="scale(.72)">
						<DifferenceBadge kind={kind} />
					</g>
				),
			})),
			...(shown.has('same') ? [{ id: 'same', words: texts.unchanged, sign: straight('nw-diff-same', 3) }] : []),
			...(hasWay ? [{ id: 'way', words: texts.shortest, sign: straight('nw-focus-inner', 9) }] : []),
		],
	}
}
