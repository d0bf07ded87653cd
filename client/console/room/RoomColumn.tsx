import { Tabs } from 'radix-ui'
import { Suspense } from 'react'
import { useNowOf } from '../../agenda/now.ts'
import { useParked } from '../../parkingLot/watchParked.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useAttendees } from '../watch.ts'
import { EverybodyActions } from './EverybodyActions.tsx'
import { Notes } from './Notes.tsx'
import { ParkedTab } from './ParkedTab.tsx'
import { PeopleList } from './PeopleList.tsx'
import { ProjectorPicture } from './ProjectorPicture.tsx'
import { Speakers } from './Speakers.tsx'
import { roomTexts } from './texts.ts'
import './room.css'

const HelpCalls = lazyPart(() => import('../../smallGroups/working/HelpCalls.tsx').then((module) => module.HelpCalls))
const WhereIsEverybody = lazyPart(() =>
	import('../../smallGroups/working/WhereIsEverybody.tsx').then((module) => module.WhereIsEverybody),
)

/** The right of the console: who is here and how far, what holds for all, what is on the wall. */
export function RoomColumn() {
	const texts = useTexts(roomTexts)
	const { doc } = useRoom()
	const people = useAttendees().length
	const hasGroups = useNowOf(({ sitting }) => sitting !== undefined)
	const parked = useParked(doc).filter(({ done }) => !done)
	return (
		<section className="console-room" aria-label={texts.label}>
			<Tabs.Root defaultValue="room">
				<Tabs.List aria-label={texts.label}>
					<Tabs.Trigger value="room">
						{texts.tabs.room} <span>{people}</span>
					</Tabs.Trigger>
					<Tabs.Trigger value="parked">
						{texts.tabs.parked} <span>{parked.length}</span>
					</Tabs.Trigger>
					<Tabs.Trigger value="notes">{texts.tabs.notes}</Tabs.Trigger>
				</Tabs.List>
				<Tabs.Content value="room">
					<Suspense>{hasGroups && <HelpCalls />}</Suspense>
					<EverybodyActions />
					{hasGroups ? (
						<Suspense>
							<WhereIsEverybody />
						</Suspense>
					) : (
						<PeopleList />
					)}
					<Speakers />
				</Tabs.Content>
				<Tabs.Content value="parked">
					<ParkedTab parked={parked} />
				</Tabs.Content>
				<Tabs.Content value="notes">
					<Notes />
				</Tabs.Content>
			</Tabs.Root>
			<ProjectorPicture />
		</section>
	)
}
