import { useEffect, useState } from 'react'
import { type Server, server } from '../../api/server.ts'
import { PicturesContext } from '../../pictures/PicturesContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { Admission } from '../entrance/admission.ts'
import { OnStage } from '../rooms/OnStage.tsx'
import { Refused } from '../rooms/Refused.tsx'
import { usePicturesHere } from '../rooms/usePicturesHere.ts'
import { documentsOf, useRooms, type WorkshopRooms } from '../rooms/useRooms.ts'
import { useLinkKeeper } from '../share/useLinkKeeper.ts'
import { Projector } from './Projector.tsx'
import { useWallBehind } from './wallBehind.ts'

/** What a hall sees on its wall: the question, the clock, and what has come of it so far. */
export function ProjectorPage({ admission }: { admission: Admission }) {
	const rooms = useRooms(admission, server, { isForAll: true })
	return rooms && <InRooms admission={admission} rooms={rooms} />
}

function InRooms({ admission, rooms }: { admission: Admission; rooms: WorkshopRooms }) {
	const pictures = usePicturesHere(admission, rooms, server)
	const link = useInvitation(admission, rooms, server)
	const saving = useValue(rooms.plenum.saving)
	const back = useWallBehind(admission, rooms)
	// Whatever else ends a projector, the last picture stays.
	if (saving.kind === 'refused' && saving.refusal === 'workshopDeleted') {
		return <Refused admission={admission} refusal={saving.refusal} back={back} />
	}
	if (!pictures) return null
	return (
		<PicturesContext value={pictures}>
			<OnStage key={documentsOf(rooms)} admission={admission} rooms={rooms} server={server}>
				<Projector title={admission.title} rooms={rooms} link={link} />
			</OnStage>
		</PicturesContext>
	)
}

/** Links are replaced from elsewhere: so often it is looked which one holds, in milliseconds. */
const lookEvery = 15_000

/** Address of the participants' link, if this device knows it: only the moderation's own does, a reader's projector never. */
function useInvitation(admission: Admission, rooms: WorkshopRooms, server: Server): string | undefined {
	const { urls } = useLinkKeeper(admission, rooms.desk, server)
	const [link, setLink] = useState<string>()
	const mayAsk = admission.role === 'moderator'
	useEffect(() => {
		if (!mayAsk) return
		let wanted = true
		const look = async () => {
			const links = await server.links(rooms.token())
			if (!wanted || !links.ok) return
			const own = links.value.filter(({ role, revoked }) => role === 'participant' && revoked === undefined)
			setLink((own.find(({ label }) => !label) ?? own[0])?.id)
		}
		void look()
		const looking = setInterval(() => void look(), lookEvery)
		return () => {
			wanted = false
			clearInterval(looking)
		}
	}, [mayAsk, rooms, server])
	return link === undefined ? undefined : urls.get(link)
}
