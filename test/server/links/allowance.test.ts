import { describe, expect, it } from 'vitest'
import { createAllowance } from '../../../server/links/allowance.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'

function threePerMinute(keys?: number) {
	let now = 0
	const clock: Clock = { now: () => now, after: () => () => {} }
	const allowance = createAllowance({ clock, limit: 3, windowMs: 60_000, ...(keys === undefined ? {} : { keys }) })
	const granted = (key: string) => {
		try {
			allowance.take(key)
			return true
		} catch (error) {
			if (error instanceof Refusal && error.id === 'tooMany') return false
			throw error
		}
	}
	return { allowance, granted, pass: (ms: number) => (now += ms) }
}

describe('an allowance', () => {
	it('grants so many in a window, for each key apart, and anew in the next window', () => {
		const { granted, pass } = threePerMinute()
		expect([1, 2, 3, 4].map(() => granted('Anna'))).toEqual([true, true, true, false])
		expect(granted('Bernd')).toBe(true)
		pass(59_999)
		expect(granted('Anna')).toBe(false)
		pass(1)
		expect(granted('Anna')).toBe(true)
	})

	it('says whether it is used up without counting', () => {
		const { allowance, granted } = threePerMinute()
		for (let i = 0; i < 10; i++) allowance.check('Anna')
		expect([1, 2, 3].map(() => granted('Anna'))).toEqual([true, true, true])
		expect(() => allowance.check('Anna')).toThrow(Refusal)
		expect(() => allowance.check('Bernd')).not.toThrow()
	})

	it('remembers only so many keys: made-up addresses push out the oldest, not the memory', () => {
		const { granted } = threePerMinute(2)
		for (const key of ['Anna', 'Anna', 'Anna', 'x', 'y']) granted(key)
		expect(granted('Anna')).toBe(true)
	})
})
