import { accessOf, type BoardAccess, listSetApart } from '../../shared/access/index.ts'
import { shareRegistry } from '../../shared/lib/sharedRegistry.ts'
import { type BoardRoom, type GroupRoom, isGroupRoom } from '../../shared/links/rooms.ts'
import { type Asking, groupRights, listGroupBoards } from '../../shared/smallGroups/rights.ts'
import type { BoardInItsRoom } from '../sync/BoardsApart.ts'
import { atOnce, derived } from '../sync/derived.ts'
import { createJoinedHistory } from '../sync/joinedHistory.ts'
import type { OpenRoom } from '../sync/openRoom.ts'
import { allOf } from '../sync/parts.ts'
import { hasUnsavedChanges } from '../sync/saveState.ts'
import { until } from '../sync/until.ts'
import { createValue, type Value } from '../sync/value.ts'

/** A room in which boards lie that not everybody may write, or even read. */
export type ApartRoom = BoardRoom | GroupRoom

/** A board that does not lie in the plenary's document, in its room on this device. */
export interface BoardApart extends BoardInItsRoom {
	readonly access: BoardAccess
	readonly name: ApartRoom
	readonly room: OpenRoom
	/** the small group it belongs to, if it does */
	readonly group?: GroupRoom
}

/** A board and the room in which it lies. */
interface Listed {
	readonly room: ApartRoom
	readonly board: string
}

/** The rooms in which boards are listed, and whose registry they share. */
interface MainRooms {
	readonly plenum: OpenRoom
	readonly stage: OpenRoom
	readonly desk?: OpenRoom
}

interface BoardRoomsOptions {
	open(room: ApartRoom): OpenRoom
	/** Whose rooms of small groups are opened. */
	person: Asking
	/** The names of rooms of which this device still holds copies. */
	kept(): Promise<readonly ApartRoom[]>
	/** Has the server bring what was handed in to a room after its board had been moved. Tells whether that is done. */
	bringLate(room: ApartRoom): Promise<boolean>
	/** Leaves out the boards that only the moderation sees. */
	isForAll?: boolean
}

/**
 * Keeps a room open for every board that is set apart and listed where this person reads it. When a board is moved, its room
 * hands over what is not saved yet, and then goes, with the copy on this device.
 */
export function openBoardRooms(main: Value<MainRooms>, options: BoardRoomsOptions) {
	const boards = createValue<readonly BoardApart[]>([])
	const open = new Map<
		ApartRoom,
		{ boards: readonly string[]; readonly room: OpenRoom; readonly history: ReturnType<typeof createJoinedHistory> }
	>()
	let ended = false
	let stopListening = () => {}

	const show = () =>
		boards.set(
			[...open].flatMap(([name, { boards, room, history }]) =>
				boards.map((board) => ({
					board,
					name,
					room,
					history,
					...(isGroupRoom(name) ? { access: accessIn(name), group: name } : { access: accessOf(name) }),
				})),
			),
		)

	/** A group's board is its members' own until it is presented. */
	const accessIn = (name: GroupRoom): BoardAccess =>
		groupRights(main.get().stage.doc).of(name, { role: 'reader', participant: '' }) === 'none' ? 'moderation' : 'read'

	/** Holds the room of the moment: another may come in its place. */
	function hold(name: ApartRoom, boards: readonly string[], room: OpenRoom): void {
		open.get(name)?.history.destroy()
		const { plenum } = main.get()
		shareRegistry(room.doc, plenum.doc)
		open.set(name, { boards, room, history: createJoinedHistory(room.history, plenum.history) })
		room.successor.subscribe(() => {
			const next = room.successor.get()
			if (next && open.get(name)?.room === room) {
				hold(name, boards, next)
				show()
			}
		})
	}

	async function leave(name: ApartRoom): Promise<void> {
		const left = open.get(name)
		open.delete(name)
		left?.history.destroy()
		if (left) await goAway(name, left.room)
	}

	/** What was not saved when the board was moved follows it before the copy here is given up. */
	async function goAway(name: ApartRoom, room: OpenRoom): Promise<void> {
		if (!hasUnsavedChanges(room.saving.get())) return room.forget()
		if (room.saving.get().kind !== 'refused') return handOver(name, room)
		// Who was moved is put out at once; who comes again is asked for what they wrote before.
		await room.close()
		if (!ended && !open.has(name)) await handOver(name, options.open(name))
	}

	/** Gives the copy on this device up once all of it is where the board is now. */
	async function handOver(name: ApartRoom, room: OpenRoom): Promise<void> {
		await untilSaved(room)
		const isSaved = !hasUnsavedChanges(room.saving.get()) || isGone(room)
		if (ended || open.has(name) || !isSaved || !(await options.bringLate(name))) await room.close()
		else await room.forget()
	}

	function follow(listed: readonly Listed[]): void {
		if (ended) return
		for (const name of [...open.keys()]) if (!listed.some(({ room }) => room === name)) void leave(name)
		for (const name of new Set(listed.map(({ room }) => room))) {
			const boards = listed.filter(({ room }) => room === name).map(({ board }) => board)
			const held = open.get(name)
			if (held) held.boards = boards
			else hold(name, boards, options.open(name))
		}
		show()
	}

	function listen(): void {
		stopListening()
		const { stage, desk } = main.get()
		const lists = [stage, ...(desk && !options.isForAll ? [desk] : [])]
		const groups = ['smallGroups', 'seats'].map((name) => allOf(stage.doc.getMap(name)))
		const listed = derived<readonly Listed[]>(
			[...lists.map(({ doc }) => allOf(doc.getMap('boards'))), ...groups],
			() => [...lists.flatMap(({ doc }) => listSetApart(doc)), ...listGroupBoards(stage.doc, options.person)],
			{ pace: atOnce },
		)
		const look = () => follow(listed.get())
		stopListening = listed.subscribe(look)
		look()
		void handOverWhatIsLeft(lists, listed)
	}

	/** Copies of rooms that went while this device was away: what they hold of this person goes where the board is. */
	async function handOverWhatIsLeft(lists: readonly OpenRoom[], listed: Value<readonly Listed[]>): Promise<void> {
		await Promise.all(lists.map(untilReady))
		for (const name of await options.kept()) {
			if (ended) return
			if (open.has(name) || listed.get().some(({ room }) => room === name)) continue
			await handOver(name, options.open(name))
		}
	}

	const stopFollowing = main.subscribe(() => {
		for (const [name, { boards, room }] of [...open]) hold(name, boards, room)
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

/** Nobody will ever take what this room holds. */
const isGone = ({ saving }: OpenRoom) => {
	const state = saving.get()
	return state.kind === 'refused' && state.refusal === 'notFound'
}
const untilReady = ({ ready }: OpenRoom) => until(ready, (isReady) => isReady || undefined)
const untilSaved = async (room: OpenRoom) => {
	await untilReady(room)
	await until(room.saving, (state) => state.kind === 'refused' || !hasUnsavedChanges(state) || undefined)
}
