import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { wordKey } from '../../../shared/registry/index.ts'
import { searchKey } from '../../../shared/search/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { usePlan } from '../plan.ts'
import { possibleTakers, type ShownTaker, takersOf } from '../takers.ts'
import { taskTexts } from '../texts.ts'
import type { ShownTask } from '../watchTasks.ts'
import { TakerMark } from './Takers.tsx'

interface Option {
	readonly key: string
	readonly label: string
	readonly mark: ReactNode
	readonly isChosen: boolean
	choose(): void
}

/** A field to search for people and a list to choose several from: arrow keys move, Enter chooses, Escape closes. */
export function WhoPicker({ task, onClose }: { task: ShownTask; onClose: () => void }) {
	const texts = useTexts(taskTexts)
	const list = useId()
	const [query, setQuery] = useState('')
	const [at, goTo] = useState(0)
	const options = useOptions(task, query)
	const active = Math.min(at, options.length - 1)
	const items = useRef<HTMLDivElement>(null)
	useEffect(() => {
		items.current?.children[active]?.scrollIntoView({ block: 'nearest' })
	}, [active])

	const choose = (option: Option | undefined) => {
		option?.choose()
		setQuery('')
		if (query) goTo(0)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Tab') return onClose()
		if (event.key === 'ArrowDown') goTo((active + 1) % Math.max(1, options.length))
		else if (event.key === 'ArrowUp') goTo((active + options.length - 1) % Math.max(1, options.length))
		else if (event.key === 'Enter') choose(options[active])
		else return
		event.preventDefault()
	}
	return (
		<>
			<label className="task-picker-field">
				<Icon name="search" size={16} />
				<span className="ui-hidden-text">{texts.whoSearch}</span>
				<input
					role="combobox"
					aria-expanded="true"
					aria-controls={list}
					aria-activedescendant={options[active] && `${list}-${active}`}
					aria-autocomplete="list"
					autoComplete="off"
					placeholder={texts.whoSearch}
					maxLength={textFields.taskTaker.limit}
					value={query}
					onChange={(event) => {
						setQuery(event.target.value)
						goTo(0)
					}}
					onKeyDown={onKeyDown}
				/>
			</label>
			<div ref={items} id={list} role="listbox" aria-multiselectable="true" aria-label={texts.whoTitle}>
				{options.map((option, i) => (
					// biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
					// biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
					<div
						key={option.key}
						id={`${list}-${i}`}
						role="option"
						aria-selected={option.isChosen}
						data-active={i === active || undefined}
						onPointerMove={() => goTo(i)}
						onClick={() => choose(option)}
					>
						{option.mark}
						<span>{option.label}</span>
						{option.isChosen && <Icon name="check" size={16} />}
					</div>
				))}
			</div>
			{options.length === 0 && <p className="ui-caption">{query ? texts.noActorFits : texts.noActors}</p>}
		</>
	)
}

/** Who can be chosen: first those who had the task when the list was opened, so that nothing moves while one chooses. */
function useOptions(task: ShownTask, query: string): Option[] {
	const { actors, actions } = usePlan()
	const texts = useTexts(taskTexts)
	const takers = takersOf(task, actors)
	const [first] = useState(() => new Set(takers.map(({ key }) => key)))
	const others = possibleTakers(actors).filter(({ key }) => !takers.some((taker) => taker.key === key))
	const wanted = wordKey(query)
	const sought = searchKey(query)
	const fits = ({ name, actor }: ShownTaker) =>
		searchKey(name).includes(sought) || searchKey(actor?.shortName ?? '').includes(sought)

	const known = [...takers, ...others]
		.filter(fits)
		.sort((a, b) => Number(first.has(b.key)) - Number(first.has(a.key)) || a.name.localeCompare(b.name, 'de'))
		.map(({ key, taker, name, actor }): Option => {
			const isChosen = takers.some((each) => each.key === key)
			return {
				key,
				label: name || texts.gone,
				mark: <TakerMark actor={actor} gone={name === ''} />,
				isChosen,
				choose: () => actions.setWho(task.id, taker, !isChosen),
			}
		})
	const name = query.trim()
	if (!name || [...takers, ...others].some((each) => wordKey(each.name) === wanted)) return known
	return [
		...known,
		{
			key: 'enter',
			label: texts.enterActor(name),
			mark: <Icon name="addPerson" size={16} />,
			isChosen: false,
			choose: () => actions.enterActor(task.id, name),
		},
		{
			key: 'note',
			label: texts.noteName(name),
			mark: <Icon name="person" size={16} />,
			isChosen: false,
			choose: () => actions.setWho(task.id, { name }, true),
		},
	]
}
