import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deleteWorkshop } from './deletion.ts'
import { copyTree, stampOf, syncPath, syncTree } from './files.ts'
import type { LmdbProcess } from './lmdbProcess.ts'
import { Impossible, type Say } from './operator.ts'
import { dataFile, surveyOf } from './survey.ts'
import { addTombstone, type Tombstone, tombstonesIn } from './tombstones.ts'
import { verify } from './verify.ts'

export interface RestoreOptions {
	lmdb: LmdbProcess
	say: Say
	/** milliseconds since 1970 */
	now: number
	/** put it in the place of data that are there: those are renamed, never deleted */
	force: boolean
	signal?: AbortSignal
}

/**
 * Puts a backup in the place of a data folder that no server uses. Workshops that were deleted since, as far as the folder
 * or a later backup beside this one knows, do not come back. Gives the path of the data that were there before, if any.
 *
 * Throws `Impossible` if the backup is damaged, or if there are data and `force` is not given.
 */
export async function restore(from: string, folder: string, options: RestoreOptions): Promise<string | undefined> {
	const { say, now, force, signal } = options
	const before = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'in-use') : []
	if (before.length > 0 && !force) {
		throw new Impossible(
			`In ${folder} liegen schon Daten. Mit --force werden sie umbenannt und bleiben liegen.`,
			`There are data in ${folder} already. With --force they are renamed and stay.`,
		)
	}
	if (!existsSync(dataFile(from, 'log'))) {
		throw new Impossible(`${from} ist keine Sicherung.`, `${from} is no backup.`)
	}
	const { findings } = await verify(from, options)
	if (findings.some(({ isFile }) => !isFile)) {
		throw new Impossible(
			'Die Sicherung ist beschädigt: bitte eine andere nehmen oder sie mit „npm run salvage“ retten.',
			'The backup is damaged: please take another one, or salvage it with "npm run salvage".',
		)
	}
	const building = `${folder}.building`
	rmSync(building, { recursive: true, force: true })
	try {
		await copyTree(from, building, { signal })
		for (const store of ['log', 'links', 'rounds'] as const) {
			if (!existsSync(dataFile(from, store))) continue
			await mkdir(join(building, store), { recursive: true })
			await copyFile(dataFile(from, store), dataFile(building, store))
		}
		await deleteAgain(building, tombstonesAround(from, folder), options)
		signal?.throwIfAborted()
		syncTree(building)
		const aside = before.length > 0 ? `${folder}.before-${stampOf(now)}` : undefined
		if (aside !== undefined) renameSync(folder, aside)
		else if (existsSync(folder)) clearEmpty(folder)
		renameSync(building, folder)
		syncPath(dirname(folder))
		if (aside !== undefined) say(`Die früheren Daten liegen in ${aside}.`, `the former data are in ${aside}`)
		return aside
	} finally {
		rmSync(building, { recursive: true, force: true })
	}
}

/** What was deleted as far as anybody here knows. */
function tombstonesAround(from: string, folder: string): Tombstone[] {
	const beside = dirname(from)
	const backups = readdirSync(beside).map((name) => join(beside, name))
	return [folder, from, ...backups].flatMap(tombstonesIn)
}

async function deleteAgain(folder: string, tombstones: readonly Tombstone[], { say, now }: RestoreOptions) {
	const known = new Set(tombstonesIn(folder).map(({ workshop }) => workshop))
	for (const tombstone of tombstones) {
		if (known.has(tombstone.workshop)) continue
		known.add(tombstone.workshop)
		const { directory, histories, close } = surveyOf(folder, now)
		close()
		const { workshop } = tombstone
		if (directory.workshops.has(workshop) || histories.some(({ key }) => key.workshop === workshop)) {
			say(
				`Werkstatt ${workshop} wurde gelöscht und kommt nicht zurück.`,
				`workshop ${workshop} was deleted and stays so`,
			)
			await deleteWorkshop(folder, workshop, { say: () => {}, now: tombstone.deleted })
		} else addTombstone(folder, tombstone)
	}
}

/** A folder with nothing in it but the lock of whoever calls this. */
function clearEmpty(folder: string): void {
	rmSync(join(folder, 'in-use'), { force: true })
	rmdirSync(folder)
}
