import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../shared/lib/random.ts'
import { type Castable, castByLot, unrepresented } from '../../../shared/playing/index.ts'
import { parts } from '../../helpers/play.ts'

const all = Object.values(parts)
const hall = (...actors: string[]): Castable[] => actors.map((actor, i) => ({ id: `p${i}`, actor }))
const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1)
const groupOf = (part: string | undefined) => all.find((each) => each.part === part)?.group
const roleOf = (part: string | undefined) => all.find((each) => each.part === part)?.role

describe('parts by lot', () => {
	const twelve = hall(
		...['a-jobcenter', 'a-jobcenter', 'a-kita', 'a-kita', 'a-jugendamt', 'a-jugendamt'],
		...['a-bildung', 'a-schulden', 'a-bund', '', '', 'a-jobcenter'],
	)

	it('[LOT1] lets organisations be played by their own people', () => {
		for (const seed of seeds) {
			const cast = castByLot(twelve, all, seededRandom(seed))
			for (const { id, actor } of twelve) {
				const part = cast.get(id)
				if (groupOf(part) === 'acting') expect(actor).toBe(roleOf(part))
			}
			expect([...cast.values()].filter((part) => part === 'jobcenter')).toHaveLength(1)
			// Who walks the way is chosen.
			expect([...cast.values()]).not.toContain('mareike')
		}
	})

	it('[LOT2] has every organisation among those who act or advise, and leaves some to watch', () => {
		for (const seed of seeds) {
			const cast = castByLot(twelve, all, seededRandom(seed))
			expect(cast.size).toBe(twelve.length)
			expect(unrepresented(twelve, cast, all)).toEqual([])
			expect([...cast.values()].filter((part) => groupOf(part) === 'observing').length).toBeGreaterThanOrEqual(2)
		}
	})

	it('[LOT2] says who is missing where parts are given by hand', () => {
		const cast = new Map([
			['p0', 'jobcenter'],
			['p4', 'beobachten'],
		])
		const missing = unrepresented(twelve.slice(0, 6), cast, all)
		expect(missing.sort()).toEqual(['a-jugendamt', 'a-kita'])
	})

	it('[LOT1] deals otherwise each time, and never gives anybody a part there is not', () => {
		const dealt = new Set(seeds.map((seed) => JSON.stringify([...castByLot(twelve, all, seededRandom(seed))].sort())))
		expect(dealt.size).toBeGreaterThan(20)
		expect(castByLot(twelve, [], seededRandom(1)).size).toBe(0)
		expect(castByLot([], all, seededRandom(1)).size).toBe(0)
		expect(castByLot(hall('a-kita'), [parts.watching], seededRandom(1)).get('p0')).toBe('beobachten')
	})
})
