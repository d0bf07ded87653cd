import { useEffect, useState } from 'react'
import { systemClock } from '../../../shared/lib/clock.ts'
import { can, type RoomName } from '../../../shared/links/roles.ts'
import { conditionsIn } from '../../sync/conditions.ts'
import { openLocalCopy } from '../../sync/localCopy.ts'
import { type OpenRoom, openRoom, type RoomOptions } from '../../sync/room.ts'
import type { Admission } from '../admission.ts'

export interface WorkshopRooms {
	plenum: OpenRoom
	/** what the moderation has set up, and what the room is doing now */
	stage: OpenRoom
	/** what the server has counted */
	results: OpenRoom
	/** the moderation's own room */
	desk?: OpenRoom
	/** the session's token of the moment */
	token(): string
	/** Joins again, since the session of this token is no longer known. Tells whether there is a new one. */
	rejoin(outdated: string): Promise<boolean>
	/** Tells the admission under which this person has joined again. */
	onRejoined(listener: (renewed: Admission) => void): () => void
}

/** Opens the rooms this person works in for as long as the page is shown. `rejoin` joins again for a session that is over. */
export function useRooms(
	admission: Admission,
	rejoin: (ended: Admission) => Promise<Admission | undefined>,
): WorkshopRooms {
	const [rooms] = useState<WorkshopRooms>(() => {
		// All rooms learn at the same moment that the session is over: one of them joins again for all.
		let renewing: Promise<string | undefined> | undefined
		let latest = admission
		const rejoined = new Set<(renewed: Admission) => void>()
		const joinAgain = async () => {
			const renewed = await rejoin(latest)
			if (!renewed) return undefined
			latest = renewed
			for (const listener of rejoined) listener(renewed)
			return latest.token
		}
		const rejoinOnce = (outdated: string) => {
			// Whoever comes later with the old token gets the new one: joining twice would make two people of one.
			if (outdated !== latest.token) return Promise.resolve(latest.token)
			renewing ??= joinAgain().finally(() => {
				renewing = undefined
			})
			return renewing
		}
		const open = (room: RoomName, more?: Pick<RoomOptions, 'conditions'>) =>
			openRoom({
				...more,
				workshop: admission.workshop,
				room,
				role: admission.role,
				origin: location.origin.replace(/^http/, 'ws'),
				token: admission.token,
				clock: systemClock,
				localCopy: openLocalCopy,
				rejoin: rejoinOnce,
			})
		const stage = open('stage')
		const opened = {
			plenum: open('plenum', { conditions: conditionsIn(stage.doc) }),
			stage,
			results: open('results'),
			token: () => latest.token,
			rejoin: (outdated: string) => rejoinOnce(outdated).then((renewed) => renewed !== undefined),
			onRejoined(listener: (renewed: Admission) => void) {
				rejoined.add(listener)
				return () => void rejoined.delete(listener)
			},
		}
		return can(admission.role, { do: 'read', room: 'desk' }) ? { ...opened, desk: open('desk') } : opened
	})
	useEffect(() => {
		const opened = [rooms.plenum, rooms.stage, rooms.results, rooms.desk].filter((room) => room !== undefined)
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
