import { describe, test } from 'vitest'
import { live } from './afternoons.ts'
import { keptSeeds } from './seeds.ts'
import { commandsAbout, topics } from './simulation.ts'

describe('an afternoon of a workshop over a bad network', () => {
	test.each(Object.entries(keptSeeds))('[SYNC1] %s (seed %i)', async (_, seed) => {
		await live(seed)
	})

	test.each(topics)('[SYNC2] people read and find the same after afternoons about %s', async (topic) => {
		for (const seed of [1, 2, 3]) await live(seed, commandsAbout(topic))
	})
})
