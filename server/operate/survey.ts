import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isSound, roomsIn } from './cells.ts'
import { type History, historyOf } from './history.ts'
import { type LmdbFile, openLmdbFile } from './lmdbFile.ts'
import { type Contents, readContents } from './lmdbNodes.ts'
import { type Directory, directoryIn, isRow } from './rows.ts'
import { tombstonesIn } from './tombstones.ts'

/** One of the folders whose data lies in an LMDB file. */
export type StoreName = 'log' | 'links' | 'rounds'
export const dataFile = (folder: string, store: StoreName): string => join(folder, store, 'data.mdb')

interface Store {
	file: LmdbFile
	contents: Contents
}

/** What a data folder holds, read past LMDB, so that no damage ends the reading. */
export interface Survey {
	folder: string
	stores: Map<StoreName, Store>
	histories: History[]
	directory: Directory
	/** workshops that were deleted: whatever is found of them does not count */
	deleted: ReadonlySet<string>
	close(): void
}

/** Reads a whole data folder, which nobody may write meanwhile. Throws the system's error for what cannot be read at all. */
export function surveyOf(folder: string, now: number): Survey {
	const stores = new Map<StoreName, Store>()
	for (const name of ['links', 'log', 'rounds'] as const) {
		if (!existsSync(dataFile(folder, name))) continue
		const file = openLmdbFile(dataFile(folder, name))
		const accepts = { log: isSound, links: isRow, rounds: () => false }[name]
		stores.set(name, { file, contents: readContents(file, accepts) })
	}
	const deleted = new Set(tombstonesIn(folder).map(({ workshop }) => workshop))
	const log = stores.get('log')?.contents
	const rooms = log ? roomsIn(log).filter(({ key }) => !deleted.has(key.workshop)) : []
	const links = stores.get('links')?.contents ?? {
		nodes: [],
		rest: [],
		counts: new Map([[undefined, 0]]),
		damagedPages: [],
		whole: true,
	}
	return {
		folder,
		stores,
		histories: rooms.map(historyOf),
		directory: directoryIn(links, now, deleted),
		deleted,
		close() {
			for (const { file } of stores.values()) file.close()
		},
	}
}
