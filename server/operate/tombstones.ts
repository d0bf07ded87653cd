import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { syncPath } from './files.ts'

/** That a workshop was deleted, and when: from then on nothing that is found of it counts. */
export interface Tombstone {
	workshop: string
	/** milliseconds since 1970 */
	deleted: number
}

const tombstoneFile = 'deleted.jsonl'

const entry = /^\{"workshop":"([\x21\x23-\x5b\x5d-\x7e]+)","(deleted|erased)":(\d+)\}$/

/** The workshops deleted in this folder, one JSON line each; a line that was torn is passed over. */
export function tombstonesIn(folder: string): Tombstone[] {
	return linesIn(folder).flatMap((line) => {
		const [, workshop, word, time] = line.match(entry) ?? []
		return workshop !== undefined && word === 'deleted' ? { workshop, deleted: Number(time) } : []
	})
}

function linesIn(folder: string): string[] {
	const path = join(folder, tombstoneFile)
	return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}

/** Deleted workshops of which bytes may still stand in some file: see `noteErased`. */
export function unfinishedIn(folder: string): string[] {
	const unfinished = new Set<string>()
	for (const line of linesIn(folder)) {
		const [, workshop, word] = line.match(entry) ?? []
		if (workshop === undefined) continue
		if (word === 'deleted') unfinished.add(workshop)
		else unfinished.delete(workshop)
	}
	return [...unfinished]
}

/** On disk when it returns. */
export const addTombstone = (folder: string, tombstone: Tombstone): void => append(folder, tombstone)

/** No byte of the workshop is left in any file of the folder. */
export const noteErased = (folder: string, workshop: string, erased: number): void =>
	append(folder, { workshop, erased })

function append(folder: string, line: object): void {
	const file = openSync(join(folder, tombstoneFile), 'a')
	try {
		// Begins a line of its own, whatever a crash has left before it.
		appendFileSync(file, `\n${JSON.stringify(line)}\n`)
		fsyncSync(file)
	} finally {
		closeSync(file)
	}
	// A file that is new has its name on disk only with its folder.
	syncPath(folder)
}
