import { memo } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Attending } from '../draft.ts'
import { dragPerson } from '../dragPerson.ts'
import { MoveMenu } from '../MoveMenu.tsx'
import { PersonSign, useShownName, WithoutDevice } from '../PersonSign.tsx'
import type { Organisations } from '../people.ts'
import { formingTexts } from './texts.ts'

/** What the rows of people can do; the same object as long as the same people are moved. */
export interface RowDeeds {
	place(person: string, group: number | undefined): void
	setOut(person: string, isOut: boolean): void
}

/** One group as it is being formed: its people, each of whom can be taken to another one. */
export function FormedGroup({
	number,
	titles,
	people,
	pinned,
	aside,
	organisations,
	deeds,
}: {
	/** from 1 */
	number: number
	titles: readonly string[]
	people: readonly Attending[]
	pinned: ReadonlySet<string>
	aside: string
	organisations: Organisations
	deeds: RowDeeds
}) {
	const texts = useTexts(formingTexts)
	const title = titles[number - 1] ?? ''
	return (
		<section className="sg-group" data-group={number - 1} aria-label={texts.groupOf(title, people.length)}>
			<header>
				<span className="sg-number" aria-hidden="true">
					{number}
				</span>
				<h3 data-numbered>{title}</h3>
				<span className="ui-caption">{aside}</span>
			</header>
			<ul>
				{people.map((person) => (
					<PersonRow
						key={person.id}
						person={person}
						at={number - 1}
						isPinned={pinned.has(person.id)}
						titles={titles}
						organisations={organisations}
						deeds={deeds}
					/>
				))}
				{people.length === 0 && <li className="sg-nobody">{texts.nobodyYet}</li>}
			</ul>
		</section>
	)
}

/** One person with their organisation; drawn again only when something of them changes. */
const PersonRow = memo(function PersonRow({
	person: { id, name, organisation, hasDevice },
	at,
	isPinned,
	titles,
	organisations,
	deeds,
}: {
	person: Attending
	at?: number
	isPinned?: boolean
	titles: readonly string[]
	organisations: Organisations
	deeds: RowDeeds
}) {
	const texts = useTexts(formingTexts)
	const shown = useShownName()(name)
	return (
		<li
			className="sg-person"
			onPointerDown={(event) => dragPerson(event, (group) => group !== at && deeds.place(id, group))}
		>
			<PersonSign organisation={organisation} organisations={organisations} />
			<b>{shown}</b>
			{!hasDevice && <WithoutDevice />}
			{isPinned && (
				<span className="sg-sign" title={texts.pinned}>
					<Icon name="lock" size={16} label={texts.pinned} />
				</span>
			)}
			<span className="ui-caption" title={organisation}>
				{organisation}
			</span>
			<MoveMenu
				name={shown}
				titles={titles}
				at={at}
				onMove={(group) => deeds.place(id, group)}
				others={[
					...(at === undefined ? [] : [{ label: texts.noGroup, onSelect: () => deeds.place(id, undefined) }]),
					{ label: texts.takesNoPart, onSelect: () => deeds.setOut(id, true) },
				]}
			/>
		</li>
	)
})
