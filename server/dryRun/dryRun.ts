import * as Y from 'yjs'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { entanglementOf, type Fresh } from './entanglement.ts'
import { inLimitedTime, TooDear } from './timeLimit.ts'

/** An update that may take long, to be tried on a copy of the document first. */
export interface DryRun {
	/** the document: updates (V1), one after the other */
	document: readonly Uint8Array[]
	/** V1 */
	update: Uint8Array
	/** what it brings that is new */
	fresh: readonly Fresh[]
	/** where to stop counting steps */
	mostSteps: number
}

/** What the update would do, or why it cannot be applied. */
export type Outcome =
	| ({ is: 'applied' } & Consequences)
	/** It takes too long. */
	| { is: 'tooDear'; why: string }
	/** The machine was too busy to tell. */
	| { is: 'busy' }
	/** Yjs cannot digest it. */
	| { is: 'malformed'; why: string }

export interface Consequences {
	/** see `entanglementOf` */
	steps: number
	/** how many structs the document has before and after it; undefined where nobody wants to know */
	structs: { before: number; after: number } | undefined
}

/** Runs updates on copies, where that holds up nobody. */
export interface DryRuns {
	/**
	 * Resolves with what the update does, when it is its turn: all workshops take turns. `prepare` is called when the run
	 * begins, and not before the run ahead of it has been answered; if it returns undefined, nobody wants to know any more, and that is the
	 * answer.
	 *
	 * Rejects with what `prepare` throws.
	 */
	run(workshop: string, prepare: () => DryRun | undefined): Promise<Outcome | undefined>
	/** Ends what is under way. */
	close(): void
}

/** Tries one update, in this very thread. */
export function dryRun({ document, update, fresh, mostSteps }: DryRun): Outcome {
	try {
		return inLimitedTime((bounded) => {
			const doc = opened(document)
			const before = structsIn(doc)
			bounded(() => Y.applyUpdate(doc, update))
			return { is: 'applied', steps: entanglementOf(doc, fresh, mostSteps), structs: { before, after: structsIn(doc) } }
		})
	} catch (reason) {
		if (reason instanceof TooDear) return { is: 'tooDear', why: reason.message }
		if (reason instanceof Refusal) return { is: 'busy' }
		return { is: 'malformed', why: String(reason) }
	}
}

/** Dry runs without a process of their own: nobody is spared anything. For tests, and for a relay that nobody hostile can reach. */
export const dryRunsHere: DryRuns = {
	async run(_workshop, prepare) {
		const wanted = prepare()
		return wanted && dryRun(wanted)
	},
	close() {},
}

function opened(updates: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc()
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update)
	})
	return doc
}

export function structsIn({ store }: Y.Doc): number {
	let sum = 0
	for (const structs of store.clients.values()) sum += structs.length
	return sum
}
