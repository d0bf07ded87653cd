import { expect, test } from 'vitest'
import { kill } from '../chaos/kill.ts'

const times = Number(process.env.KILLS ?? 5)
const seed = Number(process.env.KILL_SEED ?? 1)

test(`a server killed ${times} times in the middle of everything loses nothing it called saved and nothing it had shown (KILL_SEED=${seed})`, {
	timeout: 60_000 + times * 15_000,
}, async () => {
	const { figures, failures } = await kill({ times, seed, editors: 6, readers: 1 })
	expect(failures).toEqual([])
	expect(figures['called saved']).toBeGreaterThan(times * 10)
	expect(figures['delivered to somebody else']).toBeGreaterThan(times * 20)
})
