import { systemClock } from '../../../shared/lib/clock.ts'
import { can } from '../../../shared/links/roles.ts'
import { isGroupRoom, mainRooms, type RoomName, roomNames } from '../../../shared/links/rooms.ts'
import { type BoardApart, openBoardRooms } from '../../access/boardRooms.ts'
import { conditionsFrom, conditionsInGroup } from '../../agenda/conditions.ts'
import type { Server } from '../../api/server.ts'
import { openLocalCopy } from '../../sync/localCopy.ts'
import { keptBoardRooms } from '../../sync/localCopyName.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { type OpenRoom, openRoom, type RoomOptions } from '../../sync/room.ts'
import { useOpened } from '../../sync/useOpened.ts'
import { createValue, type Value } from '../../sync/value.ts'
import type { Admission } from '../entrance/admission.ts'
import { rejoin } from '../entrance/rejoin.ts'

/** The rooms of the moment: if one of them is replaced, the page is drawn anew with others. */
export interface WorkshopRooms {
	plenum: OpenRoom
	/** what the moderation has set up, and what the room is doing now */
	stage: OpenRoom
	/** what the server has counted */
	results: OpenRoom
	/** the moderation's own room */
	desk?: OpenRoom
	/** the boards that lie in rooms of their own, as far as this person may read them */
	apart: Value<readonly BoardApart[]>
	/** the session's token of the moment */
	token(): string
	/** Joins again, since the session of this token is no longer known. Tells whether there is a new one. */
	rejoin(outdated: string): Promise<boolean>
	/** Tells the admission under which this person has joined again. */
	onRejoined(listener: (renewed: Admission) => void): () => void
}

interface RoomsOptions {
	/** What is shown here is seen by all: boards that only the moderation sees are left out, whoever runs it. */
	isForAll?: boolean
}

/**
 * Opens the rooms this person works in for as long as the page is shown, and joins again for a session that is over.
 * Undefined until the page is shown.
 */
export function useRooms(admission: Admission, server: Server, options: RoomsOptions = {}): WorkshopRooms | undefined {
	return useValue(useOpened(() => openRooms(admission, server, options))?.rooms ?? notYet)
}

const notYet: Value<undefined> = { get: () => undefined, subscribe: () => () => {} }

/** Another key if one of the rooms came in the place of another: what was drawn from the old document is of no use. */
export const documentsOf = (rooms: WorkshopRooms): string =>
	roomsIn(rooms)
		.map(({ doc }) => doc.guid)
		.join()

const roomsIn = ({ plenum, stage, results, desk }: WorkshopRooms): OpenRoom[] => [
	plenum,
	stage,
	results,
	...(desk ? [desk] : []),
]

function openRooms(admission: Admission, server: Server, { isForAll = false }: RoomsOptions) {
	// All rooms learn at the same moment that the session is over: one of them joins again for all.
	let renewing: Promise<string | undefined> | undefined
	let latest = admission
	const rejoined = new Set<(renewed: Admission) => void>()
	const joinAgain = async () => {
		const renewed = await rejoin(latest, server)
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
			token: latest.token,
			clock: systemClock,
			localCopy: openLocalCopy,
			rejoin: rejoinOnce,
		})
	const stage = open(mainRooms.stage)
	const main = createValue({
		plenum: open(mainRooms.boards, { conditions: conditionsFrom(stage) }),
		stage,
		results: open(mainRooms.results),
		...(can(admission.role, { do: 'read', room: mainRooms.desk }) && { desk: open(mainRooms.desk) }),
	})
	const person = { role: admission.role, participant: admission.participant }
	const boards = openBoardRooms(main, {
		// Who may write in a group's room is said by the stage, for each person.
		open: (room) => open(room, isGroupRoom(room) ? { conditions: conditionsInGroup(stage, room, person) } : {}),
		person,
		kept: () => keptBoardRooms(admission.workshop, admission.role),
		bringLate: async (room) => (await server.bringLate(latest.token, room)).ok,
		isForAll,
	})
	const means = {
		apart: boards.boards,
		token: () => latest.token,
		rejoin: (outdated: string) => rejoinOnce(outdated).then((renewed) => renewed !== undefined),
		onRejoined(listener: (renewed: Admission) => void) {
			rejoined.add(listener)
			return () => void rejoined.delete(listener)
		},
	}
	const opened = createValue<WorkshopRooms>({ ...main.get(), ...means })
	main.subscribe(() => opened.set({ ...main.get(), ...means }))
	const follow = (name: RoomName, room: OpenRoom | undefined) =>
		room?.successor.subscribe(() => {
			const next = room.successor.get()
			if (!next) return
			follow(name, next)
			main.set({ ...main.get(), [name]: next })
		})
	for (const name of roomNames) follow(name, main.get()[name])
	const each = (act: (room: OpenRoom) => unknown) => [...roomsIn(opened.get()), ...boards.rooms()].forEach(act)
	// "offline" only says that a network went: the server may be on this very device, so the sockets find out.
	const look = () => each((room) => room.reconnect())
	const comeBack = () => each((room) => room.connectNow())
	addEventListener('offline', look)
	addEventListener('online', comeBack)
	return {
		rooms: opened as Value<WorkshopRooms>,
		close() {
			removeEventListener('offline', look)
			removeEventListener('online', comeBack)
			each((room) => room.close())
			void boards.close()
		},
	}
}
