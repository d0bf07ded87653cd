import { useEffect, useState } from 'react'
import { systemClock } from '../../../shared/lib/clock.ts'
import { can, type RoomName } from '../../../shared/links/roles.ts'
import { openLocalCopy } from '../../sync/localCopy.ts'
import { type OpenRoom, openRoom } from '../../sync/room.ts'
import type { Admission } from '../admission.ts'

export interface WorkshopRooms {
	plenum: OpenRoom
	/** what the moderation has set up, and what the room is doing now */
	stage: OpenRoom
	/** the moderation's own room */
	desk?: OpenRoom
	/** the session's token of the moment */
	token(): string
}

/** Opens the rooms this person works in for as long as the page is shown. `rejoin` gets a new token for an old one. */
export function useRooms(admission: Admission, rejoin: () => Promise<string | undefined>): WorkshopRooms {
	const [rooms] = useState<WorkshopRooms>(() => {
		// All rooms learn at the same moment that the session is over: one of them joins again for all.
		let renewing: Promise<string | undefined> | undefined
		let token = admission.token
		const rejoinOnce = () => {
			renewing ??= rejoin()
				.then((renewed) => {
					token = renewed ?? token
					return renewed
				})
				.finally(() => {
					renewing = undefined
				})
			return renewing
		}
		const open = (room: RoomName) =>
			openRoom({
				workshop: admission.workshop,
				room,
				role: admission.role,
				origin: location.origin.replace(/^http/, 'ws'),
				token: admission.token,
				clock: systemClock,
				localCopy: openLocalCopy,
				rejoin: rejoinOnce,
			})
		const both = { plenum: open('plenum'), stage: open('stage'), token: () => token }
		return can(admission.role, { do: 'read', room: 'desk' }) ? { ...both, desk: open('desk') } : both
	})
	useEffect(() => {
		const opened = [rooms.plenum, rooms.stage, rooms.desk].filter((room) => room !== undefined)
		// "offline" only says that a network went: the server may be on this very device, so the sockets find out.
		const look = () => opened.forEach((room) => void room.reconnect())
		const comeBack = () => opened.forEach((room) => void room.connectNow())
		addEventListener('offline', look)
		addEventListener('online', comeBack)
		return () => {
			removeEventListener('offline', look)
			removeEventListener('online', comeBack)
			for (const room of opened) void room.close()
		}
	}, [rooms])
	return rooms
}
