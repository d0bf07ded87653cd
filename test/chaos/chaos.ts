import { parseArgs } from 'node:util'

import { disk } from './disk.ts'
import { type Figures, printed } from './figures.ts'
import { kill } from './kill.ts'
import { power } from './power.ts'

const kinds = { kill, power, disk } satisfies Record<string, (options: ChaosOptions) => Promise<Figures>>

interface ChaosOptions {
	times: number
	seed: number
	say: (line: string) => void
}

const asIssued = { kill: 300, power: 500, disk: 1 } as const

const usage = `npm run chaos:<${Object.keys(kinds).join('|')}> -- [--times n] [--seed n]`

/** Runs one kind of chaos, prints its figures, and gives the exit code: 0 if every promise was kept. */
export async function chaos(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { times: { type: 'string' }, seed: { type: 'string', default: '1' } },
	})
	const kind = Object.keys(kinds).find((each): each is keyof typeof kinds => each === positionals[0])
	const times = Number(values.times ?? (kind && asIssued[kind]))
	const seed = Number(values.seed)
	if (!kind || !(times > 0) || !Number.isInteger(seed)) {
		console.log(usage)
		return 2
	}
	const begun = Date.now()
	const found = await kinds[kind]({ times, seed, say: (line) => console.error(line) })
	console.log(`chaos:${kind} --times ${times} --seed ${seed}, ${Math.round((Date.now() - begun) / 1000)} s`)
	console.log(printed(found))
	return found.failures.length === 0 ? 0 : 1
}
