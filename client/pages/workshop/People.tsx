import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import type { Person } from '../../sync/presence.ts'
import { useTexts } from '../../texts/texts.ts'
import { Avatar, AvatarRow } from '../../ui/Avatar.tsx'
import { workshopTexts } from './texts.ts'

/** Who is in the room: a few initials, and behind them the list with names, organisations and roles. */
export function People({ people, leave }: { people: readonly Person[]; leave: ReactNode }) {
	const texts = useTexts(workshopTexts).people
	const faces = people.map(({ client, name, colour }) => ({ id: client, name, colour }))
	return (
		<Popover.Root>
			<Popover.Trigger asChild>
				<button type="button" className="people-button" aria-label={texts.label(people.length)}>
					<AvatarRow people={faces} label={texts.label(people.length)} unnamed={texts.guest} />
				</button>
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content
					className="people-list"
					align="end"
					sideOffset={8}
					collisionPadding={8}
					aria-label={texts.title}
				>
					<h2>{texts.title}</h2>
					<ul>
						{people.map((person) => (
							<li key={person.client}>
								<Avatar name={person.name} colour={person.colour} unnamed={texts.guest} />
								<span>
									<b>{person.name || texts.guest}</b> {person.self && <span className="ui-quiet">({texts.self})</span>}
									<span className="ui-caption">
										{[person.organisation, texts.roles[person.role]].filter(Boolean).join(' · ')}
									</span>
								</span>
							</li>
						))}
					</ul>
					<footer>{leave}</footer>
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	)
}
