import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { measureOffset } from '../../../client/agenda/serverTime.ts'
import {
	clockFace,
	extendTimer,
	moodOf,
	pauseTimer,
	readNow,
	resumeTimer,
	startStep,
	type Timer,
	timeLeft,
} from '../../../shared/agenda/index.ts'
import { extended, paused, readTimer, resumed, timerFor } from '../../../shared/agenda/timer.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { agendaRoom, evening, minutes } from './agendaRoom.ts'

const seeds = Array.from({ length: 40 }, (_, i) => i + 1)
const running = (left: number): Timer => ({ is: 'running', ends: evening + left, total: minutes(20) })

describe('time that is given', () => {
	it.each(seeds)('[TIMER1] is exactly what was given, less what passed outside of pauses (evening %i)', (seed) => {
		const random = seededRandom(seed)
		let now = evening
		let timer = timerFor(20, now)
		let left = minutes(20)
		for (let i = 0; i < 60; i++) {
			const passes = Math.floor(random() * 90_000)
			now += passes
			if (timer.is === 'running') left -= passes
			const what = random()
			if (what < 0.3) timer = paused(timer, now)
			else if (what < 0.6) timer = resumed(timer, now)
			else if (what < 0.8) {
				const more = 1 + Math.floor(random() * 10)
				timer = extended(timer, more, now)
				left = Math.max(0, left) + minutes(more)
			}
			expect(timeLeft(timer, now)).toBe(left)
		}
	})

	it('[TIMER1] pausing twice and going on twice change nothing', () => {
		const once = paused(timerFor(20, evening), evening + minutes(5))
		expect(paused(once, evening + minutes(9))).toBe(once)
		const on = resumed(once, evening + minutes(30))
		expect(resumed(on, evening + minutes(40))).toBe(on)
		expect(timeLeft(on, evening + minutes(30))).toBe(minutes(15))
	})

	it('[TIMER2] five more minutes are five minutes, also when time is up, in a pause, or without a clock', () => {
		expect(timeLeft(extended(running(minutes(3)), 5, evening), evening)).toBe(minutes(8))
		expect(timeLeft(extended(running(-minutes(7)), 5, evening), evening)).toBe(minutes(5))
		expect(extended({ is: 'paused', left: -1, total: minutes(20) }, 5, evening)).toEqual({
			is: 'paused',
			left: minutes(5),
			total: minutes(25),
		})
		expect(extended({ is: 'off' }, 5, evening)).toEqual(timerFor(5, evening))
	})

	it('[TIMER2] there is never more left than there was in all', () => {
		const random = seededRandom(3)
		let timer = timerFor(1, evening)
		for (let now = evening; now < evening + minutes(30); now += random() * minutes(1)) {
			if (random() < 0.3) timer = extended(timer, Math.ceil(random() * 5), now)
			if (timer.is !== 'off') expect(timer.total).toBeGreaterThanOrEqual(timeLeft(timer, now))
		}
	})
})

describe('one clock for all', () => {
	it('[TIMER3] goes on over a reload and a restart, and a pause stays a pause', () => {
		const { stage, second } = agendaRoom()
		startStep(stage, second, evening)
		extendTimer(stage, 5, evening + minutes(2))
		const reloaded = new Y.Doc()
		Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(stage))
		expect(timeLeft(readNow(reloaded).timer, evening + minutes(4))).toBe(minutes(21))
		pauseTimer(reloaded, evening + minutes(4))
		Y.applyUpdate(stage, Y.encodeStateAsUpdate(reloaded))
		expect(timeLeft(readNow(stage).timer, evening + minutes(400))).toBe(minutes(21))
		resumeTimer(stage, evening + minutes(400))
		expect(timeLeft(readNow(stage).timer, evening + minutes(401))).toBe(minutes(20))
	})

	it.each(seeds)('[TIMER3] two devices with clocks that are off agree within a second (seed %i)', async (seed) => {
		const random = seededRandom(seed)
		let time = evening
		/** A device whose clock is hours off, behind a line that takes its time, and rarely the same both ways. */
		const device = async () => {
			const skew = (random() - 0.5) * 8 * 3_600_000
			const ask = async () => {
				time += random() * 450
				const server = time
				time += random() * 450
				return server
			}
			const offset = (await measureOffset(ask, { now: () => time + skew })) ?? Number.NaN
			return (timer: Timer) => timeLeft(timer, time + skew + offset)
		}
		const [phone, laptop] = [await device(), await device()]
		const timer = timerFor(20, time)
		time += minutes(3)
		expect(Math.abs(phone(timer) - laptop(timer))).toBeLessThan(1000)
		expect(Math.abs(phone(timer) - minutes(17))).toBeLessThan(1000)
	})
})

describe('how a clock stands', () => {
	it('[TIMER4] is told two minutes before the end and at the end', () => {
		const moods = [minutes(20), minutes(2) + 1, minutes(2), 1, 0, -minutes(3)].map((left) =>
			moodOf(running(left), evening),
		)
		expect(moods).toEqual(['running', 'running', 'ending', 'ending', 'over', 'over'])
		expect(moodOf({ is: 'off' }, evening)).toBe('off')
		expect(moodOf({ is: 'paused', left: minutes(1), total: minutes(20) }, evening)).toBe('ending')
	})

	it.each([
		[minutes(20), '20:00'],
		[minutes(20) - 1, '20:00'],
		[minutes(20) - 1000, '19:59'],
		[252_000, '4:12'],
		[1, '0:01'],
		[0, '0:00'],
		[-5000, '0:00'],
		[minutes(65), '1:05:00'],
		[minutes(600), '10:00:00'],
	])('[TIMER4] %i ms read as %s', (left, face) => {
		expect(clockFace(left)).toBe(face)
	})

	it('[TIMER5] what is no clock is none', () => {
		const fakes = [
			undefined,
			7,
			'off',
			[],
			{},
			{ is: 'running' },
			{ is: 'running', ends: Number.NaN, total: 1 },
			{ is: 'running', ends: evening, total: 0 },
			{ is: 'running', ends: evening, total: -5 },
			{ is: 'paused', left: Number.POSITIVE_INFINITY, total: 5 },
			{ is: 'stopped', left: 5, total: 5 },
		]
		for (const fake of fakes) expect(readTimer(fake)).toEqual({ is: 'off' })
		expect(readTimer({ ...running(5), hint: 'x' })).toEqual(running(5))
	})
})
