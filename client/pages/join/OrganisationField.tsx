import { useId, useState } from 'react'
import { limits } from '../../../shared/protocol/limits.ts'
import { useTexts } from '../../texts/texts.ts'
import { ComboboxList, useCombobox } from '../../ui/Combobox.tsx'
import { Icon } from '../../ui/icon.tsx'
import { joinTexts } from './texts.ts'

/**
 * Asks for an organisation and offers those the workshop knows, so that one house is not written in five ways. What is
 * typed stands as it is; nobody has to choose.
 */
export function OrganisationField({
	known,
	value,
	onChange,
}: {
	known: readonly string[]
	value: string
	onChange: (organisation: string) => void
}) {
	const texts = useTexts(joinTexts)
	const id = useId()
	const [isOpen, open] = useState(false)
	const offers = matching(known, value)
	const ownWords = value.trim()
	const choices = offers.map((name) => ({ key: name, shown: <>{name}</>, choose: () => onChange(name) }))
	if (offers.length > 0 && !offers.includes(ownWords)) {
		const shown = (
			<>
				<Icon name="plus" size={16} />
				{texts.ownWords(ownWords)}
			</>
		)
		choices.push({ key: ownWords, shown, choose: () => onChange(ownWords) })
	}
	const box = useCombobox({ value, onWrite: onChange, choices, isOptional: true, popup: { isOpen, open } })

	return (
		<div className="ui-field join-organisation">
			<label className="ui-label" htmlFor={id}>
				{texts.organisation}
				<small>{texts.optional}</small>
			</label>
			<input
				{...box.field}
				id={id}
				className="ui-input"
				autoComplete={known.length > 0 ? 'off' : 'organization'}
				maxLength={limits.organisation}
			/>
			<ComboboxList of={box} label={texts.knownOrganisations} />
			<p className="ui-hidden-text" role="status">
				{box.isShown ? texts.offers(offers.length) : ''}
			</p>
		</div>
	)
}

/** So many are offered at once: on a phone the list must not cover the page. */
const most = 6

/**
 * The names that go with what was typed: those that begin with it first, then those in which a word does, then those that
 * contain it. Nothing typed, or exactly one of the names: nothing to offer.
 */
export function matching(names: readonly string[], typed: string): string[] {
	const wanted = keyOf(typed)
	if (wanted === '') return []
	const rank = (name: string) => {
		const key = keyOf(name)
		if (key.startsWith(wanted)) return 0
		if (key.split(/[\s\-/„“"(]+/u).some((word) => word.startsWith(wanted))) return 1
		return key.includes(wanted) ? 2 : 3
	}
	const ranked = names.map((name) => ({ name, rank: rank(name) })).filter(({ rank }) => rank < 3)
	const offers = ranked.sort((a, b) => a.rank - b.rank).slice(0, most)
	return offers.length === 1 && keyOf(offers[0]?.name ?? '') === wanted ? [] : offers.map(({ name }) => name)
}

/** Without case and accents: on a phone nobody types them. */
const keyOf = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
