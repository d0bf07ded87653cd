import * as Y from 'yjs'
import { plenumMaps } from '../board/plenum.ts'
import { BoardContents, isAmong, type Path } from './boardContents.ts'
import { compareVersions, type Difference } from './compareVersions.ts'
import { copyOf, isSame, setBack } from './content.ts'
import { entryAt } from './entryTexts.ts'

/** What shall come back. Without a board, all of the workshop; with `missing`, only what has been removed since. */
export interface Wanted {
	readonly board?: string
	readonly missing?: true
	/**
	 * With a board: whether entries of the registry that its blocks spoke of are left where they are, or come back alone. Absent:
	 * both in one document.
	 */
	readonly registry?: 'left' | 'alone'
	/** Without a board: boards that lie elsewhere by now, and of which nothing comes back here. */
	readonly except?: ReadonlySet<string>
}

/**
 * Makes `now` say what `then` says of a board or of all, or only brings back what is missing, in one transaction; gives how
 * many entries were brought back, set back or taken away. `then` stays as it is. What belongs to other boards is not
 * touched; entries of the registry that the board's blocks spoke of come back if they are gone, and stay as they are if
 * they are there.
 */
export function bringBack(now: Y.Doc, then: Y.Doc, wanted: Wanted): number {
	const due = dueFor(now, then, wanted)
	now.transact(() => {
		for (const { change, path } of due) {
			const [parent, key] = placeIn(now, path)
			const value = entryAt(then, path)
			if (change === 'added') parent.delete(key)
			else if (change === 'changed' && path[0] !== 'records' && value instanceof Y.Map) setBackOwn(parent, key, value)
			else if (change === 'changed') setBack(parent, key, value)
			else parent.set(key, copyOf(value))
		}
	})
	return due.length
}

/** How many entries the maps of a plenum have. */
export const countEntries = (doc: Y.Doc): number => plenumMaps.reduce((sum, map) => sum + doc.getMap(map).size, 0)

function dueFor(now: Y.Doc, then: Y.Doc, { board, missing, registry, except }: Wanted): Difference[] {
	const differences = compareVersions(then, now).filter(({ change }) => !missing || change === 'missing')
	if (board === undefined) {
		const isElsewhere = ({ boards }: Difference) => boards.length > 0 && boards.every((each) => except?.has(each))
		return except ? differences.filter((difference) => !isElsewhere(difference)) : differences
	}
	const [before, after] = [new BoardContents(then), new BoardContents(now)]
	const mentioned = before.mentionedOn(board)
	return differences.flatMap((difference) => {
		const { change, path, boards } = difference
		if (change === 'missing' && isAmong(mentioned, path)) return registry === 'left' ? [] : [difference]
		if (registry === 'alone' || !boards.includes(board)) return []
		// What another board shows as well is not taken away from there.
		return change === 'added' && after.boardsOf(path).size > 1 ? [] : [difference]
	})
}

/** The map an entry lies in, and its key there; parts of an entry that is gone altogether find a fresh place. */
function placeIn(doc: Y.Doc, [map = '', ...keys]: Path): [parent: Y.Map<unknown>, key: string] {
	let parent: Y.Map<unknown> = doc.getMap(map)
	for (const key of keys.slice(0, -1)) {
		const below = parent.get(key)
		const next = below instanceof Y.Map ? below : new Y.Map<unknown>()
		if (next !== below) parent.set(key, next)
		parent = next
	}
	return [parent, keys.at(-1) ?? '']
}

/** Sets back what an entry says of itself; its parts are differences of their own. */
function setBackOwn(parent: Y.Map<unknown>, key: string, then: Y.Map<unknown>): void {
	const now = parent.get(key)
	if (!(now instanceof Y.Map)) {
		parent.set(key, copyOf(then))
		return
	}
	for (const part of new Set([...now.keys(), ...then.keys()])) {
		const [was, is] = [then.get(part), now.get(part)]
		if (was instanceof Y.Map || is instanceof Y.Map || isSame(was, is)) continue
		if (then.has(part)) setBack(now, part, was)
		else now.delete(part)
	}
}
