import * as Y from 'yjs'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { opened, structsIn } from './encoded.ts'
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

/** Tries one update, in this very thread. */
export function dryRun({ document, update, fresh, mostSteps }: DryRun): Outcome {
	try {
		return inLimitedTime((bounded) => {
			const doc = opened({ updates: document })
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
