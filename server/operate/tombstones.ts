import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** That a workshop was deleted, and when. */
export interface Tombstone {
	workshop: string
	/** milliseconds since 1970 */
	deleted: number
}

const tombstoneFile = 'deleted.jsonl'

/** The workshops deleted in this folder, one JSON line each; a line that was torn is passed over. */
export function tombstonesIn(folder: string): Tombstone[] {
	const path = join(folder, tombstoneFile)
	if (!existsSync(path)) return []
	return readFileSync(path, 'utf8')
		.split('\n')
		.flatMap((line) => tombstoneOf(line) ?? [])
}

function tombstoneOf(line: string): Tombstone | undefined {
	const [, workshop, deleted] = /^\{"workshop":"([\x21\x23-\x5b\x5d-\x7e]+)","deleted":(\d+)\}$/.exec(line) ?? []
	return workshop === undefined ? undefined : { workshop, deleted: Number(deleted) }
}

/** On disk when it returns. */
export function addTombstone(folder: string, tombstone: Tombstone): void {
	const file = openSync(join(folder, tombstoneFile), 'a')
	try {
		// Begins a line of its own, whatever a crash has left before it.
		appendFileSync(file, `\n${JSON.stringify(tombstone)}\n`)
		fsyncSync(file)
	} finally {
		closeSync(file)
	}
}
