import { describe, expect, it } from 'vitest'
import type { Session } from '../../../server/links/directory.ts'
import { createMemoryDirectory } from '../../../server/links/memoryDirectory.ts'
import { sweepSessions } from '../../../server/links/sessionSweep.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const hour = 3_600_000
const day = 24 * hour

/** A server whose clock on the wall can be wrong while its timers run as ever; sessions last for thirty days. */
function server(people: number) {
	const directory = createMemoryDirectory()
	const steady = virtualClock()
	const events: string[] = []
	let wrong = 0
	const clock = { now: () => steady.now() + wrong, after: steady.after }
	let stop = () => {}

	const join = (person: number, expires: number) => {
		const session: Session = {
			digest: `digest ${person}`,
			workshop: 'muehlenrade',
			link: 'participants',
			participant: `person ${person}`,
			name: `Person ${person}`,
			organisation: '',
			created: steady.now(),
			expires,
		}
		return directory.putSession(session)
	}

	return {
		events,
		async people() {
			return (await directory.sessionsOf('muehlenrade')).length
		},
		async fill(expires = steady.now() + 30 * day) {
			for (let person = 0; person < people; person++) await join(person, expires)
		},
		join: (person: number, inDays: number) => join(person, steady.now() + inDays * day),
		async start() {
			stop = sweepSessions(directory, clock, (event) => events.push(event))
			await steady.pass(0)
		},
		stop: () => stop(),
		pass: (ms: number) => steady.pass(ms),
		/** The clock on the wall is off by so much from now on. */
		setOff(ms: number) {
			wrong = ms
		},
	}
}

describe('forgetting people whose time ran out', () => {
	it('[FORGET1] happens within the hour, and nobody else is forgotten', async () => {
		const { start, fill, join, people, pass, events } = server(30)
		await fill()
		for (let person = 100; person < 110; person++) await join(person, 1)
		await start()
		await pass(day - hour)
		expect(await people()).toBe(40)
		await pass(hour + 1)
		expect(await people()).toBe(30)
		expect(events).toEqual(['sessionsForgotten'])
	})

	it('[FORGET1] happens to most people of a hall too, a day later', async () => {
		const { start, fill, people, pass, events } = server(300)
		await fill()
		await start()
		await pass(30 * day + hour)
		expect(await people()).toBe(300)
		expect(events).toContain('sessionsNotForgotten')
		await pass(day)
		expect(await people()).toBe(0)
		expect(events.at(-1)).toBe('sessionsForgotten')
	})

	it('[FORGET1] happens to most of a handful at once', async () => {
		const { start, fill, people, pass } = server(5)
		await fill()
		await start()
		await pass(30 * day + hour)
		expect(await people()).toBe(0)
	})
})

describe('a clock that is wrong', () => {
	it.each([
		['years ahead', 3_650],
		['forty days ahead', 40],
	])('[FORGET2] %s at the start forgets nobody, and is reported', async (_, days) => {
		const { start, stop, fill, people, pass, setOff, events } = server(10)
		await fill()
		await start()
		await pass(day)
		stop()
		setOff(days * day)
		await start()
		await pass(20 * hour)
		expect(await people()).toBe(10)
		expect(events).toContain('sessionsNotForgotten')
		setOff(0)
		await pass(20 * day)
		expect(await people(), 'set right again').toBe(10)
	})

	it('[FORGET2] however often the server starts again meanwhile', async () => {
		const { start, stop, fill, people, setOff } = server(300)
		await fill()
		await start()
		for (let restart = 0; restart < 50; restart++) {
			stop()
			setOff(3_650 * day)
			await start()
		}
		expect(await people()).toBe(300)
	})

	it('[FORGET2] that runs on for a whole day counts as right, also over restarts at night', async () => {
		const { start, stop, fill, people, pass, setOff } = server(300)
		await fill()
		await start()
		setOff(365 * day)
		for (const hours of [9, 9]) {
			await pass(hours * hour)
			expect(await people()).toBe(300)
			stop()
			await start()
		}
		await pass(9 * hour)
		expect(await people()).toBe(0)
	})

	it('[FORGET2] that jumps again is doubted anew', async () => {
		const { start, fill, people, pass, setOff } = server(10)
		await fill()
		await start()
		setOff(365 * day)
		await pass(20 * hour)
		setOff(3_650 * day)
		await pass(20 * hour)
		expect(await people()).toBe(10)
		await pass(5 * hour)
		expect(await people()).toBe(0)
	})
})
