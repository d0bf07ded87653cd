import { memo, useDeferredValue, useMemo, useState } from 'react'
import { leaveSeat, takeSeat } from '../../../shared/smallGroups/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type GroupAtWork, useAtWork, useConnected, useTitle } from '../atWork.ts'
import type { Attending } from '../draft.ts'
import { MoveMenu } from '../MoveMenu.tsx'
import { PersonSign, useShownName } from '../PersonSign.tsx'
import { type Organisations, useAttending, useOrganisations } from '../people.ts'
import { workingTexts } from './texts.ts'
import '../smallGroups.css'

/** So many are shown before one asks for all or searches. */
const shownFirst = 24

/** Somebody, and the group they sit in. */
interface Whereabouts extends Attending {
	/** index of their group; absent: in none */
	readonly at?: number
	readonly isAway: boolean
}

/** "Wo sind alle?": by name, organisation or group, with the way into another one. */
export function WhereIsEverybody() {
	const texts = useTexts(workingTexts)
	const titleOf = useTitle()
	const { groups } = useAtWork()
	const everybody = useEverybody(groups)
	const organisations = useOrganisations()
	const deeds = useMoves(groups)
	const [query, setQuery] = useState('')
	const [isAll, showAll] = useState(false)
	const asked = useDeferredValue(query)
	const titles = useMemo(() => groups.map(titleOf), [groups, titleOf])
	const found = useMemo(() => searchPeople(everybody, titles, asked), [everybody, titles, asked])
	const shown = isAll || asked.trim() !== '' ? found : found.slice(0, shownFirst)
	const devices = everybody.filter(({ hasDevice }) => hasDevice)
	return (
		<section className="sg-where" aria-label={texts.where}>
			<h3>
				{texts.where}
				<span className="ui-quiet">
					{texts.connected(devices.filter(({ isAway }) => !isAway).length, devices.length)}
				</span>
			</h3>
			<label className="sg-search">
				<Icon name="search" size={16} />
				<span className="ui-hidden-text">{texts.search}</span>
				<input
					type="search"
					className="ui-input"
					placeholder={texts.searchHint}
					value={query}
					autoComplete="off"
					onChange={(event) => setQuery(event.target.value)}
				/>
			</label>
			<p className="ui-hidden-text" role="status">
				{asked.trim() !== '' && texts.found(found.length)}
			</p>
			<ul>
				{shown.map((person) => (
					<Line key={person.id} person={person} titles={titles} organisations={organisations} deeds={deeds} />
				))}
			</ul>
			{found.length === 0 && <p className="sg-nobody">{texts.nobodyFound}</p>}
			{shown.length < found.length && (
				<Button kind="link" size="small" onClick={() => showAll(true)}>
					{texts.moreOfThem(found.length - shown.length)}
				</Button>
			)}
		</section>
	)
}

interface Moves {
	move(person: Attending, group: number): void
	leave(person: string): void
}

const Line = memo(function Line({
	person,
	titles,
	organisations,
	deeds,
}: {
	person: Whereabouts
	titles: readonly string[]
	organisations: Organisations
	deeds: Moves
}) {
	const texts = useTexts(workingTexts)
	const { id, name, organisation, at, isAway, hasDevice } = person
	const shown = useShownName()(name)
	return (
		<li>
			<PersonSign organisation={organisation} organisations={organisations} />
			<p>
				<b>{shown}</b>
				<span className="ui-caption">
					{organisation}
					{isAway && <em data-tone="care">{texts.disconnected}</em>}
					{!hasDevice && <em>{texts.withoutDevice}</em>}
				</span>
			</p>
			<span className="ui-quiet">{at === undefined ? texts.inNone : titles[at]}</span>
			<MoveMenu
				name={shown}
				titles={titles}
				at={at}
				onMove={(group) => deeds.move(person, group)}
				others={at === undefined ? [] : [{ label: texts.leave, onSelect: () => deeds.leave(id) }]}
			/>
		</li>
	)
})

/** Everybody with a seat, and everybody who is here without one. */
function useEverybody(groups: readonly GroupAtWork[]): readonly Whereabouts[] {
	const present = useAttending()
	const connected = useConnected()
	return useMemo(() => {
		const seated = groups.flatMap(({ seats }, at) =>
			seats.map(({ participant, name, organisation, hasDevice }): Whereabouts => {
				return { id: participant, name, organisation, hasDevice, at, isAway: hasDevice && !connected.has(participant) }
			}),
		)
		const known = new Set(seated.map(({ id }) => id))
		const others = present.filter(({ id }) => !known.has(id)).map((person) => ({ ...person, isAway: false }))
		return [...others, ...seated.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))]
	}, [groups, present, connected])
}

function useMoves(groups: readonly GroupAtWork[]): Moves {
	const { doc } = useStage()
	return useMemo(
		() => ({
			move({ id, name, organisation, hasDevice }, at) {
				const room = groups[at]?.room
				if (room) takeSeat(doc, { participant: id, room, name, organisation, hasDevice })
			},
			leave: (person) => leaveSeat(doc, person),
		}),
		[doc, groups],
	)
}

/** Who has all these words in their name, organisation or group. */
export function searchPeople<One extends { name: string; organisation: string; at?: number }>(
	people: readonly One[],
	titles: readonly string[],
	query: string,
): readonly One[] {
	const words = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
	if (words.length === 0) return people
	return people.filter(({ name, organisation, at }) => {
		const said = `${name} ${organisation} ${at === undefined ? '' : titles[at]}`.toLocaleLowerCase()
		return words.every((word) => said.includes(word))
	})
}
