import * as Y from 'yjs'
import type { Bounded } from '../../worker/timeLimit.ts'
import { reading } from '../wire/frames.ts'

/**
 * So many steps are always done in the time there is, however a document is built: what an update brings, times all there is for
 * it to be compared with, moved aside or searched through. Only what may take more steps is worth a time limit.
 */
const safeSteps = 500_000

/** Whether so many new structs and ranges of deletions cannot take long in a document of so many structs. */
export const isSafe = (structs: number, pieces: number): boolean => pieces * (structs + pieces) <= safeSteps

/** What an update did. */
export interface Applied {
	/** The changes as the document itself tells them: only what was new, nothing that is still waiting for something. */
	changes: Uint8Array[]
	/** false if parts could not be placed, since something they build on is unknown; they were dropped */
	complete: boolean
}

/** Who looks on while an update is applied. */
export interface Onlooker {
	/** is shown what happens before what was deleted is collected */
	look?: (transaction: Y.Transaction) => void
	/** sees the document with the update, and may still refuse it by throwing */
	accept?: (doc: Y.Doc) => void
}

/** A change broke off half way: what the document knew before, and why. */
export class BrokenOff {
	readonly before: ReadonlyMap<number, number>
	readonly reason: unknown

	constructor(before: ReadonlyMap<number, number>, reason: unknown) {
		this.before = before
		this.reason = reason
	}
}

/**
 * Does some work with a document and collects what it changes.
 *
 * @throws BrokenOff if the work throws after it has begun to change something, else what it throws
 */
export function collecting<Answer>(doc: Y.Doc, work: () => Answer): { answer: Answer; changes: Uint8Array[] } {
	const changes: Uint8Array[] = []
	let before: ReadonlyMap<number, number> | undefined
	const collect = (change: Uint8Array) => changes.push(change)
	const begin = ({ beforeState }: Y.Transaction) => {
		before ??= beforeState
	}
	doc.on('update', collect)
	doc.on('beforeTransaction', begin)
	try {
		return { answer: work(), changes }
	} catch (reason) {
		throw before ? new BrokenOff(before, reason) : reason
	} finally {
		doc.off('update', collect)
		doc.off('beforeTransaction', begin)
	}
}

/**
 * Applies an update as far as it can be placed, and says whether that was all of it.
 *
 * @throws `malformed` if Yjs cannot digest it, or what `bounded` or the onlooker throw
 */
export function applied(
	doc: Y.Doc,
	update: Uint8Array,
	bounded: Bounded,
	{ look = () => {}, accept = () => {} }: Onlooker,
): boolean {
	doc.on('afterTransaction', look)
	try {
		bounded(() =>
			reading(() => {
				// What cannot be read would else be found out half way, and the document have to be made anew.
				Y.decodeUpdate(update)
				Y.applyUpdate(doc, update)
			}),
		)
		accept(doc)
	} finally {
		doc.off('afterTransaction', look)
	}
	const complete = doc.store.pendingStructs === null && doc.store.pendingDs === null
	if (!complete) {
		doc.store.pendingStructs = null
		doc.store.pendingDs = null
	}
	return complete
}
