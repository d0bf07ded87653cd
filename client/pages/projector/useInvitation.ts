import { useEffect, useState } from 'react'
import type { Server } from '../../api/server.ts'
import type { Admission } from '../admission.ts'
import { useLinkKeeper } from '../workshop/useLinkKeeper.ts'
import type { WorkshopRooms } from '../workshop/useRooms.ts'

/** How people come in, as far as this device knows it: the participants' link, and the code while the door is open. */
export interface Invitation {
	readonly url?: string
	readonly code?: string
}

/** The moderation opens and closes the door from elsewhere: so often it is looked at, in milliseconds. */
const lookEvery = 15_000

/** Only the moderation's own device knows the link and may ask for the code; a reader's projector knows neither. */
export function useInvitation(admission: Admission, rooms: WorkshopRooms, server: Server): Invitation {
	const { urls } = useLinkKeeper(admission, rooms.desk, server)
	const [link, setLink] = useState<string>()
	const [code, setCode] = useState<string>()
	const mayAsk = admission.role === 'moderator'
	useEffect(() => {
		if (!mayAsk) return
		let wanted = true
		const look = async () => {
			const [links, door] = await Promise.all([server.links(rooms.token()), server.door(rooms.token())])
			if (!wanted) return
			if (links.ok) {
				const own = links.value.filter(({ role, revoked }) => role === 'participant' && revoked === undefined)
				setLink((own.find(({ label }) => !label) ?? own[0])?.id)
			}
			if (door.ok) setCode(door.value.open ? door.value.code : undefined)
		}
		void look()
		const looking = setInterval(() => void look(), lookEvery)
		return () => {
			wanted = false
			clearInterval(looking)
		}
	}, [mayAsk, rooms, server])
	const url = link === undefined ? undefined : urls.get(link)
	return { ...(url !== undefined && { url }), ...(code !== undefined && { code }) }
}
