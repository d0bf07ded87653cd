import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyTree, syncTree } from './files.ts'
import type { History } from './history.ts'
import { writeDatabase } from './lmdbWriting.ts'
import { Impossible, type Say } from './operator.ts'
import { isOfRound } from './rows.ts'
import { type Survey, surveyOf } from './survey.ts'

export interface SalvageOptions {
	say: Say
	/** milliseconds since 1970 */
	now: number
	signal?: AbortSignal
}

export interface Salvaged {
	rooms: number
	/** rooms of which something is missing, as `workshop/room` */
	incomplete: string[]
	/** rooms of workshops nobody knows any more */
	leftOut: string[]
}

/**
 * Builds a fresh data folder from all that is sound in a damaged one, which stays as it is. `to` appears when everything is
 * in it. A room with a gap comes back as it was before the gap. Throws `Impossible` if `to` exists.
 */
export async function salvage(folder: string, to: string, { say, now, signal }: SalvageOptions): Promise<Salvaged> {
	if (existsSync(to)) throw new Impossible(`${to} gibt es schon.`, `${to} exists already.`)
	const survey = surveyOf(folder, now)
	const building = `${to}.building`
	rmSync(building, { recursive: true, force: true })
	try {
		await copyTree(folder, building, {
			leaveOut: (path) => path.split(/[\\/]/).some((part) => survey.deleted.has(part)),
		})
		const salvaged = await writeLog(survey, building, say, signal)
		await writeDirectory(survey, building, say, signal)
		await writeRounds(survey, building, signal)
		signal?.throwIfAborted()
		syncTree(building)
		renameSync(building, to)
		return salvaged
	} finally {
		survey.close()
		rmSync(building, { recursive: true, force: true })
	}
}

async function writeLog({ stores, histories, directory }: Survey, to: string, say: Say, signal?: AbortSignal) {
	const salvaged: Salvaged = { rooms: 0, incomplete: [], leftOut: [] }
	const chosen: History[] = []
	for (const history of histories) {
		const { end, known } = history
		const name = `${history.key.workshop}/${history.key.room}`
		// Only a directory of which nothing is missing can tell that there is no such workshop.
		if (directory.whole && directory.damaged === 0 && !directory.workshops.has(history.key.workshop)) {
			salvaged.leftOut.push(name)
			say(`${name}: gehört zu keiner Werkstatt, bleibt zurück`, 'belongs to no workshop, left out')
			continue
		}
		chosen.push(history)
		salvaged.rooms++
		if (end === known) continue
		salvaged.incomplete.push(name)
		say(`${name}: bis Änderung ${end} von ${known} gerettet`, `salvaged up to change ${end} of ${known}`)
	}
	const cells = chosen.flatMap(({ snapshots, records }) => [...snapshots, ...records])
	if (stores.has('log')) await writeDatabase(join(to, 'log'), cells, signal)
	return salvaged
}

async function writeDirectory({ stores, directory }: Survey, to: string, say: Say, signal?: AbortSignal) {
	const rows = [...directory.rows].flatMap(([table, nodes]) => [...nodes.values()].map((node) => ({ ...node, table })))
	if (stores.has('links')) await writeDatabase(join(to, 'links'), rows, signal)
	if (directory.stale.length === 0) return
	say(
		`Diese Links stammen aus einem älteren Stand und könnten inzwischen widerrufen sein: ${directory.stale.join(', ')}`,
		'these links are from an older state and may have been revoked since',
	)
}

/** What was handed in and lies in LMDB: what the tree leads to and nothing else, lest something revealed is hidden again. */
async function writeRounds({ stores, deleted }: Survey, to: string, signal?: AbortSignal) {
	const rows = stores.get('rounds')?.contents.nodes.filter((node) => !isOfRound(node, deleted))
	if (rows) await writeDatabase(join(to, 'rounds'), rows, signal)
}
