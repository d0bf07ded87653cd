import type { ReactNode } from 'react'
import { type DifferenceKind, differenceKinds } from '../../../../shared/methods/network-map/differences.ts'
import {
	circleName,
	type Field,
	formalities,
	involvements,
	kinds,
	type Rating,
	type RelationKind,
	ratings,
	relationKinds,
	standardCircles,
	type Term,
} from '../../../../shared/registry/index.ts'
import { symbolPaths } from '../../../ui/ActorSymbol.tsx'
import type { Outlined } from '../picture/outlines.ts'
import type { Scene } from '../picture/scene.ts'
import { strokesOf } from '../picture/strokes.ts'
import type { mapTexts } from '../texts.ts'
import { DifferenceBadge } from './DifferenceBadge.tsx'
import { Strokes } from './Line.tsx'
import type { Paint } from './paint.ts'
import { FormalityMark, RatingMark, type ShownMarks } from './TieMarks.tsx'

/** A sign and its words. The sign is drawn around 0/0, 44 wide and 20 high. */
export interface LegendEntry {
	readonly id: string
	readonly sign: ReactNode
	readonly words: string
}
export interface LegendSection {
	readonly title: string
	readonly aside?: string
	/** whether its signs are lines, and need all of the room there is */
	readonly isWide?: boolean
	readonly entries: readonly LegendEntry[]
}

/** What a legend is told for. */
export interface LegendWish {
	readonly scenes: readonly Scene[]
	readonly fields: readonly Field[]
	readonly locale: keyof Term
	readonly texts: (typeof mapTexts)['de']
	readonly ratingWords: Readonly<Record<Rating, Term>>
	readonly marks: ShownMarks
	readonly overlay: boolean
	readonly hasWay: boolean
	readonly paint: Paint
}

/** Everything that occurs in the pictures, and nothing else, with its words: first what cannot be guessed. */
export function legendOf(wish: LegendWish): LegendSection[] {
	return [
		differencesIn(wish),
		relationsIn(wish),
		marksIn(wish),
		fieldsIn(wish),
		kindsIn(wish),
		involvementIn(wish),
	].filter(({ entries }) => entries.length > 0)
}

const looksIn = ({ scenes }: LegendWish) => scenes.flatMap(({ nodes }) => nodes.map(({ look }) => look))
const linesIn = ({ scenes }: LegendWish) => scenes.flatMap(({ lines }) => lines)

function fieldsIn(wish: LegendWish): LegendSection {
	const { fields, texts, locale, paint } = wish
	const shown = new Set(looksIn(wish).map(({ letters }) => letters))
	return {
		title: texts.field,
		entries: fields
			.filter(({ letters }) => shown.has(letters))
			.map(({ id, letters, colour, short }) => ({
				id,
				words: short[locale],
				sign: (
					<>
						<rect x={-13} y={-9} width={26} height={18} rx={2} fill={paint(`nw-field-${colour}`)} />
						<text y={4.5} textAnchor="middle" fontSize={13} fontWeight={650} fill={paint('nw-on-dark')}>
							{letters}
						</text>
					</>
				),
			})),
	}
}

function kindsIn(wish: LegendWish): LegendSection {
	const { texts, locale, paint } = wish
	const shown = new Set<Outlined>(looksIn(wish).map(({ kind }) => kind))
	const outline = (d: string) => (
		<path d={d} transform="scale(7.5)" fill="none" stroke={paint('nw-ink')} strokeWidth={0.2} />
	)
	const known = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => shown.has(kind))
	return {
		title: texts.kind,
		entries: [
			...known.map((kind) => ({ id: kind, words: kinds[kind][locale], sign: outline(symbolPaths[kind]) })),
			...(shown.has('unknown')
				? [{ id: 'unknown', words: texts.noKind, sign: <circle r={4.6} fill={paint('nw-ink-2')} /> }]
				: []),
		],
	}
}

function involvementIn(wish: LegendWish): LegendSection {
	const { texts, locale, paint } = wish
	const looks = looksIn(wish)
	const ink = paint('nw-ink-2')
	const ring = (r: number) => <circle r={r} fill="none" stroke={ink} strokeWidth={1.5} />
	const dashed = <circle r={8} fill={paint('nw-sheet')} stroke={ink} strokeWidth={1.8} strokeDasharray="3.6 2.4" />
	const entries: (LegendEntry & { occurs: boolean })[] = [
		{
			id: 'core',
			occurs: looks.some(({ rings }) => rings === 1),
			words: circleName('core', locale),
			sign: (
				<>
					<circle r={5.5} fill={ink} />
					{ring(8.5)}
				</>
			),
		},
		{
			id: 'steering',
			occurs: looks.some(({ rings }) => rings === 2),
			words: standardCircles.steering[locale],
			sign: (
				<>
					<circle r={4} fill={ink} />
					{ring(6.6)}
					{ring(9.2)}
				</>
			),
		},
		{
			id: 'wished',
			occurs: looks.some(({ filling }) => filling === 'dashed'),
			words: involvements.wished[locale],
			sign: dashed,
		},
		{
			id: 'missing',
			occurs: looks.some(({ filling }) => filling === 'missing'),
			words: involvements.missing[locale],
			sign: (
				<>
					{dashed}
					<text y={4.5} textAnchor="middle" fontSize={13} fontWeight={650} fill={ink}>
						?
					</text>
				</>
			),
		},
		{
			id: 'surroundings',
			occurs: looks.some(({ size, filling }) => filling === 'filled' && size < 20),
			words: involvements.surroundings[locale],
			sign: <circle r={5} fill={ink} />,
		},
	]
	return { title: texts.involvement, entries: entries.filter(({ occurs }) => occurs) }
}

function relationsIn(wish: LegendWish): LegendSection {
	const { texts, locale, paint } = wish
	const shown = new Set(linesIn(wish).map(({ tie }) => tie.kind))
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

/** A relation's line, as long as a legend has room for. */
export function LineSample({ kind, paint }: { kind: RelationKind; paint: Paint }) {
	const course = { start: { x: -20, y: 0 }, end: { x: 20, y: 0 }, towards: undefined }
	const direction = kind === 'referral' || kind === 'funding' ? 'forward' : 'mutual'
	return (
		<Strokes
			strokes={strokesOf(course, { kind, intensity: kind === 'exchange' || kind === 'referral' ? 1 : 2, direction })}
			colour={paint(kind === 'conflict' ? 'nw-rel-conflict' : 'nw-rel')}
			ground={paint('nw-sheet')}
		/>
	)
}

function marksIn(wish: LegendWish): LegendSection {
	const { texts, locale, marks, ratingWords } = wish
	const ties = linesIn(wish).map(({ tie }) => tie)
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

function differencesIn(wish: LegendWish): LegendSection {
	const { texts, locale, overlay, hasWay, paint } = wish
	const shown = new Set(linesIn(wish).map(({ difference }) => difference))
	const straight = (token: string, width: number) => (
		<line x1={-20} x2={20} stroke={paint(token)} strokeWidth={width} strokeLinecap="round" />
	)
	const different = (Object.keys(differenceKinds) as DifferenceKind[]).filter((kind) => shown.has(kind))
	return {
		title: overlay ? texts.differences : texts.shortest,
		isWide: true,
		entries: [
			...different.map((kind) => ({
				id: kind,
				words: differenceKinds[kind][locale],
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
