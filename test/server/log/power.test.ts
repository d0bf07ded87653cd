import { expect, test } from 'vitest'
import { power } from '../../chaos/power.ts'

const seed = Number(process.env.POWER_SEED ?? 1)

test(`[LOG11] [LOG12] power cuts take nothing that was answered and undo nothing that was set back or erased (POWER_SEED=${seed})`, async () => {
	const { figures, failures } = await power({ times: 60, seed })
	expect(failures).toEqual([])
	expect(figures['… records answered as flushed']).toBeGreaterThan(1_000)
	expect(figures['… transactions under way at a cut']).toBeGreaterThan(10)
	expect(figures['… documents erased, answered']).toBeGreaterThan(10)
}, 60_000)
