import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { isObject } from '../lib/json.ts'
import type { Alarm } from '../protocol/api.ts'

export type ListedAlarm = Alarm & { readonly id: string }

/** The map `alarms` of the room `desk`: alarm id -> `Alarm` as one value. Observe it, but change it only by `releaseAlarm`. */
export const alarmsOf = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('alarms')

/** Every alarm of a workshop, the newest first. What is none is left out. */
export function readAlarms(desk: Y.Doc): ListedAlarm[] {
	return [...alarmsOf(desk)]
		.flatMap(([id, stored]) => {
			const alarm = readAlarm(stored)
			return alarm ? [{ id, ...alarm }] : []
		})
		.sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1))
}

/** Lets the device write again, and what it held come. An alarm that is gone or settled changes nothing. */
export const releaseAlarm = command('desk', (desk: Y.Doc, id: string): void => settle(desk, id, 'released'))

/** Lets the device write again, without what it held. An alarm that is gone or settled changes nothing. */
export const discardHeld = command('desk', (desk: Y.Doc, id: string): void => settle(desk, id, 'discarded'))

function settle(desk: Y.Doc, id: string, state: Exclude<Alarm['state'], 'braked'>): void {
	const alarm = readAlarm(alarmsOf(desk).get(id))
	if (alarm?.state === 'braked') alarmsOf(desk).set(id, { ...alarm, state } satisfies Alarm)
}

function readAlarm(stored: unknown): Alarm | undefined {
	if (!isObject(stored)) return undefined
	const { time, participant, name, what, count, board, version, state } = stored
	if (typeof time !== 'number' || typeof count !== 'number' || typeof participant !== 'string') return undefined
	if (what !== 'removed' && what !== 'written') return undefined
	if (state !== 'braked' && state !== 'released' && state !== 'discarded') return undefined
	return {
		time,
		participant,
		name: typeof name === 'string' ? name : '',
		what,
		count,
		...(typeof board === 'string' && { board }),
		...(typeof version === 'string' && { version }),
		state,
	}
}
