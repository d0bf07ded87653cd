import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { open } from 'lmdb'
import { lmdbStorage } from '../log/lmdbLog.ts'
import { type CellKind, type Change, cellKind } from '../log/storage.ts'
import type { FoundCell } from './cells.ts'
import { Impossible, type Say } from './commandLine.ts'
import type { History } from './history.ts'
import type { Node } from './lmdbNodes.ts'
import { type StoreName, type Survey, surveyOf } from './survey.ts'

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
	/** rooms of workshops nobody knows any more, left out */
	leftOut: string[]
}

/**
 * Builds a fresh data folder from all that is sound in a damaged one, which stays as it is. `to` appears when everything is
 * in it. A room with a gap comes back as it was before the gap; records behind it are kept aside. Throws `Impossible` if
 * `to` exists.
 */
export async function salvage(folder: string, to: string, { say, now, signal }: SalvageOptions): Promise<Salvaged> {
	if (existsSync(to)) throw new Impossible(`${to} gibt es schon.`, `${to} exists already.`)
	const survey = surveyOf(folder, now)
	const building = `${to}.building`
	rmSync(building, { recursive: true, force: true })
	try {
		copyFiles(survey, building)
		await writeDirectory(survey, building, say)
		await writeRounds(survey, building)
		const salvaged = await writeLog(survey, building, say, signal)
		signal?.throwIfAborted()
		renameSync(building, to)
		return salvaged
	} finally {
		survey.close()
		rmSync(building, { recursive: true, force: true })
	}
}

/** Everything that is no LMDB database: as it is, but for what belongs to one process or to a deleted workshop. */
function copyFiles({ folder, deleted }: Survey, to: string): void {
	mkdirSync(to, { recursive: true })
	const isLeftOut = (path: string) =>
		relative(folder, path)
			.split(/[\\/]/)
			.some((part) => ['data.mdb', 'lock.mdb', 'in-use'].includes(part) || deleted.has(part))
	for (const name of readdirSync(folder)) {
		const from = join(folder, name)
		if (!isLeftOut(from)) cpSync(from, join(to, name), { recursive: true, filter: (path) => !isLeftOut(path) })
	}
}

async function writeLog(
	{ histories, directory }: Survey,
	to: string,
	say: Say,
	signal?: AbortSignal,
): Promise<Salvaged> {
	const salvaged: Salvaged = { rooms: 0, incomplete: [], leftOut: [] }
	const storage = lmdbStorage(storeFolder(to, 'log'))
	try {
		for (const history of histories) {
			signal?.throwIfAborted()
			const name = `${history.key.workshop}/${history.key.room}`
			// Only a directory of which nothing is missing can tell that there is no such workshop.
			if (directory.whole && directory.damaged === 0 && !directory.workshops.has(history.key.workshop)) {
				salvaged.leftOut.push(name)
				say(`${name}: ohne Werkstatt, bleibt zurück`, 'belongs to no workshop, left out')
				continue
			}
			for (const changes of inPortions(history)) await storage.write(changes)
			salvaged.rooms++
			if (history.end < history.known) {
				salvaged.incomplete.push(name)
				say(
					`${name}: gerettet bis Änderung ${history.end} von ${history.known}`,
					`salvaged up to change ${history.end}`,
				)
			}
		}
	} finally {
		await storage.close()
	}
	return salvaged
}

/** Transactions of a bounded size. */
function* inPortions(history: History): Iterable<Change[]> {
	const cells: [CellKind, FoundCell[]][] = [
		[cellKind.snapshot, history.snapshots],
		[cellKind.record, history.records],
		[cellKind.torn, history.behind],
	]
	let changes: Change[] = []
	let size = 0
	for (const [put, found] of cells) {
		for (const cell of found) {
			const bytes = cell.bytes()
			changes.push({ put, key: history.key, seq: cell.seq, bytes })
			size += bytes.length
			if (size < 4 * 1024 * 1024) continue
			yield changes
			changes = []
			size = 0
		}
	}
	if (changes.length > 0) yield changes
}

async function writeDirectory({ directory }: Survey, to: string, say: Say): Promise<void> {
	await writeTables(storeFolder(to, 'links'), directory.rows)
	if (directory.stale.length === 0) return
	say(
		`Diese Links stammen aus einem älteren Stand und könnten inzwischen widerrufen sein: ${directory.stale.join(', ')}`,
		'these links are from an older state and may have been revoked since',
	)
}

/** What was handed in and lies in LMDB: what the tree leads to and nothing else, lest something revealed hides again. */
async function writeRounds({ stores }: Survey, to: string): Promise<void> {
	const rounds = stores.get('rounds')
	if (!rounds) return
	const rows = new Map(rounds.contents.nodes.map((node) => [node.key.toString('hex'), node]))
	await writeTables(storeFolder(to, 'rounds'), new Map([[undefined, rows]]))
}

async function writeTables(
	path: string,
	tables: ReadonlyMap<string | undefined, ReadonlyMap<string, Node>>,
): Promise<void> {
	const options = { encoding: 'binary', keyEncoding: 'binary', cache: false } as const
	const root = open<Buffer, Buffer>({ path, maxDbs: 16, noSubdir: false, eventTurnBatching: false, ...options })
	try {
		for (const [name, rows] of tables) {
			const table = name === undefined ? root : root.openDB<Buffer, Buffer>({ name, ...options })
			await root.transaction(() => {
				for (const { key, value } of rows.values()) void table.put(key, value())
			})
		}
		await root.flushed
	} finally {
		await root.close()
	}
}

function storeFolder(to: string, store: StoreName): string {
	const path = join(to, store)
	mkdirSync(path, { recursive: true })
	return path
}
