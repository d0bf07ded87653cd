import { type Stored, systemAuthor } from '../../log/log.ts'
import type { Session } from '../context/session.ts'
import type { FreshClient } from './inspection.ts'

/** A connection of somebody who may write. */
export interface Writer {
	readonly session: Session
	readonly awarenessId: number | undefined
	/** Yjs clients it has written under */
	readonly writesAs: ReadonlySet<number>
	/** its answer to our state vector has not come yet, or comes when we ask for it again */
	readonly answerDue: boolean
}

/** What the room knows of those who are here. */
interface People {
	/** everyone who has the document */
	readonly readers: Iterable<Writer>
	/** whose presence goes under this id */
	speakerOf(client: number): Writer | undefined
}

/** So many bytes of what others brought are kept to be compared; the oldest go first. */
const mostHealedBytes = 4 * 1024 * 1024

/** What becomes of the news in an answer, by whose they are. */
export interface Judgement {
	/** the sender's own, from now on if not before */
	own: number[]
	/** somebody else's, lost in a crash and brought back; not proven before they say so themselves */
	healed: FreshClient[]
	/** somebody else's who is about to bring them */
	awaited: FreshClient[]
	/** not the sender's to bring */
	refused: FreshClient[]
}

/**
 * Whose edits are whose. Yjs gives every client a number space of its own and trusts everybody not to write into
 * another's; so the first edit under a client id binds it to its participant, for good, and only they may go on with it.
 *
 * Others' edits are taken in one case: after a stop that was not clean, when the disk may have lost what people had seen.
 * Even then never as spans without content, and never what the system wrote; and what was taken stays unproven until its
 * author has shown the same (decision 032).
 */
export class Authorship {
	readonly #people: People
	/** others' edits may have been lost, and may come back */
	readonly #healing: boolean
	readonly #owners = new Map<number, string>()
	readonly #clientsOf = new Map<string, number[]>()
	readonly #retired: ReadonlySet<number>
	readonly #unproven = new Map<number, number>()
	/**
	 * Updates (V1) in which somebody else brought what is unproven: as it came, whatever was deleted of it since. Those of the
	 * log's tail and of this run; a snapshot keeps the marks only.
	 */
	readonly healedUpdates: Uint8Array[] = []
	#healedBytes = 0

	constructor({ snapshot, tail }: Stored, healing: boolean, people: People) {
		this.#people = people
		this.#healing = healing
		this.#retired = new Set(snapshot?.retired)
		for (const [participant, clients] of snapshot?.owners ?? []) this.bind(participant, clients)
		for (const [client, clock] of snapshot?.unproven ?? []) this.#unproven.set(client, clock)
		for (const { author, binds, unproven = new Map(), proven = [], update } of tail) {
			this.bind(author, binds)
			this.doubt(unproven, [update])
			for (const client of proven) this.#unproven.delete(client)
		}
	}

	/** Which participant a Yjs client belongs to. */
	ownerOf(client: number): string | undefined {
		return this.#owners.get(client)
	}

	clientsOf(participant: string): readonly number[] {
		return this.#clientsOf.get(participant) ?? []
	}

	/** How many Yjs clients belong to somebody. */
	get size(): number {
		return this.#owners.size
	}

	bind(participant: string, clients: readonly number[]): void {
		for (const client of clients) {
			if (this.#owners.has(client)) continue
			this.#owners.set(client, participant)
			const own = this.#clientsOf.get(participant)
			if (own) own.push(client)
			else this.#clientsOf.set(participant, [client])
		}
	}

	/** Whether the client wrote before the document was set back: nothing of it is taken any more. */
	isRetired(client: number): boolean {
		return this.#retired.has(client)
	}

	/** For the snapshot. */
	kept() {
		const retired = [...this.#retired].sort((a, b) => a - b)
		return { owners: new Map(this.#clientsOf), retired, unproven: new Map(this.#unproven) }
	}

	/** Whether a participant may not write under this client, be it bound or only spoken under. */
	belongsToAnother(client: number, { session }: Writer): boolean {
		const owner = this.#owners.get(client) ?? this.#people.speakerOf(client)?.session.participant
		return owner !== undefined && owner !== session.participant
	}

	/** Judges what an answer to our state vector brings. */
	judge(fresh: readonly FreshClient[], from: Writer): Judgement {
		const judgement: Judgement = { own: [], healed: [], awaited: [], refused: [] }
		for (const news of fresh) {
			const { client, isHollow } = news
			const owner = this.#owners.get(client)
			if (owner === from.session.participant) judgement.own.push(client)
			// Spans without content are nobody else's to bring: if they are not the sender's, their author hands them in anew.
			else if (!this.belongsToAnother(client, from) && (!this.#healing || isHollow || client === from.awarenessId)) {
				judgement.own.push(client)
			} else if (!this.#healing || owner === systemAuthor) judgement.refused.push(news)
			else if (this.#userOf(client, from)) judgement.awaited.push(news)
			else if (isHollow) judgement.refused.push(news)
			else judgement.healed.push(news)
		}
		return judgement
	}

	/** Whether the author of one of these has still to answer our state vector. */
	isAnswerDue(awaited: readonly FreshClient[], except: Writer): boolean {
		return awaited.some(({ client }) => this.#userOf(client, except)?.answerDue === true)
	}

	/** Edits were taken that somebody else brought: per client, from which clock on. */
	doubt(unproven: ReadonlyMap<number, number>, updates: readonly Uint8Array[]): void {
		if (unproven.size === 0) return
		for (const [client, clock] of unproven) this.#doubt(client, clock)
		for (const update of updates) {
			this.healedUpdates.push(update)
			this.#healedBytes += update.length
		}
		while (this.#healedBytes > mostHealedBytes) this.#healedBytes -= this.healedUpdates.shift()?.length ?? 0
	}

	/**
	 * What this person's devices are asked for again although it is here: per client, the clock from which on somebody else
	 * brought it.
	 */
	unprovenOf({ session, awarenessId }: Writer): Map<number, number> {
		const theirs = [...this.#unproven].filter(([client]) => {
			const owner = this.#owners.get(client)
			return owner === undefined ? client === awarenessId : owner === session.participant
		})
		return new Map(theirs)
	}

	/** The author has shown the same edits; says whether that was not known before. */
	prove(client: number): boolean {
		return this.#unproven.delete(client)
	}

	#doubt(client: number, clock: number): void {
		this.#unproven.set(client, Math.min(clock, this.#unproven.get(client) ?? clock))
	}

	/**
	 * Which connection other than `except` is at work under a Yjs client. An owner who has just come and said nothing yet
	 * may be about to.
	 */
	#userOf(client: number, except: Writer): Writer | undefined {
		const speaker = this.#people.speakerOf(client)
		if (speaker && speaker !== except) return speaker
		const owner = this.#owners.get(client)
		for (const other of this.#people.readers) {
			if (other === except) continue
			if (other.writesAs.has(client)) return other
			const isSilent = other.awarenessId === undefined && other.writesAs.size === 0 && other.answerDue
			if (isSilent && other.session.participant === owner) return other
		}
		return undefined
	}
}
