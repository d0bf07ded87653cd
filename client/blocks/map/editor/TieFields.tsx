import { useId, useState } from 'react'
import {
	type Direction,
	directionAs,
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
import { textFields } from '../../../../shared/text/fields.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { Choice } from './Choice.tsx'
import { editorTexts } from './texts.ts'

export type TiePatch = { readonly [Property in keyof Tie]?: Tie[Property] | undefined }

/**
 * What a relation is like: kind, degree, direction, scope, formality and rating. Another kind brings its usual direction along,
 * unless somebody chose one.
 */
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
	const [beginsOpen] = useState(tie.scope !== undefined || tie.formality !== undefined || tie.rating !== undefined)
	const notSaid = { value: '' as const, label: texts.notSaid }
	return (
		<div className="map-tie">
			<Choice<RelationKind>
				label={texts.kind}
				value={tie.kind}
				options={optionsOf(relationKinds)}
				disabled={disabled}
				onChange={(kind) => kind && onChange({ kind, direction: directionAs(kind, tie) })}
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
			<DirectionChoice direction={tie.direction} from={from} to={to} disabled={disabled} onChange={onChange} />
			<details open={beginsOpen}>
				<summary>{texts.more}</summary>
				<div className="map-tie">
					<ScopeField scope={tie.scope ?? ''} disabled={disabled} onChange={onChange} />
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
			</details>
		</div>
	)
}

/** How much it takes, in one's own words: said when the field is left, or by Enter. */
function ScopeField({
	scope,
	disabled,
	onChange,
}: {
	scope: string
	disabled: boolean
	onChange: (patch: TiePatch) => void
}) {
	const texts = useTexts(editorTexts)
	const say = (words: string) => words.trim() !== scope && onChange({ scope: words.trim() || undefined })
	return (
		<TextField
			// What somebody else says of it takes the place of what stands here.
			key={scope}
			label={texts.scope}
			placeholder={texts.scopeEmpty}
			defaultValue={scope}
			maxLength={textFields.relationScope.limit}
			disabled={disabled}
			onBlur={({ currentTarget }) => say(currentTarget.value)}
			onKeyDown={({ key, currentTarget }) => key === 'Enter' && say(currentTarget.value)}
		/>
	)
}

/** Who gives and who gets, each way with both names in full: a list to fold out would cut them. */
function DirectionChoice({
	direction,
	from,
	to,
	disabled,
	onChange,
}: {
	direction: Direction
	from: string
	to: string
	disabled: boolean
	onChange: (patch: TiePatch) => void
}) {
	const texts = useTexts(editorTexts)
	const group = useId()
	const ways: readonly (readonly [Direction, string])[] = [
		['mutual', texts.mutual],
		['forward', texts.fromTo(from, to)],
		['backward', texts.fromTo(to, from)],
	]
	return (
		<fieldset className="map-directions" disabled={disabled}>
			<legend className="ui-label">{texts.direction}</legend>
			{ways.map(([way, words]) => (
				<label key={way} className="map-check">
					<input
						type="radio"
						name={group}
						value={way}
						checked={direction === way}
						onChange={() => onChange({ direction: way })}
					/>
					{words}
				</label>
			))}
		</fieldset>
	)
}
