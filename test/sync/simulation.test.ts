import { describe, test } from 'vitest'
import { live } from './afternoons.ts'
import { commandsAbout, topics } from './commands/index.ts'
import { keptAfternoons } from './kept.ts'
import { simulate } from './simulation.ts'

describe('an afternoon of a workshop over a bad network', () => {
	test.each(keptAfternoons())('[SYNC1] $shows', async (afternoon) => {
		await simulate(afternoon)
	})

	test.each(topics)('[SYNC2] people read and find the same after afternoons about %s', async (topic) => {
		for (const seed of [1, 2, 3]) await live(seed, commandsAbout(topic))
	})
})
