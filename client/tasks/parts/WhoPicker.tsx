import { useState } from 'react'
import { wordKey } from '../../../shared/registry/index.ts'
import { searchKey } from '../../../shared/search/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useTexts } from '../../texts/texts.ts'
import { type Choice, ComboboxList, useCombobox } from '../../ui/Combobox.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useTakers } from '../plan.ts'
import { possibleTakers, type ShownTaker, type Taken, takersOf } from '../takers.ts'
import { taskTexts } from '../texts.ts'
import { TakerDetails, useTakerDetails } from './TakerDetails.tsx'
import { TakerMark } from './Takers.tsx'

/** A field to search for people and a list to choose several from: arrow keys move, Enter chooses, Escape closes. */
export function WhoPicker({ task, onClose }: { task: Taken; onClose: () => void }) {
	const texts = useTexts(taskTexts)
	const [query, setQuery] = useState('')
	const choices = useChoices(task, query).map((choice) => ({
		...choice,
		choose: () => {
			choice.choose()
			setQuery('')
		},
	}))
	const box = useCombobox({ value: query, onWrite: setQuery, choices })

	const details = useTakerDetails(task)
	const hasDetails = !query && details.persons.length + details.mistaken.length > 0
	return (
		<>
			<label className="task-picker-field">
				<Icon name="search" size={16} />
				<span className="ui-hidden-text">{texts.whoSearch}</span>
				<input
					{...box.field}
					placeholder={texts.whoSearch}
					maxLength={textFields.taskTaker.limit}
					onKeyDown={(event) => (event.key === 'Tab' && !hasDetails ? onClose() : box.field.onKeyDown(event))}
				/>
			</label>
			<ComboboxList of={box} label={texts.whoTitle} isMultiple />
			{choices.length === 0 && <p className="ui-caption">{query ? texts.noActorFits : texts.noActors}</p>}
			{hasDetails && <TakerDetails of={details} />}
		</>
	)
}

/** Who can be chosen: first those who had the task when the list was opened, so that nothing moves while one chooses. */
function useChoices(task: Taken, query: string): Choice[] {
	const { actors, persons, actions } = useTakers()
	const texts = useTexts(taskTexts)
	const takers = takersOf(task, actors)
	const [first] = useState(() => new Set(takers.map(({ key }) => key)))
	const others = possibleTakers(actors, persons).filter((each) => !takers.some((taker) => isSame(taker, each)))
	const wanted = wordKey(query)
	const sought = searchKey(query)
	const fits = ({ name, actor }: ShownTaker) =>
		searchKey(name).includes(sought) || searchKey(actor?.shortName ?? '').includes(sought)

	const known = [...takers, ...others]
		.filter(fits)
		.sort((a, b) => Number(first.has(b.key)) - Number(first.has(a.key)) || a.name.localeCompare(b.name, 'de'))
		.map(({ key, taker, name, actor, organisation }): Choice => {
			const isChosen = takers.some((each) => each.key === key)
			return {
				key,
				shown: (
					<>
						<TakerMark actor={actor} gone={name === ''} />
						<span>
							{name || texts.gone}
							{organisation && <span className="ui-caption"> {organisation.name}</span>}
						</span>
						{isChosen && <Icon name="check" size={16} />}
					</>
				),
				isChosen,
				choose: () => actions.setWho(task.id, taker, !isChosen),
			}
		})
	const name = query.trim()
	if (!name || [...takers, ...others].some((each) => wordKey(each.name) === wanted)) return known
	return [
		...known,
		{
			key: 'note',
			shown: (
				<>
					<Icon name="person" size={16} />
					<span>{texts.noteName(name)}</span>
				</>
			),
			choose: () => actions.setWho(task.id, { name }, true),
		},
		{
			key: 'enter',
			shown: (
				<>
					<Icon name="people" size={16} />
					<span>{texts.enterActor(name)}</span>
				</>
			),
			choose: () => actions.enterActor(task.id, name),
		},
	]
}

/** One actor, or one person in whatever spelling. */
const isSame = (one: ShownTaker, other: ShownTaker): boolean =>
	one.key === other.key || (!one.actor && !other.actor && wordKey(one.name) === wordKey(other.name))
