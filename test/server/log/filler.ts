import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import type { Entry, RoomKey } from '../../../server/log/log.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'

/*
 * A process of its own on a disk that soon is full: fills one room until the log has refused three times, and prints
 * what happened as JSON. A rejection that nobody handles would end it with an error instead.
 */
const [path = ''] = process.argv.slice(2)
const log = lmdbLog(path)
const plenum: RoomKey = { workshop: 'muelheim', room: 'plenum' }
const entry: Entry = { time: 0, author: 'anna', binds: [], update: Buffer.alloc(40_000, 'x') }

let acknowledged = 0
const refusals: string[] = []
while (refusals.length < 3) {
	const group = [1, 2, 3].map(() => log.append(plenum, [entry]))
	const outcomes = await Promise.allSettled(group)
	const failure = outcomes.find((outcome) => outcome.status === 'rejected')
	if (!failure) acknowledged += group.length
	else refusals.push(failure.reason instanceof Refusal ? failure.reason.id : String(failure.reason))
}
console.log(JSON.stringify({ acknowledged, refusals, kept: (await log.read(plenum)).tail.length, ok: log.health().ok }))
await log.close()
