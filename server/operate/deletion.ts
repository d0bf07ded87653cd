import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mainRooms } from '../../shared/links/rooms.ts'
import { lmdbLog } from '../log/lmdbLog.ts'
import { placeOf } from './cells.ts'
import { replaceFile, wipeTree } from './files.ts'
import type { Node } from './lmdbNodes.ts'
import { writeDatabase } from './lmdbWriting.ts'
import { Impossible, type Say } from './operator.ts'
import { isOf, isOfRound } from './rows.ts'
import { dataFile, type StoreName, surveyOf } from './survey.ts'
import { addTombstone, noteErased, tombstonesIn, unfinishedIn } from './tombstones.ts'

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
	await eraseFrom(folder, new Set([workshop]), { say, now })
}

/**
 * Completes what a server has begun: it removes a workshop from its stores at once, but there the bytes stay in pages of
 * the databases that are free. For a folder that no server uses; tells how many workshops there were.
 *
 * Throws `Impossible` if the folder is damaged.
 */
export async function completeDeletions(folder: string, options: DeletionOptions): Promise<number> {
	const workshops = new Set(unfinishedIn(folder).filter(isId))
	if (workshops.size === 0) return 0
	await takeInWrittenAhead(folder)
	checkWhole(folder, options.now)
	await eraseFrom(folder, workshops, options)
	return workshops.size
}

/** The databases anew without these workshops, and their folders gone. */
async function eraseFrom(folder: string, workshops: ReadonlySet<string>, { say, now }: DeletionOptions): Promise<void> {
	const isOfThem: Record<StoreName, (node: Node) => boolean> = {
		links: (node) => isOf(node, workshops),
		log: ({ key }) => workshops.has(placeOf(key)?.key.workshop ?? ''),
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
				contents.nodes.filter((node) => !isOfThem[name](node)),
			)
			replaceFile(dataFile(folder, name), join(fresh, 'data.mdb'))
			rmSync(fresh, { recursive: true })
			rmSync(join(folder, name, 'lock.mdb'), { force: true })
		}
	} finally {
		close()
	}
	for (const workshop of workshops) {
		for (const name of ['rounds', 'versions', 'pictures']) wipeTree(join(folder, name, workshop))
		noteErased(folder, workshop, now)
	}
}

/** An id is part of paths here. */
const isId = (workshop: string) => /^[0-9A-Za-z_-]{1,64}$/.test(workshop)

function checkDeletable(folder: string, workshop: string, { now, isDeleted }: { now: number; isDeleted: boolean }) {
	checkWhole(folder, now)
	const { directory, histories, close } = surveyOf(folder, now)
	close()
	const isKnown = directory.workshops.has(workshop) || histories.some(({ key }) => key.workshop === workshop)
	if (!isId(workshop) || (!isKnown && !isDeleted)) {
		throw new Impossible(`Es gibt hier keine Werkstatt ${workshop}.`, `There is no workshop ${workshop} here.`)
	}
}

function checkWhole(folder: string, now: number): void {
	const { stores, close } = surveyOf(folder, now)
	close()
	if ([...stores.values()].some(({ contents }) => !contents.whole)) {
		throw new Impossible(
			'Die Daten sind beschädigt: bitte zuerst „npm run verify“ und „npm run salvage“ aufrufen.',
			'The data are damaged: please run "npm run verify" and "npm run salvage" first.',
		)
	}
}

/** Opening the log brings in what was written ahead, and closing it drops that. */
async function takeInWrittenAhead(folder: string): Promise<void> {
	if (!existsSync(dataFile(folder, 'log'))) return
	const log = lmdbLog(join(folder, 'log'))
	try {
		await log.read({ workshop: '-', room: mainRooms.boards })
	} finally {
		await log.close()
	}
}
