import * as Y from 'yjs'
import { plenumMaps } from '../board/plenum.ts'
import { quarantineOf } from '../board/quarantine/index.ts'
import { readRecord } from '../board/records.ts'
import { isTrashed } from '../lib/trash.ts'
import { BoardContents, type Path } from './boardContents.ts'
import { isSame } from './content.ts'
import { kindOf, textOfEntry } from './entryTexts.ts'

/** One entry that is not what it was. */
export interface Difference {
	/** `missing`: it was there then; `added`: it is there now */
	readonly change: 'missing' | 'added' | 'changed'
	/** `['records', <record id>]`; parts of a block one by one: `['tables', <table id>, 'rows', <row id>]` */
	readonly path: Path
	/** of a record its shape's type (`card`, `cluster`, …), or `page`, `binding`, `asset`; of others the map they lie in: `actors`, `rows` */
	readonly kind: string
	/** tldraw ids of the pages it belongs to, then or now; what belongs to the whole workshop has none */
	readonly boards: readonly string[]
	/** its words in one line, cut short: as they are now, for what is missing as they were; '' if it has none */
	readonly text: string
	/** its words then, if they were others */
	readonly was?: string
}

/** How many entries are missing, added and changed. */
export type DifferenceCounts = Readonly<Record<Difference['change'], number>>

/**
 * What differs between two states of one plenum: the earlier one and the later one. Entries come in the order of the
 * document's maps and of their keys, the same on every device. What says the same counts as the same, whoever wrote it.
 */
export function compareVersions(then: Y.Doc, now: Y.Doc): Difference[] {
	const [contentsThen, contentsNow] = [new BoardContents(then), new BoardContents(now)]
	const found: Difference[] = []

	function compareMaps(above: Path, before: Y.Map<unknown> | undefined, after: Y.Map<unknown> | undefined): void {
		for (const key of keysOf(before, after)) {
			const path = [...above, key]
			const [was, is] = [before?.get(key), after?.get(key)]
			const [wasThere, isThere] = [isSeen(then, path, was), isSeen(now, path, is)]
			if (!wasThere && !isThere) continue
			if (!isThere) note('missing', path)
			else if (!wasThere) note('added', path)
			else if (path[0] === 'records') {
				if (!isSameRecord(key, was, is)) note('changed', path)
			} else if (was instanceof Y.Map && is instanceof Y.Map) {
				if (!ownKeys(was, is).every((own) => isSame(was.get(own), is.get(own)))) note('changed', path)
				for (const part of partKeys(was, is)) compareMaps([...path, part], mapAt(was, part), mapAt(is, part))
			} else if (!isSame(was, is)) note('changed', path)
		}
	}

	function isSameRecord(id: string, was: unknown, is: unknown): boolean {
		const [a, b] = [readRecord(then, id), readRecord(now, id)]
		return a && b ? isSame(a, b) : isSame(was, is)
	}

	function note(change: Difference['change'], path: Path): void {
		const boards = [
			...(change === 'added' ? [] : contentsThen.boardsOf(path)),
			...(change === 'missing' ? [] : contentsNow.boardsOf(path)),
		]
		const shown = change === 'missing' ? then : now
		const text = textOfEntry(shown, path)
		const was = change === 'changed' ? textOfEntry(then, path) : text
		found.push({
			change,
			path,
			kind: kindOf(shown, path),
			boards: [...new Set(boards)].sort(),
			text,
			...(was !== text && { was }),
		})
	}

	for (const map of plenumMaps) compareMaps([map], then.getMap(map), now.getMap(map))
	return found
}

/** Those that belong to a board, or, with `undefined`, to the whole workshop alone. */
export const differencesOn = (differences: readonly Difference[], board: string | undefined): Difference[] =>
	differences.filter(({ boards }) => (board === undefined ? boards.length === 0 : boards.includes(board)))

export function countDifferences(differences: readonly Difference[]): DifferenceCounts {
	const counts = { missing: 0, added: 0, changed: 0 }
	for (const { change } of differences) counts[change] += 1
	return counts
}

/** Whether there is an entry, and people see it: what lies in the trash is missing. */
const isSeen = (doc: Y.Doc, [map, id = '']: Path, entry: unknown): boolean =>
	entry !== undefined && !(map === 'records' ? quarantineOf(doc).isInTrash(id) : isTrashed(entry))

const mapAt = (map: Y.Map<unknown>, key: string): Y.Map<unknown> | undefined => {
	const value = map.get(key)
	return value instanceof Y.Map ? value : undefined
}

const keysOf = (a: Y.Map<unknown> | undefined, b: Y.Map<unknown> | undefined): string[] =>
	[...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])].sort()

/** The keys of an entry under which it keeps parts of its own: rows, steps, places. */
const partKeys = (a: Y.Map<unknown>, b: Y.Map<unknown>) =>
	keysOf(a, b).filter((key) => mapAt(a, key) !== undefined || mapAt(b, key) !== undefined)

const ownKeys = (a: Y.Map<unknown>, b: Y.Map<unknown>) =>
	keysOf(a, b).filter((key) => mapAt(a, key) === undefined && mapAt(b, key) === undefined)
