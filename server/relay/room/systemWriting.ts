import * as Y from 'yjs'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { endOfClientIds, rosterClientId } from '../../../shared/protocol/wire.ts'
import { rewriteIds } from '../../../shared/updates/rewriteIds.ts'
import { systemAuthor } from '../../log/log.ts'
import type { Context } from '../context/context.ts'
import type { LiveRoom } from './liveRoom.ts'

/**
 * What the server writes into a room by itself: cards that are revealed, results, signals. No right but its own is asked,
 * and it goes on to everybody and into the journal as any edit does.
 */
export class SystemWriting {
	readonly #room: LiveRoom
	readonly #context: Context
	/** The Yjs client id under which the system writes as long as the room is open. */
	#client: number | undefined
	/** what the disk does not have yet; `position`: how far the journal must be flushed */
	readonly #unflushed: { position: number; update: Uint8Array }[] = []

	constructor(room: LiveRoom, context: Context) {
		this.#room = room
		this.#context = context
	}

	/**
	 * Resolves when everything `work` did is on disk. Refuses before anything is done: `documentFull`, or `storageAway` while
	 * the log cannot be written. If that begins only now, it refuses `storageAway`, too, although the change stands and
	 * will be brought to the log later: what is done again must not do harm. If `work` throws, nothing has happened.
	 */
	write<Answer>(work: (doc: Y.Doc) => Answer): Promise<Answer> {
		return this.#write(work, [])
	}

	/**
	 * The same, and `work` adds what another document holds, under the ids it has there, or, if this document was set back, under
	 * those of its epoch. They are the system's from now on: nobody can continue what others wrote there. Refuses
	 * `forgedAuthor` if one of them belongs to somebody here.
	 *
	 * @param content Yjs update (V1) of the whole other document
	 */
	async merge(content: Uint8Array, work: (doc: Y.Doc, content: Uint8Array) => void): Promise<void> {
		const { authorship, epoch } = this.#room
		const shift = epoch * endOfClientIds
		const idOf = ({ client, clock }: Y.ID) => Y.createID(client + shift, clock)
		const brought = shift === 0 ? content : rewriteIds(content, { idOf })
		const clients = [...Y.parseUpdateMeta(brought).to.keys()]
		const isOthers = (client: number) => {
			const owner = authorship.ownerOf(client)
			return authorship.isRetired(client) || (owner !== undefined && owner !== systemAuthor)
		}
		if (clients.some(isOthers)) throw new Refusal('forgedAuthor', 'the other document has ids of people of this one')
		await this.#write((doc) => work(doc, brought), clients)
	}

	async #write<Answer>(work: (doc: Y.Doc) => Answer, brought: readonly number[]): Promise<Answer> {
		const { authorship, document, journal, quotas } = this.#room
		quotas.checkSystem()
		if (journal.inTrouble) throw new Refusal('storageAway', 'the log cannot be written just now')
		journal.makeRoomFor(0)
		const client = this.#ownClient()
		const { answer, changes } = document.change(client, work)
		const unowned = [client, ...brought].filter((each) => authorship.ownerOf(each) === undefined)
		this.#room.record(changes, { author: systemAuthor, binds: changes.length > 0 ? unowned : [] })
		if (!(await journal.onDisk())) throw new Refusal('storageAway', 'the log could not be written')
		return answer
	}

	/** What the system writes nobody could bring back after a crash of the machine: people see it once it is on disk. */
	showOnceFlushed(update: Uint8Array): void {
		this.#unflushed.push({ position: this.#room.journal.added, update })
	}

	/** More of the journal is on disk. */
	flushed(): void {
		let first = this.#unflushed[0]
		while (first && first.position <= this.#room.journal.flushed) {
			this.#room.tellAll(first.update)
			this.#unflushed.shift()
			first = this.#unflushed[0]
		}
	}

	/** An id of an earlier time is never taken up again: others may hold edits under it that a crash has cost us. */
	#ownClient(): number {
		while (this.#client === undefined || !(this.#isOwn(this.#client) || this.#isFree(this.#client))) {
			const drawn = Math.floor(this.#context.random() * 2 ** 32)
			this.#client = this.#isFree(drawn) ? drawn : undefined
		}
		return this.#client
	}

	#isOwn(client: number): boolean {
		return this.#room.authorship.ownerOf(client) === systemAuthor
	}

	#isFree(client: number): boolean {
		const { authorship, document } = this.#room
		const isTaken =
			authorship.isRetired(client) ||
			authorship.ownerOf(client) !== undefined ||
			this.#room.speakerOf(client) !== undefined
		return client !== rosterClientId && !isTaken && document.clockOf(client) === 0
	}
}
