import { useEffect, useState } from 'react'
import type { Server } from '../../api/server.ts'
import type { Admission } from '../entrance/admission.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { useLinkKeeper } from '../share/useLinkKeeper.ts'

/** Links are replaced from elsewhere: so often it is looked which one holds, in milliseconds. */
const lookEvery = 15_000

/** Address of the participants' link, if this device knows it: only the moderation's own does, a reader's projector never. */
export function useInvitation(admission: Admission, rooms: WorkshopRooms, server: Server): string | undefined {
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
