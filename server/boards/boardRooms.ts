import * as Y from 'yjs'
import {
	type BoardAccess,
	emptyBoardDocument,
	extractBoard,
	forgetDisplay,
	forgetDraft,
	listSetApart,
	mergeBoard,
	mostSetApart,
	nextNumber,
	noteDisplay,
	noteDraft,
	numbersGiven,
	removeExtracted,
	roomsLeft,
	type SetApart,
} from '../../shared/access/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { createTurns } from '../../shared/lib/inTurn.ts'
import type { Random } from '../../shared/lib/random.ts'
import { type BoardRoom, kindOf, mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { hasBoard } from '../../shared/versions/index.ts'
import type { Relay } from '../relay/index.ts'

interface BoardRoomsOptions {
	relay: Pick<Relay, 'merge' | 'read' | 'seed' | 'write'>
	/** Deletes the earlier versions of a room. */
	forgetVersions(workshop: string, room: BoardRoom): Promise<void>
	random: Random
}

/**
 * Which room each board of a workshop lies in, and so who may read and write it: a board is moved by the server alone, and
 * wherever that breaks off, it is whole in at least one place (decision 043).
 */
export class BoardRooms {
	readonly #options: BoardRoomsOptions
	/** Two moves at once could draw the same number, or move the same board. */
	readonly #inTurn = createTurns()

	constructor(options: BoardRoomsOptions) {
		this.#options = options
	}

	/**
	 * A room for a board nobody has made yet, in which whoever asked for it makes it. The same board again gets the same room.
	 *
	 * @throws `notAllowed` if too many boards are set apart; `storageAway`
	 */
	add(workshop: string, board: string, access: Exclude<BoardAccess, 'write'>): Promise<BoardRoom> {
		return this.#inTurn(workshop, async () => {
			const known = (await this.#setApart(workshop)).find((each) => each.board === board)
			if (known) return known.room
			return this.#setInto(workshop, board, access, (number) =>
				this.#read(workshop, (plenum) => emptyBoardDocument(plenum, number)),
			)
		})
	}

	/**
	 * Gives a board these rights, which moves it to another room if it does not lie there.
	 *
	 * @throws `notFound` if there is no such board; `sharedContent` if another board shows something of it; `notAllowed` if too many
	 * boards are set apart; `documentFull`, `storageAway`. The board then is where it was.
	 */
	give(workshop: string, board: string, access: BoardAccess): Promise<void> {
		return this.#inTurn(workshop, () => this.#give(workshop, board, access))
	}

	/**
	 * What devices have handed in to a room after its board had been moved goes where the board lies now.
	 *
	 * @throws `notFound` if it lies nowhere any more; `documentFull`, `storageAway`
	 */
	bringLate(workshop: string, room: BoardRoom): Promise<void> {
		return this.#inTurn(workshop, async () => {
			const { relay } = this.#options
			const setApart = await this.#setApart(workshop)
			if (setApart.some((each) => each.room === room)) return
			const left = await relay.read({ workshop, room }, (doc) => ({
				boards: boardsOf(doc).map(({ id }) => id),
				content: Y.encodeStateAsUpdate(doc),
			}))
			const apart = setApart.find(({ board }) => left.boards.includes(board))
			const isOpen = await this.#read(workshop, (plenum) => left.boards.some((board) => hasBoard(plenum, board)))
			if (!apart && !isOpen) throw new Refusal('notFound', 'the board is not there any more')
			await relay.merge({ workshop, room: apart?.room ?? mainRooms.boards }, left.content, mergeBoard)
		})
	}

	/**
	 * Takes a board that is set apart out of the workshop, if there is one, with the earlier versions of all rooms it has had
	 * to itself. The room keeps what is in it.
	 */
	remove(workshop: string, board: string): Promise<void> {
		return this.#inTurn(workshop, async () => {
			const from = (await this.#setApart(workshop)).find((each) => each.board === board)
			if (!from) return
			// The versions first: what is still listed can be removed again if that breaks off.
			const left = await this.#onBothLists(workshop, (doc) => roomsLeft(doc, board))
			for (const room of [from.room, ...left]) await this.#options.forgetVersions(workshop, room)
			await this.#forget(workshop, from.room)
		})
	}

	/** The boards of a workshop that are set apart, each with its room. */
	setApart(workshop: string): Promise<SetApart[]> {
		return this.#setApart(workshop)
	}

	/** The rooms a board lies in, or has lain in: that of all boards among them, where it may have been. */
	async roomsOf(workshop: string, board: string): Promise<RoomName[]> {
		const here = (await this.#setApart(workshop)).filter((each) => each.board === board).map(({ room }) => room)
		return [mainRooms.boards, ...here, ...(await this.#onBothLists(workshop, (doc) => roomsLeft(doc, board)))]
	}

	async #give(workshop: string, board: string, access: BoardAccess): Promise<void> {
		const { relay, random } = this.#options
		const from = (await this.#setApart(workshop)).find((each) => each.board === board)
		if (from) {
			if (kindOf(from.room) === kindOfAccess[access]) return
			const content = await relay.read({ workshop, room: from.room }, (doc) => Y.encodeStateAsUpdate(doc))
			if (access === 'write') await relay.merge({ workshop, room: mainRooms.boards }, content, mergeBoard)
			else await this.#setInto(workshop, board, access, async () => content)
			await this.#forget(workshop, from.room)
			return
		}
		if (!(await this.#read(workshop, (plenum) => hasBoard(plenum, board))))
			throw new Refusal('notFound', 'no such board')
		if (access === 'write') return
		await this.#setInto(workshop, board, access, async (number) => {
			const content = await this.#read(workshop, (plenum) => extractBoard(plenum, board, number))
			if (!content) throw new Refusal('sharedContent', 'another board shows something of it')
			return content
		})
		await relay.write({ workshop, room: mainRooms.boards }, (plenum) => removeExtracted(plenum, board, random), {
			forgetsRemoved: true,
		})
	}

	/** The board lies in a room of its own from now on, with the content that is made for the room's number. */
	async #setInto(
		workshop: string,
		board: string,
		access: Exclude<BoardAccess, 'write'>,
		contentFor: (number: number) => Promise<Uint8Array>,
	): Promise<BoardRoom> {
		const { relay } = this.#options
		const setApart = await this.#setApart(workshop)
		if (setApart.length >= mostSetApart) throw new Refusal('notAllowed', `${mostSetApart} boards are set apart already`)
		const given = await this.#onBothLists(workshop, numbersGiven)
		const number = nextNumber(given)
		if (number === undefined) throw new Refusal('notAllowed', 'no numbers are left')
		const room: BoardRoom = `${kindOfAccess[access]}-${number}`
		// Content first: a board that is listed is there.
		await relay.seed({ workshop, room }, await contentFor(number))
		if (access === 'moderation') {
			await relay.write({ workshop, room: mainRooms.desk }, (desk) => noteDraft(desk, room, board))
		} else await relay.write({ workshop, room: mainRooms.stage }, (stage) => noteDisplay(stage, room, board))
		return room
	}

	async #forget(workshop: string, room: BoardRoom): Promise<void> {
		const { relay } = this.#options
		if (kindOf(room) === 'draft') {
			await relay.write({ workshop, room: mainRooms.desk }, (desk) => forgetDraft(desk, room))
		} else await relay.write({ workshop, room: mainRooms.stage }, (stage) => forgetDisplay(stage, room))
	}

	#setApart(workshop: string): Promise<SetApart[]> {
		return this.#onBothLists(workshop, listSetApart)
	}

	async #onBothLists<Entry>(workshop: string, read: (doc: Y.Doc) => Entry[]): Promise<Entry[]> {
		const { relay } = this.#options
		const drafts = await relay.read({ workshop, room: mainRooms.desk }, read)
		return [...drafts, ...(await relay.read({ workshop, room: mainRooms.stage }, read))]
	}

	#read<Answer>(workshop: string, read: (plenum: Y.Doc) => Answer): Promise<Answer> {
		return this.#options.relay.read({ workshop, room: mainRooms.boards }, read)
	}
}

const kindOfAccess = { moderation: 'draft', read: 'display', write: 'plenum' } as const satisfies Record<
	BoardAccess,
	string
>
