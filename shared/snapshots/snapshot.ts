import * as Y from 'yjs'
import type { BlockRef } from '../blocks/index.ts'
import { isObject, type JsonObject } from '../lib/json.ts'
import { isThere } from '../lib/trash.ts'

/** Version of what lies under an id in `stands`, kept there as `v`. */
export const snapshotVersion = 1

/** What a block said at a moment, kept to compare it with later: "Stand sichern". */
export interface Snapshot {
	readonly id: string
	readonly of: BlockRef
	/** what people call it: "Gründungswerkstatt" */
	readonly label: string
	/** when it was kept, in milliseconds since 1970 */
	readonly kept: number
	/** name of the person who kept it, or '' */
	readonly by: string
	/** plain data of the block, as the block itself writes and reads them; never changed again */
	readonly state: JsonObject
}

/*
 * `stands`: stand id -> Y.Map { v, block, of, label, kept, by, state }. The state is one immutable value: nobody writes
 * in the past, and only the label can be changed.
 */

/** Observe it, but change it only through the commands. */
export const snapshotsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('stands')

/** What a map in `stands` says, or undefined if it cannot be read. */
function readSnapshot(id: string, stored: unknown): Snapshot | undefined {
	if (!isThere(stored)) return undefined
	const [block, of, label, kept, by, state] = ['block', 'of', 'label', 'kept', 'by', 'state'].map((key) =>
		stored.get(key),
	)
	if (typeof block !== 'string' || typeof of !== 'string' || !isMoment(kept) || !isState(state)) return undefined
	return { id, of: { block, id: of }, label: wordsOf(label), kept, by: wordsOf(by), state }
}

/** The snapshots of a block, the latest first. */
export function listSnapshots(doc: Y.Doc, { block, id }: BlockRef): Snapshot[] {
	return [...snapshotsOf(doc).entries()]
		.flatMap(([key, stored]) => readSnapshot(key, stored) ?? [])
		.filter(({ of }) => of.block === block && of.id === id)
		.sort((a, b) => b.kept - a.kept || (a.id < b.id ? -1 : 1))
}

const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
/** A type of Yjs is no plain data. */
const isState = (value: unknown): value is JsonObject => isObject(value) && !(value instanceof Y.AbstractType)
const wordsOf = (value: unknown) => (typeof value === 'string' ? value : '')
