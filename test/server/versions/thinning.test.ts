import { expect, it } from 'vitest'
import type { Version } from '../../../server/versions/index.ts'
import { superfluous, versionLimits } from '../../../server/versions/thinning.ts'
import { seededRandom } from '../../../shared/lib/random.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 22, 14, 5)

let made = 0
const version = (age: number, change: Partial<Version> = {}): Version => ({
	id: `v${++made}`,
	room: 'plenum',
	time: now - age,
	reason: 'interval',
	people: [],
	present: 3,
	changes: 1,
	epoch: 0,
	bytes: 1000,
	...change,
})
/** What stays of these, as reasons and ages in minutes. */
function left(versions: readonly Version[], limits?: { versions: number; bytes: number }): Version[] {
	const gone = new Set(superfluous(versions, now, limits))
	return versions.filter((each) => !gone.has(each))
}
const every = (step: number, from: number, to: number, change: Partial<Version> = {}) =>
	Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => version(from + i * step, change))

it('[VERSION5] everything of two hours stays, then one per quarter of an hour, then one per day', () => {
	const stay = left(every(5 * minute, 0, 10 * day), { versions: 10_000, bytes: 1e12 })
	const ages = stay.map(({ time }) => now - time)
	expect(ages.filter((age) => age < 2 * hour)).toHaveLength(24)
	expect(ages.filter((age) => age >= 2 * hour && age < day).length).toBeGreaterThanOrEqual(22 * 4)
	expect(ages.filter((age) => age >= 2 * hour && age < day).length).toBeLessThanOrEqual(22 * 4 + 1)
	expect(ages.filter((age) => age >= day).length).toBeGreaterThanOrEqual(9)
	expect(ages.filter((age) => age >= day).length).toBeLessThanOrEqual(10)
})

it('[VERSION5] of a stretch the one stays that says most, and what was kept on purpose stays a month', () => {
	const quarter = 3 * hour
	const step = version(quarter + minute, { reason: 'step' })
	const byHand = version(20 * day, { reason: 'byHand' })
	const before = version(20 * day + minute, { reason: 'beforeRemoval' })
	const stay = left([
		version(1),
		version(quarter),
		step,
		version(quarter + 2 * minute),
		version(20 * day + 2),
		byHand,
		before,
	])
	expect(stay.map(({ id }) => id)).toEqual(expect.arrayContaining([step.id, byHand.id, before.id]))
	expect(stay.filter(({ reason }) => reason === 'interval').map(({ time }) => now - time)).toEqual([1, 20 * day + 2])
})

it('[VERSION6] no workshop keeps more than its bounds, and the newest of every room stays whatever it takes', () => {
	const random = seededRandom(5)
	for (let round = 0; round < 50; round++) {
		const reasons = ['interval', 'step', 'reveal', 'beforeRemoval', 'beforeRestore', 'byHand'] as const
		const many = Array.from({ length: 500 }, () =>
			version(random() * (round % 2 ? 40 * day : hour), {
				reason: reasons[Math.floor(random() * reasons.length)] ?? 'step',
				room: random() < 0.7 ? 'plenum' : 'stage',
				bytes: Math.floor(random() * 3_000_000),
			}),
		)
		const stay = left(many)
		expect(stay.length).toBeLessThanOrEqual(versionLimits.versions)
		expect(stay.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(versionLimits.bytes)
		for (const room of ['plenum', 'stage']) {
			const newest = Math.max(...many.filter((each) => each.room === room).map(({ time }) => time))
			expect(stay.some((each) => each.room === room && each.time === newest)).toBe(true)
		}
	}
	const huge = version(0, { bytes: 1e9 })
	expect(left([huge, version(minute)])).toEqual([huge])
})

it('[VERSION6] what was kept on purpose is the last to go', () => {
	const byHand = every(minute, 30 * minute, 40 * minute, { reason: 'byHand' })
	const stay = left([...every(minute, 0, 30 * minute), ...byHand], { versions: 11, bytes: 1e9 })
	expect(stay.filter(({ reason }) => reason === 'byHand')).toHaveLength(10)
	expect(stay).toHaveLength(11)
})

it('[VERSION6] alarms by the hundred push nothing out that was there before the first of them', () => {
	const morning = [
		...every(15 * minute, 30 * minute, 3 * hour),
		version(40 * minute, { reason: 'step' }),
		version(3 * hour, { reason: 'byHand' }),
	]
	const first = version(10 * minute, { reason: 'beforeRemoval' })
	const flood = every(1_000, minute, 9 * minute, { reason: 'beforeRemoval' })
	const stay = left([...flood, first, ...morning])
	expect(flood.length).toBeGreaterThan(versionLimits.versions)
	expect(stay.length).toBeLessThanOrEqual(versionLimits.versions)
	expect(stay).toEqual(expect.arrayContaining([first, ...morning]))
})

it('[VERSION6] a document that somebody has filled leaves the versions from before that in place', () => {
	const morning = every(15 * minute, 30 * minute, 6 * hour, { bytes: 100_000 })
	const filled = every(5 * minute, 0, 25 * minute, { bytes: 15_000_000 })
	const stay = left([...filled, ...morning])
	expect(stay.filter((each) => morning.includes(each))).toHaveLength(left(morning).length)
	expect(stay).toContain(filled[0])
})

it('[VERSION6] rooms by the hundred, each with its newest, go the oldest first, and those of the boards of all stay', () => {
	const rooms = Array.from({ length: 400 }, (_, i) => version(day + i * minute, { room: `draft-${i + 1}` }))
	const plenum = version(20 * day)
	const stay = left([...rooms, plenum])
	expect(stay).toHaveLength(versionLimits.versions)
	expect(stay).toContain(plenum)
	expect(stay).toEqual(expect.arrayContaining(rooms.slice(0, versionLimits.versions - 1)))
})
