import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { Consequences } from '../../worker/dryRun.ts'
import type { Context } from '../context/context.ts'
import type { RoomPolicy } from '../context/policy.ts'
import type { Session } from '../context/session.ts'
import type { RoomDocument } from '../document/roomDocument.ts'
import type { Authorship } from './authorship.ts'
import { Budgets } from './budgets.ts'
import { type Inspected, scanning } from './inspection.ts'
import { foreignBytesIn, foreignBytesOf } from './placement.ts'

interface Room {
	readonly document: RoomDocument
	readonly authorship: Authorship
}

/**
 * How much a document takes, and from whom: from one participant, from all who came by one link, and altogether. A part of
 * it is kept for the moderation and the system, so that nobody can leave them without a way to put things right.
 */
export class Quotas {
	readonly budgets: Budgets
	readonly #room: Room
	readonly #context: Context
	readonly #known: ReadonlySet<string> | undefined
	readonly #mostStructs: number
	/** bytes that lie in root types the product does not know, or undefined until that has been looked up */
	#foreignBytes: number | undefined
	/** steps of what was taken since the room was opened */
	#steps = 0
	/** when the document was last encoded to learn its true size */
	#measuredAt = Number.NEGATIVE_INFINITY

	constructor(room: Room, context: Context, { rootTypes, structs = Number.POSITIVE_INFINITY }: RoomPolicy) {
		this.#room = room
		this.#context = context
		this.budgets = new Budgets(context)
		this.#known = rootTypes && new Set(rootTypes)
		this.#mostStructs = Math.min(structs, context.limits.documentStructs)
	}

	/**
	 * To be asked as soon as an update has been inspected, before it is tried: what can be told from its bytes alone.
	 *
	 * @throws `malformed` if types would lie too deep within each other, else as `check` does
	 */
	checkAhead(session: Session, update: Uint8Array, seen: Inspected): void {
		if (seen.fresh.length === 0) return
		this.#checkPlaces(update, seen)
		if (session.role === 'moderator') return
		for (const budget of this.budgets.of(session)) this.budgets.spend(budget, 'bytes', 0)
	}

