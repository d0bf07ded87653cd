import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lmdbLog } from '../log/lmdbLog.ts'
import { placeOf } from './cells.ts'
import { replaceFile, wipeTree } from './files.ts'
import type { Node } from './lmdbNodes.ts'
import { writeDatabase } from './lmdbWriting.ts'
import { Impossible, type Say } from './operator.ts'
import { isOf, isOfRound } from './rows.ts'
import { dataFile, type StoreName, surveyOf } from './survey.ts'
import { addTombstone, tombstonesIn } from './tombstones.ts'

export interface DeletionOptions {
	say: Say
	/** milliseconds since 1970 */
	now: number
}

/**
 * Removes everything of one workshop from a data folder that no server uses, and its bytes from all files: the databases
 * are written anew without it, what stood there before is overwritten. What breaks off is completed by calling it again.
 * A tombstone stays, so that no restored backup brings it back.
 *
 * Throws `Impossible` if there is no such workshop, or if the folder is damaged.
 */
export async function deleteWorkshop(folder: string, workshop: string, { say, now }: DeletionOptions): Promise<void> {
	await takeInWrittenAhead(folder)
	const isDeleted = tombstonesIn(folder).some((tombstone) => tombstone.workshop === workshop)
	checkDeletable(folder, workshop, { now, isDeleted })
	if (!isDeleted) addTombstone(folder, { workshop, deleted: now })

	const workshops = new Set([workshop])
	const isOfWorkshop: Record<StoreName, (node: Node) => boolean> = {
		links: (node) => isOf(node, workshops),
		log: ({ key }) => placeOf(key)?.key.workshop === workshop,
		rounds: (node) => isOfRound(node, workshops),
	}
	const { stores, close } = surveyOf(folder, now)
	try {
		for (const [name, { contents }] of stores) {
			say(`${name} wird neu geschrieben …`, `writing ${name} anew`)
			const fresh = `${dirname(dataFile(folder, name))}.fresh`
			rmSync(fresh, { recursive: true, force: true })
			await writeDatabase(
				fresh,
				contents.nodes.filter((node) => !isOfWorkshop[name](node)),
			)
			replaceFile(dataFile(folder, name), join(fresh, 'data.mdb'))
			rmSync(fresh, { recursive: true })
			rmSync(join(folder, name, 'lock.mdb'), { force: true })
		}
	} finally {
		close()
	}
	for (const name of ['rounds', 'versions']) wipeTree(join(folder, name, workshop))
}

function checkDeletable(folder: string, workshop: string, { now, isDeleted }: { now: number; isDeleted: boolean }) {
	// An id is part of paths here.
	const isId = /^[0-9A-Za-z_-]{1,64}$/.test(workshop)
	const { stores, directory, histories, close } = surveyOf(folder, now)
	close()
	if ([...stores.values()].some(({ contents }) => !contents.whole)) {
		throw new Impossible(
			'Die Daten sind beschädigt: bitte zuerst „npm run verify“ und „npm run salvage“ aufrufen.',
			'The data are damaged: please run "npm run verify" and "npm run salvage" first.',
		)
	}
	const isKnown = directory.workshops.has(workshop) || histories.some(({ key }) => key.workshop === workshop)
	if (!isId || (!isKnown && !isDeleted)) {
		throw new Impossible(`Es gibt hier keine Werkstatt ${workshop}.`, `There is no workshop ${workshop} here.`)
	}
}

/** Opening the log brings in what was written ahead, and closing it drops that. */
async function takeInWrittenAhead(folder: string): Promise<void> {
	if (!existsSync(dataFile(folder, 'log'))) return
	const log = lmdbLog(join(folder, 'log'))
	try {
		await log.read({ workshop: '-', room: 'plenum' })
	} finally {
		await log.close()
	}
}
