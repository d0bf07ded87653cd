import { useEffect, useState } from 'react'
import { isRehearsalTitle, rehearsalTitle } from '../../../shared/rehearsal/title.ts'
import { rehearsals } from '../../api/rehearsals.ts'
import { type Server, server } from '../../api/server.ts'
import { PicturesContext } from '../../pictures/PicturesContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { type Admission, ownWorkshops } from '../entrance/admission.ts'
import { OnStage } from '../rooms/OnStage.tsx'
import { Refused } from '../rooms/Refused.tsx'
import { usePicturesHere } from '../rooms/usePicturesHere.ts'
import { documentsOf, useRooms, type WorkshopRooms } from '../rooms/useRooms.ts'
import { useLinkKeeper } from '../share/useLinkKeeper.ts'
import { Projector } from './Projector.tsx'

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

/**
 * The wall of the workshop that is rehearsed, if this device may know it. The moderation's own is told while the rehearsal is there
 * to be asked; another goes back where it has been before.
 */
function useWallBehind({ role, title }: Admission, rooms: WorkshopRooms): string | undefined {
	const [wall, know] = useState<string>()
	const mayAsk = role === 'moderator' && isRehearsalTitle(title)
	useEffect(() => {
		if (!mayAsk) return
		void rehearsals.look(rooms.token()).then((told) => {
			if (told.ok && told.value.of !== undefined) know(`/w/${told.value.of}/beamer`)
		})
	}, [mayAsk, rooms])
	const known = rehearsedHere(title)
	return wall ?? (known === undefined ? undefined : `/w/${known}/beamer`)
}

const languages = ['de', 'en'] as const

/** The workshop this device has a way into and of which one of this title is a rehearsal; none if that may be several. */
export function rehearsedHere(title: string): string | undefined {
	const rehearsed = ownWorkshops().filter(
		(own) => !isRehearsalTitle(own.title) && languages.some((locale) => rehearsalTitle(own.title, locale) === title),
	)
	return rehearsed.length === 1 ? rehearsed[0]?.workshop : undefined
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