	/**
	 * To be asked before an update is applied. Of Yjs clients it brings so many that would be bound to the person, and, after a
	 * crash, so many that nobody knew and that are not the person's own.
	 *
	 * @throws `documentFull`, or `tooMany` if the person, or all who came by their link, have brought too much of late
	 */
	check(session: Session, seen: Inspected, clients: { own: number; healed: number }): void {
		const { role, participant } = session
		if (this.#mayCutMuch(session, seen)) this.budgets.spend(this.budgets.of(session)[0], 'steps', 0)
		// Deletions shall always get through: they are the way back below the bounds.
		if (seen.fresh.length === 0) return
		const { limits } = this.#context
		const part = role === 'moderator' ? 1 : 1 - limits.reserve
		this.#checkDocument(seen.news.bytes, seen.news.structs, clients.own + clients.healed, part)
		if (role === 'moderator') return
		const { document, authorship } = this.#room
		if (document.structsOf(authorship.clientsOf(participant)) + seen.news.structs > limits.participantStructs) {
			throw new Refusal('documentFull', 'one participant has no more room in this document')
		}
		const { budgets } = this
		const [own, shared] = budgets.of(session)
		budgets.spend(own, 'steps', 0)
		budgets.spend(own, 'clients', clients.own)
		budgets.spend(shared, 'clients', clients.own + clients.healed)
		for (const budget of [own, shared]) budgets.spend(budget, 'bytes', seen.news.bytes)
	}

	/** Whether one more Yjs client may be bound to the person, who has not written under it yet; counts it if so. */
	takeClient(session: Session): boolean {
		const { limits, clock } = this.#context
		const isModerator = session.role === 'moderator'
		if (this.#room.authorship.size >= limits.documentClients * (isModerator ? 1 : 1 - limits.reserve)) return false
		if (isModerator) return true
		const budgets = this.budgets.of(session).map(({ clients }) => clients)
		if (budgets.some((clients) => clients.wait(clock.now()) > 0)) return false
		for (const clients of budgets) clients.take(1)
		return true
	}

	/** Whether it matters how many structs an update makes of the document. */
	mayCut(session: Session, seen: Inspected): boolean {
		return this.#mayCutMuch(session, seen) || this.#mayCutTooFine(seen)
	}

	/**
	 * To be asked once it is known what the update does, so that it can still be refused. While the document has room, one
	 * participant may entangle much; later everybody still may as much as people do who write at the same time.
	 *
	 * @throws `tooMany`, or `documentFull` if it cuts too much into pieces
	 */
	checkConsequences(session: Session, seen: Inspected, { steps, structs }: Consequences): void {
		if (structs && this.mayCut(session, seen)) this.#checkCuts(session, seen.news.structs, structs)
		if (steps === 0) return
		const { documentSteps, participantSteps, fewSteps } = this.#context.limits
		const now = this.#context.clock.now()
		const [own] = this.budgets.of(session)
		const most = this.#steps + steps <= documentSteps ? participantSteps : fewSteps
		own.steps.take(steps)
		// What exceeds it a little is taken, and the next edit is refused before it is applied: taking back costs time.
		if (steps >= most) throw new Refusal('tooMany', 'too much beside one and the same')
		this.#steps += steps
		if (own.steps.spent(now) > most) own.steps.take(participantSteps)
	}

	#mayCutMuch = ({ role }: Session, { news }: Inspected) => news.ranges > fewRanges && role !== 'moderator'

	/** Deleting within a text or a list cuts it in two: so many deletions that the document may become too much by that. */
	#mayCutTooFine({ news }: Inspected): boolean {
		const { document } = this.#room
		const most = this.#mostStructs * (1 - this.#context.limits.reserve)
		return news.ranges > 0 && document.structs + 2 * news.ranges > most
	}

	/** Deletions have half of what is kept for the moderation before they end, and never end as long as they make it less. */
	#checkCuts(session: Session, written: number, { before, after }: { before: number; after: number }): void {
		if (after <= before) return
		const { participantSteps, reserve } = this.#context.limits
		const most = this.#mostStructs * (session.role === 'moderator' ? 1 : 1 - reserve / 2)
		if (session.role !== 'moderator') {
			// A text in pieces makes every step through it as many.
			const [own] = this.budgets.of(session)
			own.steps.take(after - before - written)
			if (own.steps.spent(this.#context.clock.now()) > participantSteps) {
				this.budgets.noteTooDear(session)
				throw new Refusal('tooMany', 'deletions that cut the document into many pieces')
			}
		}
		if (after <= most) return
		this.budgets.noteTooDear(session)
		throw new Refusal('documentFull', 'deletions that cut the document into too many pieces')
	}

	/**
	 * To be asked before so many bytes more are checked: the size is known from above, and to know it exactly costs as much as
	 * writing the document down. What is returned has to be waited for.
	 */
	measured(bytes: number): Promise<unknown> | undefined {
		const { document } = this.#room
		const { clock, limits } = this.#context
		if (document.size + bytes <= limits.document * (1 - limits.reserve)) return undefined
		const now = clock.now()
		if (Math.abs(now - this.#measuredAt) < limits.measureMs) return undefined
		this.#measuredAt = now
		return document.measure()
	}

	/** To be asked before the system writes; it may use all there is, and goes above it once. */
	checkSystem(): void {
		this.#checkDocument(0, 0, 0, 1)
	}

	#checkDocument(bytes: number, structs: number, clients: number, part: number): void {
		const { document, authorship } = this.#room
		const { limits } = this.#context
		const full = (what: string) => new Refusal('documentFull', `the document has no room for more ${what}`)
		if (Math.max(authorship.size, document.clients) + clients > limits.documentClients * part) throw full('authors')
		const fits = () =>
			document.size + bytes <= limits.document * part && document.structs + structs <= this.#mostStructs * part
		if (!fits()) throw full('content')
	}

	/**
	 * Other programs may keep something beside what the product knows, and no page shows it: little, or a document could be
	 * filled with what nobody finds and nobody can delete. And types that lie deep in each other overflow whoever deletes them.
	 */
	#checkPlaces(update: Uint8Array, { roots, nests }: Inspected): void {
		const { document } = this.#room
		const known = this.#known
		const isForeign = (names: Iterable<string>) => known !== undefined && [...names].some((name) => !known.has(name))
		const mayBeForeign = isForeign(roots) || document.read((doc) => isForeign(doc.share.keys()))
		if (!nests && !mayBeForeign) return
		const { limits } = this.#context
		const foreignBytes = document.read((doc) => scanning(() => foreignBytesOf(doc, update, known, limits.depth)))
		if (known === undefined || foreignBytes === 0) return
		const before = this.#foreignBytes ?? document.read((doc) => foreignBytesIn(doc, known))
		const fits = before + foreignBytes <= limits.foreign
		// What has been deleted since is found at the next look.
		this.#foreignBytes = fits ? before + foreignBytes : undefined
		if (!fits) throw new Refusal('documentFull', 'no more room beside what the product knows')
	}
}

/** Deletions of so few ranges cut little. */
const fewRanges = 50
