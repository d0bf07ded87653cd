import { describe, expect, test } from 'vitest'
import { keptSeeds } from './seeds.ts'
import { allCommands, type Course, commandsAbout, commandsOf, simulate, topics } from './simulation.ts'

/*
 * `SIM_SEEDS=5000 SIM_FIRST=1 npx vitest run --project sync` is the long run; a failure names its seed, and
 * `SIM_SEEDS=1 SIM_FIRST=<seed>` repeats it alone.
 */
const first = Number(process.env.SIM_FIRST ?? 1)
const count = Number(process.env.SIM_SEEDS ?? 200)

async function run(seed: number, commands = commandsOf(seed)): Promise<Course> {
	try {
		return await simulate({ seed, commands })
	} catch (error) {
		const repeat = `SIM_SEEDS=1 SIM_FIRST=${seed} npx vitest run --project sync`
		throw new Error(`Seed ${seed} failed. Repeat it with: ${repeat}\n${(error as Error).message}`, { cause: error })
	}
}

describe('an afternoon of a workshop over a bad network', () => {
	test.each(Object.entries(keptSeeds))('[SYNC1] %s (seed %i)', async (_, seed) => {
		await run(seed)
	})

	test.each(topics)('[SYNC2] people read and find the same after afternoons about %s', async (topic) => {
		for (const seed of [1, 2, 3]) await run(seed, commandsAbout(topic))
	})

	test(`[SYNC1] after ${count} random afternoons everything is the same everywhere`, {
		timeout: 120_000 + count * 2_000,
	}, async () => {
		const courses: Course[] = []
		for (let seed = first; seed < first + count; seed++) courses.push(await run(seed))
		if (count < 100) return

		const sum = (of: (course: Course) => number) => courses.reduce((total, course) => total + of(course), 0)
		const ran = new Set(courses.flatMap(({ commands }) => [...commands.keys()]))
		expect([...ran].sort(), 'every command took place').toEqual(allCommands.map(({ name }) => name).sort())
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
			expect(times, what).toBeGreaterThan(count / 4)
		}
	})
})
