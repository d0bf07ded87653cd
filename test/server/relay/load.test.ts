import { expect, test } from 'vitest'
import { Load } from '../../../server/relay/context/load.ts'
import { relayHouse } from '../../helpers/relayHouse.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

/** A process whose share of a core the test decides; `looked`: how often its processor time was read. */
function working() {
	const clock = virtualClock()
	let work = 0
	let looked = 0
	const load = new Load(clock, () => {
		looked += 1
		return work
	})
	return {
		clock,
		load,
		looked: () => looked,
		/** Works for a second at that share of a core while somebody asks all the time; says whether it is busy after that. */
		second(share: number): boolean {
			for (let ms = 0; ms < 1000; ms++) {
				clock.advance(1)
				work += share
				void load.isBusy
			}
			return load.isBusy
		},
	}
}

test('[SAVE9] a process is busy above a fifth of a core, and at rest again well below it', () => {
	const { load, second } = working()
	expect(load.isBusy).toBe(false)
	expect(second(0.18)).toBe(false)
	expect(second(0.22)).toBe(true)
	expect(second(0.15)).toBe(true)
	expect(second(0.1)).toBe(false)
	expect(second(0.15)).toBe(false)
})

test('[SAVE9] what takes load off a busy process does not make it busy and at rest by turns', () => {
	const { second } = working()
	let changes = 0
	let busy = false
	for (let seconds = 0; seconds < 20; seconds++) {
		// Gathered edits cost half.
		const now = second(busy ? 0.15 : 0.3)
		if (now !== busy) changes += 1
		busy = now
	}
	expect(changes).toBe(1)
})

test('[SAVE9] however often it is asked, the processor time is read a few times a second', () => {
	const { looked, second } = working()
	second(0.5)
	expect(looked()).toBeLessThanOrEqual(5)
})

test('[SAVE9] a clock that is set back tells nothing, and the next moments tell again', () => {
	let time = 3_600_000
	let work = 0
	const load = new Load({ now: () => time, after: () => () => {} }, () => work)
	const after = (ms: number, worked: number) => {
		time += ms
		work += worked
		return load.isBusy
	}
	expect(after(300, 200)).toBe(true)
	expect(after(-3_600_000, 5)).toBe(true)
	expect(after(100, 5)).toBe(true)
	expect(after(200, 5)).toBe(false)
})

/** Anna and twenty others in a room of a process at rest, or busy; she writes a letter every 5 ms for a tenth of a second. */
async function writingSteadily(stopwatch?: () => number) {
	const house = relayHouse(stopwatch ? { stopwatch } : {})
	const anna = house.join('anna')
	const others = Array.from({ length: 20 }, (_, i) => house.join(`person ${i}`))
	await house.settle()
	await house.clock.pass(1_000)
	const before = others.map(({ socket }) => socket.writes)
	const late: number[] = []
	for (let letter = 0; letter < 20; letter++) {
		anna.notes.set('letter', letter)
		let waited = 0
		for (; waited < 5; waited++) {
			await house.clock.pass(0)
			if (others.every(({ notes }) => notes.get('letter') === letter)) break
			await house.clock.pass(1)
		}
		late.push(waited)
		await house.clock.pass(5 - waited)
	}
	await house.settle()
	expect(others.every(({ notes }) => notes.get('letter') === 19)).toBe(true)
	const writes = Math.max(...others.map(({ socket }, i) => socket.writes - (before[i] ?? 0)))
	return { late, writes }
}

test('[SAVE9] in a quiet process everybody gets each letter within the turn', async () => {
	const { late, writes } = await writingSteadily(() => 0)
	expect(late).toEqual(Array.from({ length: 20 }, () => 0))
	expect(writes).toBe(20)
})

test('[SAVE9] a busy one writes half as often or less, and nothing is lost by that', async () => {
	const { late, writes } = await writingSteadily()
	expect(late.some((ms) => ms > 0)).toBe(true)
	expect(writes).toBeLessThanOrEqual(11)
})
