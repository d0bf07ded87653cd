import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flushFolder } from './log/segments.ts'

/** The sign of a clean stop lies beside this file of the log and names it. */
const stoodFor = ['log', 'data.mdb'] as const
const name = 'stopped-cleanly'

/**
 * Whether the last server on this data folder did not stop cleanly, or the folder was restored since: then devices may
 * hold changes that are missing here. A folder no server has used yet counts as clean.
 */
export function stoppedUncleanly(dataFolder: string): boolean {
	if (!existsSync(join(dataFolder, ...stoodFor))) return false
	try {
		return readFileSync(join(dataFolder, name), 'utf8') !== identityOf(dataFolder)
	} catch {
		return true
	}
}

/** Takes the sign of the last clean stop away, for good even if the power fails now. */
export function noteRunning(dataFolder: string): void {
	rmSync(join(dataFolder, name), { force: true })
	flushFolder(dataFolder)
}

/** To be said last, when everything is on disk. */
export function noteCleanStop(dataFolder: string): void {
	writeFileSync(join(dataFolder, name), identityOf(dataFolder))
}

/**
 * Of the very file, not of its content: a copy, restored from a backup, is another one. Its number alone would not tell, for
 * file systems soon give a number that has become free to the next file.
 */
function identityOf(dataFolder: string): string {
	const { ino, birthtimeNs } = statSync(join(dataFolder, ...stoodFor), { bigint: true })
	return `${ino} ${birthtimeNs}\n`
}
