import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import type { Stored } from '../../../server/log/log.ts'
import { roomNames } from '../../../shared/links/roles.ts'

/*
 * A process of its own that reads the rooms of the given workshops as the server would, and prints for each room a digest
 * of its document, or why there is none. On a damaged log it may end without printing.
 */
const [path = '', ...workshops] = process.argv.slice(2)
const log = lmdbLog(path)
const read: Record<string, string> = {}
for (const workshop of workshops) {
	for (const room of roomNames) {
		read[`${workshop}/${room}`] = await log.read({ workshop, room }).then(digestOf, (reason) => String(reason))
	}
}
console.log(JSON.stringify(read))
await log.close()

function digestOf({ snapshot, tail }: Stored): string {
	const doc = new Y.Doc()
	if (snapshot) Y.applyUpdateV2(doc, snapshot.state)
	for (const { update } of tail) Y.applyUpdate(doc, update)
	const entries = doc.getMap('records').toJSON()
	const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
	const told = JSON.stringify([Object.entries(entries).sort(), vector])
	return `${tail.at(-1)?.seq ?? snapshot?.seq ?? 0} ${createHash('sha256').update(told).digest('hex')}`
}
