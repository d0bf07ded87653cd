import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { openLmdbDirectory } from '../../../server/links/lmdbDirectory.ts'
import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import type { RoomKey } from '../../../server/log/log.ts'
import { lmdbProcess } from '../../../server/operate/lmdbProcess.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { roomNames } from '../../../shared/links/rooms.ts'
import { program } from '../../helpers/programs.ts'
import { wordOf, workshops } from './rooms.ts'

export const now = Date.UTC(2026, 10, 22, 9)
/** What operators are told, in the order in which they are told it. */
export function listener() {
	const lines: string[] = []
	return { lines, say: (german: string, english: string) => void lines.push(`${german} · ${english}`) }
}

export const builtLmdb = () => lmdbProcess(program('lmdbReader'))

/** A data folder of four workshops in which people wrote a while, with snapshots, tails, links and sessions. */
export async function filledFolder(random: Random, { edits = 60 } = {}): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'netzwerkstatt-operate-'))
	const directory = openLmdbDirectory(join(folder, 'links'))
	for (const id of workshops) {
		const links = ['m', 'p', 'r'].map((name, i) => ({
			id: `${id}-${name}`,
			workshop: id,
			digest: `digest of ${id}-${name}`,
			role: (['moderator', 'participant', 'reader'] as const)[i] ?? 'reader',
			label: '',
			created: now,
		}))
		await directory.addWorkshop({ id, title: `Netzwerk ${wordOf(id)}`, locale: 'de', created: now }, links)
		await Promise.all(
			Array.from({ length: 30 }, (_, i) =>
				directory.putSession({
					digest: `session ${i} of ${id}`,
					workshop: id,
					link: `${id}-p`,
					participant: `${id}-${i}`,
					name: `Person ${i} ${wordOf(id)}`,
					organisation: 'Jugendamt',
					created: now,
					expires: now + 1e9,
				}),
			),
		)
		for (const link of links.slice(1, 2)) await directory.putLink({ ...link, revoked: now + 5 })
	}
	await directory.close()

	const log = lmdbLog(join(folder, 'log'))
	await Promise.all(
		workshops.flatMap((workshop, i) => roomNames.map((room, j) => fill({ workshop, room }, 7 * i + j + 1, edits))),
	)
	await log.close()
	return folder

	async function fill(key: RoomKey, client: number, count: number): Promise<void> {
		const doc = new Y.Doc()
		doc.clientID = client
		const updates: Uint8Array[] = []
		doc.on('update', (update) => updates.push(update))
		for (let seq = 1; seq <= count; seq++) {
			const text = 'Wort '.repeat(Math.floor(random() ** 4 * 900) + 3)
			doc.getMap('records').set(`card ${Math.floor(random() * 20)}`, `${wordOf(key.workshop)} ${seq} ${text}`)
			const entry = { time: now, author: 'anna', binds: [], update: updates.shift() ?? new Uint8Array() }
			await log.append(key, [entry])
			if (seq % 25 !== 0) continue
			const state = Y.encodeStateAsUpdateV2(doc)
			await log.compact(key, { seq, time: now, owners: new Map([['anna', [client]]]), state })
		}
		doc.destroy()
	}
}

export interface Stretch {
	from: number
	to: number
}

/** Overwrites a stretch of a file with chance, as a damaged sector shows. */
export function damage(path: string, { from, to }: Stretch, random: Random): Stretch {
	const bytes = readFileSync(path)
	const end = Math.min(to, bytes.length)
	for (let at = from; at < end; at++) bytes[at] = Math.floor(random() * 256)
	writeFileSync(path, bytes)
	return { from, to: end }
}

export function copyOf(folder: string): string {
	const copy = mkdtempSync(join(tmpdir(), 'netzwerkstatt-operate-'))
	cpSync(folder, copy, { recursive: true })
	return copy
}

export const remove = (...folders: string[]) => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

/** What the server would read of the log in this folder, per room; undefined if the reading ended the process. */
export async function readAsServer(reader: string, folder: string): Promise<Record<string, string> | undefined> {
	const child = spawn(process.execPath, [reader, folder], {
		stdio: ['ignore', 'pipe', 'ignore'],
	})
	let printed = ''
	child.stdout.on('data', (chunk) => (printed += chunk))
	await new Promise((ended) => child.once('close', ended))
	return printed === '' ? undefined : (JSON.parse(printed) as Record<string, string>)
}
