import * as Y from 'yjs'
import { removeExtracted, type SetApart } from '../../shared/access/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { createTurns } from '../../shared/lib/inTurn.ts'
import type { Random } from '../../shared/lib/random.ts'
import { isBoardRoom, mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { bringBack, countEntries, hasBoard, type Wanted } from '../../shared/versions/index.ts'
import type { Relay } from '../relay/index.ts'
import type { MaySee, Versions } from './versions.ts'

interface RestoringOptions {
	relay: Pick<Relay, 'keep' | 'read' | 'restore' | 'write'>
	versions: Versions
	/** The boards that lie in rooms of their own now. */
	setApart(workshop: string): Promise<readonly SetApart[]>
	random: Random
}

/** What came of bringing a version back. */
interface Restored {
	/** entries that came back, changed back or went; of a whole room how many there are */
	readonly entries: number
	/** the version of what was there until then; absent for a whole room, where it is the newest of all */
	readonly before?: string
}

/** Brings earlier versions of rooms back. What was there until then is always kept first. */
export class Restoring {
	readonly #options: RestoringOptions
	/** One after the other, so that each is what the version before the next shows. */
	readonly #inTurn = createTurns()

	constructor(options: RestoringOptions) {
		this.#options = options
	}

	/**
	 * Sets a whole room back as a new epoch, or, if a board or what is missing is wanted, brings that back by ordinary edits:
	 * a board in the room where it lies now, whichever it lay in then. A room of a single board goes back as that board.
	 * Resolves when it is on disk.
	 *
	 * @throws `notFound` for a version that is not there or not to be seen, a board that was not there then, or one that lay in
	 * a room of its own and now lies nowhere; `storageAway` if what is there cannot be kept or the rest not be written;
	 * `storageDamaged`. Everything then is as it was.
	 */
	restore(workshop: string, id: string, wanted: Wanted, maySee?: MaySee): Promise<Restored> {
		return this.#inTurn(workshop, () => this.#restore(workshop, id, wanted, maySee))
	}

	async #restore(workshop: string, id: string, wanted: Wanted, maySee?: MaySee): Promise<Restored> {
		const { versions } = this.#options
		const room = await versions.roomOf(workshop, id, maySee)
		const then = await versions.read(workshop, id)
		const isOfBoard = isBoardRoom(room)
		const board = wanted.board ?? (isOfBoard ? boardsOf(then)[0]?.id : undefined)
		if (isOfBoard && board === undefined) throw new Refusal('notFound', 'there was no board in it then')
		if (board === undefined) return this.#restoreRoom(workshop, room, id, then, wanted)
		return this.#restoreBoard(workshop, room, then, { ...wanted, board })
	}

	async #restoreRoom(workshop: string, room: RoomName, id: string, then: Y.Doc, wanted: Wanted): Promise<Restored> {
		const { relay, versions, random } = this.#options
		const at = { workshop, room }
		if (wanted.missing) {
			const apart = new Set((await this.#options.setApart(workshop)).map((each) => each.board))
			const before = await relay.keep(at, 'beforeRestore')
			return { before, entries: await relay.write(at, (now) => bringBack(now, then, { ...wanted, except: apart })) }
		}
		const kept = await versions.kept(workshop, id)
		const closed = (await this.#options.setApart(workshop)).filter(({ board }) => hasBoard(then, board))
		// Not everybody may read them now: they go on lying where they lie, and nobody gets a byte of what they said then.
		for (const { board } of closed) then.transact(() => removeExtracted(then, board, random))
		const updates = closed.length > 0 ? [Y.encodeStateAsUpdate(then)] : kept.updates
		// The relay keeps what was there itself, when nobody can write any more.
		await relay.restore(at, { ...kept, updates })
		return { entries: countEntries(then) }
	}

	async #restoreBoard(
		workshop: string,
		room: RoomName,
		then: Y.Doc,
		wanted: Wanted & { readonly board: string },
	): Promise<Restored> {
		const { relay } = this.#options
		if (!hasBoard(then, wanted.board)) throw new Refusal('notFound', 'the board was not there then')
		const apart = (await this.#options.setApart(workshop)).find(({ board }) => board === wanted.board)
		const at = { workshop, room: apart?.room ?? (isBoardRoom(room) ? mainRooms.boards : room) }
		if (!apart && isBoardRoom(room)) await this.#refuseToPublish(workshop, wanted.board)
		const before = await relay.keep(at, 'beforeRestore')
		if (!apart) return { before, entries: await relay.write(at, (now) => bringBack(now, then, wanted)) }
		const onBoard = await relay.write(at, (now) => bringBack(now, then, { ...wanted, registry: 'left' }))
		// What the board spoke of then is the registry's, and that lies among the boards of all.
		const spokenOf = await relay.write({ workshop, room: mainRooms.boards }, (now) =>
			bringBack(now, then, { ...wanted, registry: 'alone' }),
		)
		return { before, entries: onBoard + spokenOf }
	}

	/** What only the moderation has ever read does not come out by going back: it comes back where its board lies open by now. */
	async #refuseToPublish(workshop: string, board: string): Promise<void> {
		const plenum = { workshop, room: mainRooms.boards } as const
		if (await this.#options.relay.read(plenum, (now) => hasBoard(now, board))) return
		throw new Refusal('notFound', 'the board lies nowhere any more')
	}
}
