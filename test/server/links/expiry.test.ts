import { describe, expect, it } from 'vitest'
import { createExpiryWatch } from '../../../server/links/expiry.ts'
import type { Clock } from '../../../shared/lib/clock.ts'

const day = 24 * 3_600_000

/** A clock that is turned by hand, with the platform's bound on a single wait. */
function handTurnedClock() {
	let now = 0
	const tasks = new Set<{ at: number; readonly task: () => void }>()
	const clock: Clock = {
		now: () => now,
		after(ms, task) {
			if (ms > 2 ** 31 - 1) throw new Error('the platform would fire at once')
			const entry = { at: now + ms, task }
			tasks.add(entry)
			return () => tasks.delete(entry)
		},
	}
	/** People who set their clocks do not hurry timers. */
	function setBack(ms: number) {
		now -= ms
		for (const task of tasks) task.at -= ms
	}
	function pass(ms: number) {
		const end = now + ms
		for (;;) {
			const due = [...tasks].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
			if (!due) break
			tasks.delete(due)
			now = due.at
			due.task()
		}
		now = end
	}
	return { clock, pass, setBack, waiting: () => tasks.size }
}

describe('links that end by themselves', () => {
	it('[LINK2] ends open sockets in the moment the link ends, once, also after a hundred days', () => {
		const { clock, pass } = handTurnedClock()
		const ended: string[] = []
		const expiry = createExpiryWatch(clock, ({ link }) => ended.push(link))
		expiry.watch({ workshop: 'muehlenrade', link: 'guests', expires: 100 * day })
		expiry.watch({ workshop: 'muehlenrade', link: 'guests', expires: 100 * day })
		expiry.watch({ workshop: 'muehlenrade', link: 'tomorrow', expires: day })
		pass(day)
		expect(ended).toEqual(['tomorrow'])
		pass(99 * day - 1)
		expect(ended).toEqual(['tomorrow'])
		pass(1)
		expect(ended).toEqual(['tomorrow', 'guests'])
	})

	it('[LINK2] ends nothing early because the clock was set back', () => {
		const { clock, pass, setBack } = handTurnedClock()
		const ended: string[] = []
		const expiry = createExpiryWatch(clock, ({ link }) => ended.push(link))
		expiry.watch({ workshop: 'muehlenrade', link: 'tomorrow', expires: day })
		pass(day / 2)
		setBack(3_600_000)
		pass(day / 2)
		expect(ended).toEqual([])
		pass(3_600_000)
		expect(ended).toEqual(['tomorrow'])
	})

	it('waits for nothing once it is closed', () => {
		const { clock, waiting } = handTurnedClock()
		const expiry = createExpiryWatch(clock, () => {})
		expiry.watch({ workshop: 'muehlenrade', link: 'guests', expires: day })
		expiry.close()
		expect(waiting()).toBe(0)
	})
})
