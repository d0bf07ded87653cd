import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as Y from 'yjs'
import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import type { Stored } from '../../../server/log/log.ts'
import { roomNames } from '../../../shared/links/rooms.ts'

/** Stands in everything of a workshop, and in nothing of another. */
export const wordOf = (workshop: string): string => `Zaunkönig-${workshop}`

export const workshops = ['muelheim', 'essen', 'herne', 'witten']

/** Per room of these workshops a digest of its document behind its last record's number, or why there is none. */
export async function readRooms(folder: string): Promise<Record<string, string>> {
	const log = lmdbLog(join(folder, 'log'))
	const read: Record<string, string> = {}
	for (const workshop of workshops) {
		for (const room of roomNames) {
			read[`${workshop}/${room}`] = await log.read({ workshop, room }).then(digestOf, (reason) => String(reason))
		}
	}
	await log.close()
	return read
}

function digestOf({ snapshot, tail }: Stored): string {
	const doc = new Y.Doc()
	if (snapshot) Y.applyUpdateV2(doc, snapshot.state)
	for (const { update } of tail) Y.applyUpdate(doc, update)
	const entries = doc.getMap('records').toJSON()
	const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
	const told = JSON.stringify([Object.entries(entries).sort(), vector])
	return `${tail.at(-1)?.seq ?? snapshot?.seq ?? 0} ${createHash('sha256').update(told).digest('hex')}`
}
