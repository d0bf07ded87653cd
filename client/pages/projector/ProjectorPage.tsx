import { server } from '../../api/server.ts'
import { PicturesContext } from '../../pictures/PicturesContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { type Admission, rejoin } from '../entrance/admission.ts'
import { OnStage } from '../rooms/OnStage.tsx'
import { Refused } from '../rooms/Refused.tsx'
import { usePicturesHere } from '../rooms/usePicturesHere.ts'
import { documentsOf, useRooms } from '../rooms/useRooms.ts'
import { Projector } from './Projector.tsx'
import { useInvitation } from './useInvitation.ts'

/** What a hall sees on its wall: the question, the clock, and what has come of it so far. */
export function ProjectorPage({ admission }: { admission: Admission }) {
	const rooms = useRooms(admission, (ended) => rejoin(ended, server))
	const pictures = usePicturesHere(admission, rooms, server)
	const link = useInvitation(admission, rooms, server)
	const saving = useValue(rooms.plenum.saving)
	// Whatever else ends a projector, the last picture stays.
	if (saving.kind === 'refused' && saving.refusal === 'workshopDeleted') {
		return <Refused admission={admission} refusal={saving.refusal} />
	}
	return (
		<PicturesContext value={pictures}>
			<OnStage key={documentsOf(rooms)} admission={admission} rooms={rooms} server={server}>
				<Projector title={admission.title} rooms={rooms} link={link} />
			</OnStage>
		</PicturesContext>
	)
}
