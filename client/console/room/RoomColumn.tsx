import { Tabs } from 'radix-ui'
import { useParked } from '../../parkingLot/watchParked.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAttendees } from '../watch.ts'
import { EverybodyActions } from './EverybodyActions.tsx'
import { Notes } from './Notes.tsx'
import { ParkedTab } from './ParkedTab.tsx'
import { PeopleList } from './PeopleList.tsx'
import { ProjectorPicture } from './ProjectorPicture.tsx'
import { Speakers } from './Speakers.tsx'
import { roomTexts } from './texts.ts'
import './room.css'

/** The right of the console: who is here and how far, what holds for all, what is on the wall. */
export function RoomColumn() {
	const texts = useTexts(roomTexts)
	const { doc } = useRoom()
	const people = useAttendees().length
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
					<EverybodyActions />
					<PeopleList />
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
