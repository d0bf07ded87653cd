import { describe, expect, it } from 'vitest'
import { digestOf, newHandle, newSecret, newToken, sameDigest, secureRandom } from '../../../server/links/secrets.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { newJoinCode, parseJoinCode } from '../../../shared/links/joinCode.ts'

describe('secrets', () => {
	it('[LINK1] carry 160 bit and more, in signs that no mail or chat program breaks', () => {
		expect(newSecret()).toMatch(/^[\w-]{27}$/)
		expect(newToken()).toMatch(/^[\w-]{43}$/)
		expect(newHandle()).toMatch(/^[0-9A-Za-z]{14}$/)
		for (const fresh of [newSecret, newToken, newHandle]) {
			expect(new Set(Array.from({ length: 1000 }, fresh)).size).toBe(1000)
		}
	})

	it('[LINK4] are kept as SHA-256 only', () => {
		expect(digestOf('abc')).toBe(
			Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex').toString('base64url'),
		)
		expect(sameDigest(digestOf('abc'), digestOf('abc'))).toBe(true)
		expect(sameDigest(digestOf('abc'), digestOf('abd'))).toBe(false)
		expect(sameDigest(digestOf('abc'), '')).toBe(false)
	})

	it('draw chance evenly from [0, 1)', () => {
		const drawn = Array.from({ length: 4000 }, secureRandom)
		expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
		expect(Math.max(...drawn)).toBeLessThan(1)
		expect(drawn.reduce((all, one) => all + one) / drawn.length).toBeCloseTo(0.5, 1)
	})
})

describe('join codes', () => {
	it('[LINK5] avoid signs that are mistaken for one another, and read back as they were shown', () => {
		const random = seededRandom(7)
		for (let i = 0; i < 2000; i++) {
			const code = newJoinCode(random)
			expect(code).toMatch(/^[A-Z]{3} [A-Z2-9]{3}$/)
			expect(code).not.toMatch(/[IO01]/)
			expect(parseJoinCode(code.toLowerCase().replace(' ', ''))).toBe(code)
		}
	})

	it('are not seen in anything else', () => {
		for (const typed of ['', 'KRT', 'KRT 4F', 'KRT 4F77', 'KRO 4F7', 'KRT 1F7', '4RT KF7', 'ßßß', 'x'.repeat(1e5)]) {
			expect(parseJoinCode(typed)).toBeUndefined()
		}
	})
})
