import { setImmediate as nextTurnOfLoop } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Snapshot } from '../log/log.ts'
import type { Encoded } from './encoded.ts'
import type { Version } from './epoch.ts'
import { done, type JobKind, type Jobs, type Whole, type Worker, WorkerFailed } from './worker.ts'

/** So many milliseconds slices are applied before others have their turn. */
const turnMs = 8

/** What would hold up everybody else on the server if it were done at once. All of it rejects with `NoDocument`. */
export interface LargeDocuments {
	/** Opens a document; `whole` is all of it as one update (V1). */
	open(encoded: Encoded): Promise<{ doc: Y.Doc; whole: Uint8Array }>
	encode(encoded: Encoded): Promise<Whole>
	/** The names a room's document keeps. */
	namesIn(given: Jobs['namesIn']['given']): Promise<Jobs['namesIn']['answer']>
	/** The document written anew without names, or as a template. */
	withoutNames(given: Jobs['withoutNames']['given']): Promise<Uint8Array>
	/** See `beginEpoch`. */
	beginEpoch(now: Snapshot, version: Version): Promise<Snapshot>
}

/**
 * The large documents of one workshop. What the worker fails to do is done in this thread, since it is needed.
 *
 * @param nextTurn resolves when others have had their turn
 */
export function largeDocuments(worker: Worker, workshop: string, nextTurn: () => Promise<void>): LargeDocuments {
	async function job<Kind extends JobKind>(kind: Kind, given: Jobs[Kind]['given']): Promise<Jobs[Kind]['answer']> {
		try {
			const answer = await worker.run(kind, workshop, () => given)
			if (answer !== undefined) return answer
		} catch (reason) {
			if (!(reason instanceof WorkerFailed)) throw reason
		}
		return done(kind, given)
	}

	return {
		async open(encoded) {
			const { slices, whole } = await job('slice', encoded)
			return { doc: await openInTurns(slices, nextTurn), whole }
		},
		encode: (encoded) => job('encode', encoded),
		namesIn: (given) => job('namesIn', given),
		withoutNames: (given) => job('withoutNames', given),
		beginEpoch: (now, version) => job('beginEpoch', { now, version }),
	}
}

/** Everybody else in this process has had their turn. */
export const nextTurn = (): Promise<void> => nextTurnOfLoop()

/** Applies slices to a new document, see `slicesOf`. */
export async function openInTurns(slices: readonly Uint8Array[], nextTurn: () => Promise<void>): Promise<Y.Doc> {
	const doc = new Y.Doc()
	let began = performance.now()
	for (const slice of slices) {
		Y.applyUpdate(doc, slice)
		if (performance.now() - began < turnMs) continue
		await nextTurn()
		began = performance.now()
	}
	return doc
}
