import { accessOf, type BoardAccess, listSetApart, type SetApart } from '../../shared/access/index.ts'
import { shareRegistry } from '../../shared/lib/sharedRegistry.ts'
import type { BoardRoom } from '../../shared/links/rooms.ts'
import type { BoardInItsRoom } from '../sync/BoardsApart.ts'
import { atOnce, derived } from '../sync/derived.ts'
import { createJoinedHistory } from '../sync/joinedHistory.ts'
import type { OpenRoom } from '../sync/openRoom.ts'
import { allOf } from '../sync/parts.ts'
import { hasUnsavedChanges } from '../sync/saveState.ts'
import { until } from '../sync/until.ts'
import { createValue, type Value } from '../sync/value.ts'

/** A board that is set apart, in its room on this device. */
export interface BoardApart extends BoardInItsRoom {
	readonly access: BoardAccess
	readonly name: BoardRoom
	readonly room: OpenRoom
}

/** The rooms in which boards are listed, and whose registry they share. */
interface MainRooms {
	readonly plenum: OpenRoom
	readonly stage: OpenRoom
	readonly desk?: OpenRoom
}

interface BoardRoomsOptions {
	open(room: BoardRoom): OpenRoom
	/** The names of rooms of which this device still holds copies. */
	kept(): Promise<readonly BoardRoom[]>
	/** Has the server bring what was handed in to a room after its board had been moved. Tells whether that is done. */
	bringLate(room: BoardRoom): Promise<boolean>
	/** Leaves out the boards that only the moderation sees. */
	isForAll?: boolean
}

/**
 * Keeps a room open for every board that is set apart and listed where this person reads it. When a board is moved, its room
 * hands over what is not saved yet, and then goes, with the copy on this device.
 */
export function openBoardRooms(main: Value<MainRooms>, options: BoardRoomsOptions) {
	const boards = createValue<readonly BoardApart[]>([])
	const open = new Map<BoardRoom, { board: string; room: OpenRoom; history: ReturnType<typeof createJoinedHistory> }>()
	let ended = false
	let stopListening = () => {}

	const show = () =>
		boards.set(
			[...open].map(([name, { board, room, history }]) => ({ board, access: accessOf(name), name, room, history })),
		)

	function enter({ room: name, board }: SetApart): void {
		const opened = options.open(name)
		hold(name, board, opened)
	}

	/** Holds the room of the moment: another may come in its place. */
	function hold(name: BoardRoom, board: string, room: OpenRoom): void {
		open.get(name)?.history.destroy()
		const { plenum } = main.get()
		shareRegistry(room.doc, plenum.doc)
		open.set(name, { board, room, history: createJoinedHistory(room.history, plenum.history) })
		room.successor.subscribe(() => {
			const next = room.successor.get()
			if (next && open.get(name)?.room === room) {
				hold(name, board, next)
				show()
			}
		})
	}

	async function leave(name: BoardRoom): Promise<void> {
		const left = open.get(name)
		open.delete(name)
		left?.history.destroy()
		if (left) await goAway(name, left.room)
	}

	/** What was not saved when the board was moved follows it before the copy here is given up. */
	async function goAway(name: BoardRoom, room: OpenRoom): Promise<void> {
		if (hasUnsavedChanges(room.saving.get())) {
			await untilSaved(room)
			if (ended || !(await options.bringLate(name))) return void (await room.close())
		}
		await room.forget()
	}

	function follow(listed: readonly SetApart[]): void {
		if (ended) return
		for (const name of [...open.keys()]) if (!listed.some(({ room }) => room === name)) void leave(name)
		for (const each of listed) if (!open.has(each.room)) enter(each)
		show()
	}

	function listen(): void {
		stopListening()
		const { stage, desk } = main.get()
		const lists = [stage, ...(desk && !options.isForAll ? [desk] : [])]
		const listed = derived(
			lists.map(({ doc }) => allOf(doc.getMap('boards'))),
			() => lists.flatMap(({ doc }) => listSetApart(doc)),
			{ pace: atOnce },
		)
		const look = () => follow(listed.get())
		stopListening = listed.subscribe(look)
		look()
		void handOverWhatIsLeft(lists, listed)
	}

	/** Copies of rooms that went while this device was away: what they hold of this person goes where the board is. */
	async function handOverWhatIsLeft(lists: readonly OpenRoom[], listed: Value<readonly SetApart[]>): Promise<void> {
		await Promise.all(lists.map(untilReady))
		for (const name of await options.kept()) {
			if (ended) return
			if (open.has(name) || listed.get().some(({ room }) => room === name)) continue
			const room = options.open(name)
			await untilSaved(room)
			if (!ended && (await options.bringLate(name))) await room.forget()
			else await room.close()
		}
	}

	const stopFollowing = main.subscribe(() => {
		for (const [name, { board, room }] of [...open]) hold(name, board, room)
		listen()
	})
	listen()

	return {
		boards: boards as Value<readonly BoardApart[]>,
		rooms: (): OpenRoom[] => [...open.values()].map(({ room }) => room),
		async close(): Promise<void> {
			ended = true
			stopListening()
			stopFollowing()
			for (const { history } of open.values()) history.destroy()
			await Promise.all([...open.values()].map(({ room }) => room.close()))
		},
	}
}

const untilReady = ({ ready }: OpenRoom) => until(ready, (isReady) => isReady || undefined)
const untilSaved = async (room: OpenRoom) => {
	await untilReady(room)
	await until(room.saving, (state) => state.kind === 'refused' || !hasUnsavedChanges(state) || undefined)
}
