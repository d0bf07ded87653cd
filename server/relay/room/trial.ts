import type * as Y from 'yjs'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { Outcome } from '../../worker/dryRun.ts'
import { structsIn } from '../../worker/encoded.ts'
import { entanglementAhead, entanglementOf } from '../../worker/entanglement.ts'
import { busy, TooDear } from '../../worker/timeLimit.ts'
import { WorkerFailed } from '../../worker/worker.ts'
import type { Inspected } from '../admission/inspection.ts'
import type { RoomConnection } from '../connections/connection.ts'
import type { Remainder } from '../connections/inbox.ts'
import type { Context } from '../context/context.ts'
import type { Session } from '../context/session.ts'
import type { Applied, Onlooker } from '../document/applying.ts'
import type { LiveRoom } from './liveRoom.ts'

/**
 * Judges an update by what it does. If that may take long, it is found out on a copy of the document, where it holds up nobody;
 * otherwise while it is applied, and what is refused then is taken back.
 */
export class Trial {
	readonly #room: LiveRoom
	readonly #context: Context

	constructor(room: LiveRoom, context: Context) {
		this.#room = room
		this.#context = context
	}

	/** Whether it may take long to apply it, or turn out afterwards to be more than its author may do. */
	isNeeded({ session }: RoomConnection, seen: Inspected): boolean {
		const { document, quotas } = this.#room
		if (seen.empty || !seen.contiguous) return false
		if (!document.isSafe(piecesIn(seen)) || quotas.mayCut(session, seen)) return true
		const { fewSteps } = this.#context.limits
		return document.read((doc) => entanglementAhead(doc, seen.inserted, fewSteps)) >= fewSteps
	}

	/**
	 * Finds out on a copy what an update does; then `take` takes it.
	 *
	 * @throws what somebody is refused with whose updates took too long before
	 */
	run(from: RoomConnection, update: Uint8Array, seen: Inspected, take: () => Remainder | undefined): Remainder {
		const { worker, limits } = this.#context
		const { document, key, quotas, readers } = this.#room
		const { session } = from
		// What is small is always tried: deletions are the way out of a document that is full.
		const checkDear = () => document.isSafe(piecesIn(seen)) || quotas.budgets.checkDear(session)
		checkDear()
		const prepare = () => {
			if (!readers.has(from)) return undefined
			// Others of the same link may have taken too long while this one waited.
			checkDear()
			return { document: document.checkpoint()(), update, fresh: seen.fresh, mostSteps: limits.participantSteps }
		}
		return worker
			.run('dryRun', key.workshop, prepare)
			.catch(notTried)
			.then((outcome) => () => {
				if (!outcome) return
				this.#judge(session, seen, outcome)
				return take()
			})
	}

	/**
	 * Applies an update; `isTried`: what it does has been judged. Throws as `RoomDocument.apply` does, and what its author is
	 * refused with for what it does.
	 */
	apply({ session }: RoomConnection, update: Uint8Array, seen: Inspected, look: Look, isTried: boolean): Applied {
		const { document, quotas } = this.#room
		const onlooker: Onlooker = isTried ? { look } : { look, accept: this.#accepting(session, seen) }
		try {
			return document.apply(update, piecesIn(seen), onlooker)
		} catch (reason) {
			if (reason instanceof TooDear) quotas.budgets.noteTooDear(session)
			throw reason
		}
	}

	#judge(session: Session, seen: Inspected, outcome: Outcome): void {
		const { quotas } = this.#room
		switch (outcome.is) {
			case 'applied':
				quotas.checkConsequences(session, seen, outcome)
				break
			case 'tooDear':
				quotas.budgets.noteTooDear(session)
				throw new TooDear(outcome.why)
			case 'busy':
				throw busy()
			case 'malformed':
				throw new Refusal('malformed', outcome.why)
			default:
				assertNever(outcome)
		}
	}

	/** Judges what an update did that could not take long. */
	#accepting(session: Session, seen: Inspected): (doc: Y.Doc) => void {
		const { document, quotas } = this.#room
		const before = quotas.mayCut(session, seen) ? document.structs : undefined
		return (doc) => {
			const steps = entanglementOf(doc, seen.fresh, this.#context.limits.participantSteps)
			const structs = before === undefined ? undefined : { before, after: structsIn(doc) }
			quotas.checkConsequences(session, seen, { steps, structs })
		}
	}
}

type Look = NonNullable<Onlooker['look']>

const piecesIn = ({ news }: Inspected) => news.structs + news.ranges

/** A worker that ended had too much to do; one that could not be started says nothing about anybody. */
function notTried(reason: unknown): Outcome {
	if (!(reason instanceof WorkerFailed)) throw reason
	return reason.wasAtIt ? { is: 'tooDear', why: reason.message } : { is: 'busy' }
}
