import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import type { Person } from '../../sync/presence.ts'
import { useLocale } from '../../texts/locale.ts'
import { personName } from '../../texts/personName.ts'
import { useTexts } from '../../texts/texts.ts'
import { Avatar, AvatarRow } from '../../ui/Avatar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { workshopTexts } from './texts.ts'

/** Who is in the room: a few initials, and behind them the list with names, organisations and roles. Offline it knows nobody. */
export function People({ people, leave }: { people: readonly Person[]; leave: ReactNode }) {
	const texts = useTexts(workshopTexts).people
	const locale = useLocale()
	/** The role says nothing more where it already stands in for the name. */
	const describe = ({ name, organisation, role }: Person) =>
		[organisation, (name.trim() || role !== 'moderator') && texts.roles[role]].filter(Boolean).join(' · ')
	const faces = people.map((person) => ({ id: person.client, name: personName(person, locale), colour: person.colour }))
	return (
		<Popover.Root>
			<Popover.Trigger asChild>
				<button type="button" className="people-button">
					<span aria-hidden="true">
						{faces.length > 0 ? (
							<AvatarRow people={faces} label={texts.label(people.length)} />
						) : (
							<Icon name="people" />
						)}
					</span>
					<span className="ui-hidden-text">{texts.label(people.length)}</span>
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
								<Avatar name={personName(person, locale)} colour={person.colour} />
								<span>
									<b>{personName(person, locale)}</b> {person.self && <span className="ui-quiet">({texts.self})</span>}
									{describe(person) && <span className="ui-caption">{describe(person)}</span>}
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
