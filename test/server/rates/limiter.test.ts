import { describe, expect, it } from 'vitest'
import { createLimiter } from '../../../server/rates/limiter.ts'
import { within } from '../../../server/rates/tokenBucket.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'

function threePerMinute(keys?: number) {
	let now = 0
	const clock: Clock = { now: () => now, after: () => () => {} }
	const limiter = createLimiter({ clock, ...within(60_000, 3), ...(keys !== undefined && { keys }) })
	const granted = (key: string) => {
		try {
			limiter.take(key)
			return true
		} catch (error) {
			if (error instanceof Refusal && error.id === 'tooMany') return false
			throw error
		}
	}
	return { limiter, granted, pass: (ms: number) => (now += ms) }
}

describe('a limiter', () => {
	it('grants so many at once, for each key apart, and then as they come back', () => {
		const { limiter, granted, pass } = threePerMinute()
		expect([1, 2, 3, 4].map(() => granted('Anna'))).toEqual([true, true, true, false])
		expect(limiter.wait('Anna')).toBe(20_000)
		expect(granted('Bernd')).toBe(true)
		pass(20_000)
		expect([1, 2].map(() => granted('Anna'))).toEqual([true, false])
		pass(60_000)
		expect([1, 2, 3, 4].map(() => granted('Anna'))).toEqual([true, true, true, false])
	})

	it('says whether it is used up without counting, and how long to wait', () => {
		const { limiter, granted } = threePerMinute()
		for (let i = 0; i < 10; i++) limiter.check('Anna')
		expect([1, 2, 3].map(() => granted('Anna'))).toEqual([true, true, true])
		expect(() => limiter.check('Anna')).toThrow(expect.objectContaining({ id: 'tooMany', details: { waitMs: 20_000 } }))
		expect(() => limiter.check('Bernd')).not.toThrow()
	})

	it('remembers only so many keys: made-up addresses push out the one not used for longest, not the memory', () => {
		const { granted } = threePerMinute(2)
		for (const key of ['Anna', 'Anna', 'Anna', 'x', 'y']) granted(key)
		expect(granted('Anna')).toBe(true)
	})
})
