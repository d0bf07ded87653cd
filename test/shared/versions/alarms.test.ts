import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Alarm } from '../../../shared/protocol/api.ts'
import { alarmsOf, readAlarms, releaseAlarm } from '../../../shared/versions/alarms.ts'

const alarm: Alarm = { time: 1, participant: 'jonas', name: 'Jonas', what: 'removed', count: 240, state: 'braked' }

test('alarms are read the newest first; what is none is left out', () => {
	const desk = new Y.Doc()
	alarmsOf(desk).set('old', alarm)
	alarmsOf(desk).set('new', { ...alarm, time: 2, board: 'page:a', version: 'v' })
	for (const [i, junk] of [7, null, [], { ...alarm, time: 'gestern' }, { ...alarm, what: 'eaten' }].entries()) {
		alarmsOf(desk).set(`junk ${i}`, junk)
	}
	alarmsOf(desk).set('a text', new Y.Text('Alarm'))
	expect(readAlarms(desk)).toEqual([
		{ id: 'new', ...alarm, time: 2, board: 'page:a', version: 'v' },
		{ id: 'old', ...alarm },
	])
})

test('releasing one changes nothing else, and writes once', () => {
	const desk = new Y.Doc()
	alarmsOf(desk).set('a', alarm)
	alarmsOf(desk).set('b', alarm)
	let updates = 0
	desk.on('update', () => updates++)
	releaseAlarm(desk, 'a')
	releaseAlarm(desk, 'a')
	releaseAlarm(desk, 'gone')
	expect(updates).toBe(1)
	expect(readAlarms(desk)).toEqual([
		{ id: 'a', ...alarm, state: 'released' },
		{ id: 'b', ...alarm },
	])
})
