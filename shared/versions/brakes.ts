import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import type { Alarm } from '../protocol/api.ts'
import { alarmsOf, readAlarms } from './alarms.ts'

/** So many alarms the desk keeps; of more the oldest that are settled go. */
const mostAlarms = 100

/** The participants who may not write until the moderation releases them. */
export const brakedIn = (desk: Y.Doc): ReadonlySet<string> =>
	new Set(readAlarms(desk).flatMap(({ state, participant }) => (state === 'braked' ? [participant] : [])))

/** The participants whose newest alarm was settled by discarding what they held. */
export function discardsIn(desk: Y.Doc): ReadonlySet<string> {
	const newest = new Map<string, Alarm['state']>()
	for (const { participant, state } of readAlarms(desk)) {
		if (!newest.has(participant)) newest.set(participant, state)
	}
	return new Set([...newest].flatMap(([participant, state]) => (state === 'discarded' ? [participant] : [])))
}

/** Lays an alarm before the moderation, under its id. */
export const noteAlarm = command('desk', (desk: Y.Doc, id: string, alarm: Alarm): void => {
	alarmsOf(desk).set(id, alarm)
	const settled = readAlarms(desk).filter(({ state }) => state !== 'braked')
	for (const { id: old } of settled.slice(Math.max(0, mostAlarms - (alarmsOf(desk).size - settled.length)))) {
		alarmsOf(desk).delete(old)
	}
})
