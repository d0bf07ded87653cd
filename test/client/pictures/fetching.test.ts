import { expect, test } from 'vitest'
import { createFetching } from '../../../client/pictures/fetching.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

test('[IMAGE8] a board full of names that lead nowhere makes nobody ask more than about once a second', async () => {
	const clock = virtualClock()
	let asked = 0
	let [open, most] = [0, 0]
	const fetching = createFetching(clock, async () => {
		asked++
		most = Math.max(most, ++open)
		await new Promise<void>((answered) => clock.after(20, answered))
		open--
		return false
	})
	for (let i = 0; i < 600; i++) void fetching.fetch(`name ${i}`)
	await clock.pass(10_000)
	expect(asked).toBeLessThan(630)
	await clock.pass(3_600_000)
	expect(asked).toBeGreaterThan(1_200)
	expect(asked).toBeLessThan(600 + 3_600 * 1.5)
	expect(most).toBe(4)
	fetching.close()
})

test('[IMAGE8] a single one that is on its way is looked for soon', async () => {
	const clock = virtualClock()
	const times: number[] = []
	const fetching = createFetching(clock, async () => times.push(clock.now()) > 3)
	const begun = clock.now()
	void fetching.fetch('wall')
	await clock.pass(30_000)
	expect(times.map((time) => time - begun)).toEqual([0, 2_000, 6_000, 14_000])
	fetching.close()
})
