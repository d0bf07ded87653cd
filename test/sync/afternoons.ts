import { describe, expect, test } from 'vitest'
import { planned } from './afternoon.ts'
import { allCommands, commandsOf, sideCommands } from './commands/index.ts'
import { keep } from './kept.ts'
import { type Course, simulate } from './simulation.ts'

/*
 * `npm test` lives through the first afternoons, `npm run daily` through many others. A failure names its seed, and
 * `SIM_SEEDS=1 SIM_FIRST=<seed> npx vitest run --project sync` repeats it alone.
 */
const first = Number(process.env.SIM_FIRST ?? 1)
const count = Number(process.env.SIM_SEEDS ?? 200)
const seeds = Array.from({ length: count }, (_, i) => first + i)

/** From so many on it is no chance whether everything that can happen did. */
const enough = 100

/** Random afternoons, those with odd or those with even seeds: each half in a file of its own, so that they run side by side. */
export function describeAfternoons(half: 'odd' | 'even'): void {
	const own = seeds.filter((seed) => (seed % 2 === 1) === (half === 'odd'))

	describe.skipIf(own.length === 0)('afternoons of a workshop over a bad network', () => {
		test(`[SYNC1] after ${own.length} random afternoons with ${half} seeds everything is the same everywhere`, {
			timeout: 120_000 + own.length * 4_000,
		}, async () => {
			const courses: Course[] = []
			for (const seed of own) courses.push(await live(seed))
			if (own.length >= enough) expectEventful(courses)
		})
	})
}

/** One afternoon from its seed; if it fails, it says how to repeat it, and how to keep it. */
export async function live(seed: number, commands = commandsOf(seed)): Promise<Course> {
	const afternoon = planned(seed, commands)
	if (process.env.SIM_KEEP) keep(process.env.SIM_KEEP, afternoon)
	try {
		return await simulate(afternoon)
	} catch (error) {
		const repeat = `SIM_SEEDS=1 SIM_FIRST=${seed} npx vitest run --project sync Afternoons`
		const told = `Seed ${seed} failed. Repeat it with: ${repeat}\nKeep it with: SIM_KEEP="what it shows" ${repeat}`
		throw new Error(`${told}\n${(error as Error).message}`, { cause: error })
	}
}

/** Afternoons on which nothing happens prove nothing. */
function expectEventful(courses: readonly Course[]): void {
	const sum = (of: (course: Course) => number) => courses.reduce((total, course) => total + of(course), 0)
	const ran = new Set(courses.flatMap(({ commands }) => [...commands.keys()]))
	expect([...ran].sort(), 'every command took place').toEqual(
		[...allCommands, ...sideCommands].map(({ name }) => name).sort(),
	)
	for (const [what, times] of [
		['cuts', sum(({ cuts }) => cuts)],
		['crashes', sum(({ crashes }) => crashes)],
		['restarts', sum(({ restarts }) => restarts)],
		['locks', sum(({ locks }) => locks)],
		['cards the house laid', sum(({ laid }) => laid)],
		['saved frames', sum(({ savedFrames }) => savedFrames)],
		['shapes left', sum(({ shapes }) => shapes)],
		['quarantined records', sum(({ quarantined }) => quarantined)],
		['mended records', sum(({ mended }) => mended)],
	] as const) {
		expect(times, what).toBeGreaterThan(courses.length / 4)
	}
}
