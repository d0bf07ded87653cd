import { dirname } from 'node:path'
import { type History, opens } from './history.ts'
import type { Contents } from './lmdbNodes.ts'
import type { LmdbProcess } from './lmdbProcess.ts'
import type { Stretch } from './lmdbReader.ts'
import type { Say } from './operator.ts'
import { damagedFiles } from './storedFiles.ts'
import { dataFile, type Survey, surveyOf } from './survey.ts'

/** `sound`; `salvageable`: damaged, but everything can be had; `lossy`: something of what was once saved is nowhere. */
type Verdict = 'sound' | 'salvageable' | 'lossy'

interface Finding {
	/** which workshop and room, or which store */
	of: string
	verdict: Exclude<Verdict, 'sound'>
	/** it is a file of its own, whose damage costs nothing else */
	isFile: boolean
}

export interface Verification {
	verdict: Verdict
	findings: Finding[]
	workshops: number
	rooms: number
}

export interface VerifyOptions {
	lmdb: LmdbProcess
	say: Say
	/** milliseconds since 1970 */
	now: number
	signal?: AbortSignal
}

/**
 * Reads everything in a data folder that nobody writes meanwhile, twice: past LMDB, so that what LMDB silently leaves out
 * is found, too, and through LMDB in a process of its own, as the server would. Changes nothing.
 */
export async function verify(folder: string, { lmdb, say, now, signal }: VerifyOptions): Promise<Verification> {
	const survey = surveyOf(folder, now)
	const findings: Finding[] = []
	const find = (of: string, verdict: Finding['verdict'], german: string, english: string) => {
		findings.push({ of, verdict, isFile: false })
		say(`${of}: ${german}`, english)
	}
	try {
		for (const [name, { contents }] of survey.stores) {
			if (contents.damagedPages.length === 0) continue
			const pages = contents.damagedPages.slice(0, 8).join(', ')
			say(`${name}: beschädigte Seiten ${pages} …`, 'damaged pages')
		}
		judgeStores(survey, find)
		const broken = await brokenRooms(survey, lmdb, find, signal)
		let read = 0
		for (const history of survey.histories) {
			signal?.throwIfAborted()
			judgeRoom(history, broken.has(nameOf(history)), find)
			if (++read % 200 === 0) say(`${read} von ${survey.histories.length} Räumen gelesen …`, 'rooms read')
			// Ctrl+C is heard between two rooms.
			await new Promise((next) => setImmediate(next))
		}
		for await (const { path, german, english } of damagedFiles(folder, signal)) {
			findings.push({ of: path, verdict: 'lossy', isFile: true })
			say(`${path}: ${german}`, english)
		}
	} finally {
		survey.close()
	}
	const lossy = findings.some(({ verdict }) => verdict === 'lossy')
	return {
		verdict: lossy ? 'lossy' : findings.length > 0 ? 'salvageable' : 'sound',
		findings,
		workshops: survey.directory.workshops.size,
		rooms: survey.histories.length,
	}
}

type Find = (of: string, verdict: Finding['verdict'], german: string, english: string) => void

function judgeRoom(history: History, isBroken: boolean, find: Find): void {
	const { end, known, unreached, damaged, behind } = history
	const name = nameOf(history)
	if (end < known) {
		const from = end + 1
		find(
			name,
			'lossy',
			`Änderungen ${from} bis ${known} fehlen, lesbar bis ${end}`,
			`changes ${from} to ${known} are missing`,
		)
		if (behind > 0) find(name, 'lossy', `${behind} Änderungen hinter der Lücke`, 'changes behind the gap')
	} else if (!opens(history)) {
		find(name, 'lossy', 'die Änderungen ergeben kein vollständiges Dokument', 'its changes make no complete document')
	} else if (unreached > 0) {
		find(name, 'salvageable', `${unreached} Änderungen sind für LMDB verschwunden`, 'changes are out of reach for LMDB')
	} else if (isBroken) {
		find(name, 'salvageable', 'LMDB kann den Raum nicht vollständig lesen', 'LMDB cannot read all of the room')
	} else if (damaged.length > 0) {
		const places = damaged.map(({ seq }) => seq).join(', ')
		find(name, 'salvageable', `beschädigt, anderswo vorhanden: ${places}`, 'damaged, but to be had elsewhere')
	}
}

function judgeStores({ directory, stores, histories }: Survey, find: Find): void {
	const { damaged, unreached, isIncomplete, workshops } = directory
	if (damaged > 0) find('links', 'lossy', `${damaged} Zeilen sind beschädigt`, 'rows are damaged')
	if (unreached > 0) {
		find('links', 'salvageable', `${unreached} Zeilen sind für LMDB verschwunden`, 'rows are out of reach for LMDB')
	}
	const found = sum(histories.map((history) => history.unreached))
	for (const [name, { contents }] of stores) {
		const { whole, nodes, counts } = contents
		if (whole) continue
		const missing = (counts.get(undefined) ?? Number.POSITIVE_INFINITY) - nodes.length - (name === 'log' ? found : 0)
		// Which entries were on a page of which nothing is left, nobody can say. Older ones a snapshot covers are no loss.
		if (name === 'links' ? isIncomplete : missing > 0) {
			find(name, 'lossy', 'Einträge fehlen, ohne Spur davon, welche', 'entries are missing without a trace of which')
		} else find(name, 'salvageable', 'der Baum der Seiten ist beschädigt', 'the tree of pages is damaged')
	}
	// A workshop whose founding broke off has rooms and no links, and nobody misses it.
	if (directory.whole) return
	const unknown = new Set(histories.map(({ key }) => key.workshop).filter((id) => !workshops.has(id)))
	for (const id of unknown) {
		find(id, 'lossy', 'zu dieser Werkstatt gibt es keine Links mehr', 'no links lead to this workshop')
	}
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Reads through LMDB what the trees lead to; gives the rooms of which it finds less or breaks off over. */
async function brokenRooms(
	{ folder, stores, histories }: Survey,
	lmdb: LmdbProcess,
	find: Find,
	signal: AbortSignal | undefined,
): Promise<Set<string>> {
	const broken = new Set<string>()
	for (const [name, { contents }] of stores) {
		const parts = name === 'log' ? histories.map(roomPart) : tableParts(contents)
		const fared = await lmdb.read(dirname(dataFile(folder, name)), parts, signal)
		for (const [i, part] of parts.entries()) {
			if (fared[i] === part.entries) continue
			if (name === 'log') broken.add(part.of)
			else find(name, 'salvageable', `LMDB liest ${part.of} nicht vollständig`, `LMDB cannot read all of ${part.of}`)
		}
	}
	return broken
}

/** A stretch, and how many entries the trees lead to there. */
interface Part extends Stretch {
	of: string
	entries: number
}

function roomPart(history: History): Part {
	const { workshop, room } = history.key
	const hex = (last: string) => Buffer.from(`${workshop}\0${room}${last}`).toString('hex')
	return { of: nameOf(history), entries: history.inTree, start: hex('\0'), end: hex('\x01') }
}

function tableParts({ nodes }: Contents): Part[] {
	const entries = new Map<string | undefined, number>()
	for (const { table } of nodes) entries.set(table, (entries.get(table) ?? 0) + 1)
	return [...entries].map(([table, count]) => ({
		of: table ?? 'main',
		entries: count,
		...(table !== undefined && { table }),
	}))
}

const nameOf = ({ key }: History): string => `${key.workshop}/${key.room}`
