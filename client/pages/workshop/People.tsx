import { Popover } from 'radix-ui'
import { type ReactNode, Suspense } from 'react'
import type { Person } from '../../sync/presence.ts'
import { useLocale } from '../../texts/locale.ts'
import { personName } from '../../texts/personName.ts'
import { useTexts } from '../../texts/texts.ts'
import { AvatarRow } from '../../ui/Avatar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { workshopTexts } from './texts.ts'

/** Comes with the list. */
const Everybody = lazyPart(() => import('./Everybody.tsx').then((module) => module.Everybody))

/** Who is in the room: a few initials, and behind them the list with names and places. Offline it knows nobody. */
export function People({
	people,
	rooms,
	leave,
}: {
	people: readonly Person[]
	rooms: Pick<WorkshopRooms, 'plenum' | 'apart'>
	leave: ReactNode
}) {
	const texts = useTexts(workshopTexts).people
	const locale = useLocale()
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
					<Suspense fallback={<h2>{texts.title}</h2>}>
						<Everybody rooms={rooms} />
					</Suspense>
					<footer>{leave}</footer>
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	)
}
