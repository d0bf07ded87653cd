import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyTree, isWithin, stampOf, syncPath, syncTree } from './files.ts'
import type { LmdbProcess } from './lmdbProcess.ts'
import { Impossible, type Say } from './operator.ts'
import { dataFile, type StoreName } from './survey.ts'
import { verify } from './verify.ts'

export interface BackupOptions {
	lmdb: LmdbProcess
	say: Say
	/** milliseconds since 1970 */
	now: number
	/** how many backups stay in the target, this one included */
	keep: number
	signal?: AbortSignal
}

const nameOfBackup = /^netzwerkstatt-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/

/**
 * Copies a data folder into a fresh one below `target`, while a server uses it or not. Everything acknowledged before
 * this began is in it. It appears under its name when it has been verified; then the oldest ones go. Its path.
 *
 * Throws `Impossible` if the data are damaged: then nothing is added and nothing goes.
 */
export async function backup(folder: string, target: string, options: BackupOptions): Promise<string> {
	const { say, now, keep, signal } = options
	if (!existsSync(dataFile(folder, 'log'))) {
		throw new Impossible(`In ${folder} liegen keine Daten.`, `There are no data in ${folder}.`)
	}
	if (isWithin(target, folder)) {
		throw new Impossible('Das Ziel liegt in den Daten selbst.', 'The target lies within the data.')
	}
	mkdirSync(target, { recursive: true })
	const path = join(target, `netzwerkstatt-${stampOf(now)}`)
	const building = `${path}.building`
	if (existsSync(path) || existsSync(building))
		throw new Impossible(`${path} gibt es schon.`, `${path} exists already.`)
	try {
		await copyAll(folder, building, options)
		say('Die Kopie wird geprüft …', 'verifying the copy')
		const { findings } = await verify(building, options)
		// A damaged file costs itself alone, and is no reason to go without a backup of all else.
		if (findings.some(({ isFile }) => !isFile)) throw damaged()
		signal?.throwIfAborted()
		syncTree(building)
		renameSync(building, path)
		syncPath(target)
	} finally {
		rmSync(building, { recursive: true, force: true })
	}
	const former = readdirSync(target)
		.filter((name) => nameOfBackup.test(name))
		.sort()
	for (const name of former.slice(0, -keep)) rmSync(join(target, name), { recursive: true, force: true })
	return path
}

/**
 * The order of the copies is what makes them one backup: whatever moves from one store to another while they are made is
 * in both then, as after a crash, and never in none.
 *
 * - What is written ahead before the log: it goes from there once the log has it.
 * - What was handed in before the log: it goes from there once it lies on a board.
 * - Links before the log: a workshop in them then has its rooms.
 * - The versions after the log: a document that was set back then has the version of before.
 * - The pictures after the log: a picture was there before a document spoke of it.
 */
async function copyAll(folder: string, to: string, { lmdb, say, signal }: BackupOptions): Promise<void> {
	const files = async (name: string) => {
		if (existsSync(join(folder, name))) await copyTree(join(folder, name), join(to, name), { signal })
	}
	const database = async (name: StoreName) => {
		if (!existsSync(dataFile(folder, name))) return
		say(`${name} wird kopiert …`, `copying ${name}`)
		const fresh = join(to, `${name}.copy`)
		await lmdb.copy(dirname(dataFile(folder, name)), fresh, signal).catch((error: unknown) => {
			signal?.throwIfAborted()
			throw Object.assign(damaged(), { cause: error })
		})
		mkdirSync(join(to, name), { recursive: true })
		renameSync(join(fresh, 'data.mdb'), dataFile(to, name))
		rmSync(fresh, { recursive: true })
	}
	mkdirSync(to, { recursive: true })
	await files('log')
	await files('rounds')
	await database('rounds')
	await database('links')
	await database('log')
	const done = ['log', 'links', 'rounds']
	await copyTree(folder, to, { signal, leaveOut: (path) => done.includes(path) })
}

const damaged = () =>
	new Impossible(
		'Die Daten sind beschädigt, es wurde nichts gesichert. Bitte „npm run verify“ aufrufen; frühere Sicherungen bleiben.',
		'The data are damaged, nothing was backed up. Please run "npm run verify"; earlier backups stay.',
	)
