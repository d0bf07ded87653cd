import {
	type Direction,
	type Formality,
	formalities,
	intensities,
	type Rating,
	type RelationKind,
	ratings,
	relationKinds,
	type Term,
	type Tie,
} from '../../../../shared/registry/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Choice } from './Choice.tsx'
import { editorTexts } from './texts.ts'

export type TiePatch = { readonly [Property in keyof Tie]?: Tie[Property] | undefined }

/** What a relation is like: kind, degree, direction, formality and rating. */
export function TieFields({
	tie,
	from,
	to,
	ratingWords,
	disabled = false,
	onChange,
}: {
	tie: Tie
	/** names of the two actors */
	from: string
	to: string
	ratingWords: Readonly<Record<Rating, Term>>
	disabled?: boolean
	onChange: (patch: TiePatch) => void
}) {
	const texts = useTexts(editorTexts)
	const locale = useLocale()
	const optionsOf = <Id extends string>(list: Readonly<Record<Id, Term>>) =>
		(Object.keys(list) as Id[]).map((value) => ({ value, label: list[value][locale] }))
	const notSaid = { value: '' as const, label: texts.notSaid }
	const directions: { value: Direction; label: string }[] = [
		{ value: 'mutual', label: texts.mutual },
		{ value: 'forward', label: texts.fromTo(from, to) },
		{ value: 'backward', label: texts.fromTo(to, from) },
	]
	return (
		<div className="map-tie">
			<Choice<RelationKind>
				label={texts.kind}
				value={tie.kind}
				options={optionsOf(relationKinds)}
				disabled={disabled}
				onChange={(kind) => kind && onChange({ kind })}
			/>
			<Choice
				label={texts.grade}
				value={`${tie.intensity}`}
				options={intensities.map((each) => ({ value: `${each}` as const, label: texts.grades[each] }))}
				disabled={disabled}
				onChange={(chosen) => {
					const intensity = intensities.find((each) => `${each}` === chosen)
					if (intensity) onChange({ intensity })
				}}
			/>
			<Choice<Direction>
				label={texts.direction}
				value={tie.direction}
				options={directions}
				disabled={disabled}
				onChange={(direction) => direction && onChange({ direction })}
			/>
			<Choice<Formality>
				label={texts.formality}
				value={tie.formality ?? ''}
				options={[notSaid, ...optionsOf(formalities)]}
				disabled={disabled}
				onChange={(formality) => onChange({ formality: formality || undefined })}
			/>
			<Choice<Rating>
				label={texts.rating}
				value={tie.rating ?? ''}
				options={[
					notSaid,
					...(Object.keys(ratings) as Rating[]).map((value) => ({ value, label: ratingWords[value][locale] })),
				]}
				disabled={disabled}
				onChange={(rating) => onChange({ rating: rating || undefined })}
			/>
			<p className="ui-caption">{texts.ratingNote}</p>
		</div>
	)
}
