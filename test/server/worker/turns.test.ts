import { expect, test } from 'vitest'
import { Turns } from '../../../server/worker/turns.ts'

test('[DRY1] a workshop with one update to be tried waits for one of each other workshop, however many those have', async () => {
	const turns = new Turns()
	const begun: string[] = []
	const ask = (workshop: string, name: string) => turns.next(workshop, async () => begun.push(name))
	const flood = Array.from({ length: 20 }, (_, i) => ask('auenbrueck', `auenbrueck ${i}`))
	const honest = ask('muehlenrade', 'muehlenrade')
	await Promise.all([...flood, honest])
	expect(begun.indexOf('muehlenrade')).toBeLessThan(3)
	expect(begun.filter((name) => name !== 'muehlenrade')).toEqual(flood.map((_, i) => `auenbrueck ${i}`))
})

test('[DRY1] the next begins when the one before has been answered and heard, also if that one failed', async () => {
	const turns = new Turns()
	const said: string[] = []
	const first = turns.next('muehlenrade', async () => {
		said.push('first begins')
		throw new Error('refused')
	})
	const heard = first.catch(() => said.push('first is heard'))
	const second = turns.next('muehlenrade', async () => said.push('second begins'))
	await Promise.all([heard, second])
	expect(said).toEqual(['first begins', 'first is heard', 'second begins'])
	await turns.next('muehlenrade', async () => said.push('third begins'))
	expect(said.at(-1)).toBe('third begins')
})
