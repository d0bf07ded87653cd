import { server } from '../../api/server.ts'
import { type Admission, rejoin } from '../admission.ts'
import { OnStage } from '../workshop/OnStage.tsx'
import { documentsOf, useRooms } from '../workshop/useRooms.ts'
import { Projector } from './Projector.tsx'
import { useInvitation } from './useInvitation.ts'

/** What a hall sees on its wall: the question, the clock, and what has come of it so far. */
export function ProjectorPage({ admission }: { admission: Admission }) {
	const rooms = useRooms(admission, (ended) => rejoin(ended, server))
	const link = useInvitation(admission, rooms, server)
	return (
		<OnStage key={documentsOf(rooms)} admission={admission} rooms={rooms} server={server}>
			<Projector title={admission.title} rooms={rooms} link={link} />
		</OnStage>
	)
}
