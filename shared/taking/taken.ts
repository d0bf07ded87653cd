import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { isObject } from '../lib/json.ts'
import { registryOf } from '../lib/sharedRegistry.ts'
import { shortDigest } from '../lib/shortDigest.ts'
import { entryName } from './entries.ts'
import { placeKey, readTakenFrom, sourceKey, type TakenFrom } from './origin.ts'
import { type EntryKind, entryKinds } from './target.ts'

/** Version of what lies under a key of `taken`, kept there as `v`. */
const takenVersion = 1

/** That something became an entry: `line` is the one of several lines there. */
export interface Taken {
	readonly kind: EntryKind
	/** id of the entry */
	readonly entry: string
	readonly from: TakenFrom
	readonly line?: string
}

/*
 * `taken`: one value for each pair of a place and an entry, never changed. Neither the card nor the entry carries anything of
 * it: a copy of a card was not taken, what comes back from the trash is where it was, and who writes nonsense here can at most
 * show a sign that leads to an entry there is.
 */

/** Pair -> value. Observe it, but change it only through `noteTaken`. */
export const takenOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('taken')

/** Keeps what became what. What is noted already is not written again. */
export const noteTaken = command('registry', (doc: Y.Doc, all: readonly Taken[]): void => {
	for (const { kind, entry, from, line } of all) {
		const key = `${kind}/${shortDigest(`${entry}\n${sourceKey(from, line)}`)}`
		const noted = { v: takenVersion, kind, entry, ...from, ...(line !== undefined && { line }) }
		if (readTaken(noted) && !readTaken(takenOf(doc).get(key))) takenOf(doc).set(key, noted)
	}
})

/** Everything that was taken and whose entry people see, or could bring back, by both its ends. */
export interface TakenIndex {
	/** `placeKey` of an origin -> what became of it */
	readonly at: ReadonlyMap<string, readonly Taken[]>
	/** `<kind>/<id>` of an entry -> where it came from */
	readonly of: ReadonlyMap<string, readonly Taken[]>
}

export const entryKey = (kind: EntryKind, entry: string): string => `${kind}/${entry}`

/** Reads all of it once: asking for one place or entry costs nothing then. */
export function takenIndex(doc: Y.Doc): TakenIndex {
	const [at, of] = [new Map<string, Taken[]>(), new Map<string, Taken[]>()]
	const add = (map: Map<string, Taken[]>, key: string, taken: Taken) => {
		const known = map.get(key)
		if (known) known.push(taken)
		else map.set(key, [taken])
	}
	for (const [, stored] of [...takenOf(doc)].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const taken = readTaken(stored)
		if (!taken || !entryName(doc, taken.kind, taken.entry)) continue
		add(at, placeKey(taken.from), taken)
		add(of, entryKey(taken.kind, taken.entry), taken)
	}
	return { at, of }
}

/** What became of a place: entries that people see, each once. */
export const takenAt = (doc: Y.Doc, { at }: TakenIndex, from: TakenFrom): Taken[] => {
	const found = (at.get(placeKey(from)) ?? []).filter(({ kind, entry }) => entryName(doc, kind, entry)?.isThere)
	return [...new Map(found.map((each) => [entryKey(each.kind, each.entry), each])).values()]
}

function readTaken(value: unknown): Taken | undefined {
	if (!isObject(value)) return undefined
	const { entry, line } = value
	const kind = entryKinds.find((each) => each === value.kind)
	const from = readTakenFrom(value)
	if (!kind || !from || typeof entry !== 'string' || entry === '' || entry.length > 300) return undefined
	return { kind, entry, from, ...(typeof line === 'string' && line.length <= longestLine && { line }) }
}

/** Of longer lines the beginning is kept. */
export const longestLine = 500
