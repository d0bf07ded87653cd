import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'

import { disk } from './disk.ts'
import { type Figures, printed } from './figures.ts'
import { flood } from './flood.ts'
import { frames } from './frames.ts'
import { kill } from './kill.ts'
import { power } from './power.ts'
import { soak } from './soak.ts'
import { storm } from './storm.ts'

interface ChaosOptions {
	times: number
	minutes: number
	seed: number
	/** only these kinds of flood */
	only?: string[] | undefined
	/** so many frames under way at the same time */
	atOnce?: number | undefined
	say: (line: string) => void
}

interface Kind {
	run(options: ChaosOptions): Promise<Figures>
	/** how often, or how many minutes, unless said otherwise */
	as: { times: number } | { minutes: number }
}

const kinds = {
	kill: { run: kill, as: { times: 300 } },
	power: { run: power, as: { times: 500 } },
	disk: { run: disk, as: { times: 1 } },
	frames: { run: frames, as: { times: 100_000 } },
	storm: { run: storm, as: { times: 20 } },
	flood: { run: flood, as: { minutes: 5 } },
	soak: { run: soak, as: { minutes: 30 } },
} satisfies Record<string, Kind>

const usage = `npm run chaos:<${Object.keys(kinds).join('|')}> -- [--times n] [--minutes n] [--seed n] [--only kind,…] [--at-once n]`

/** Runs one kind of chaos, prints its figures, and gives the exit code: 0 if every promise was kept. */
export async function chaos(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			times: { type: 'string' },
			minutes: { type: 'string' },
			seed: { type: 'string', default: '1' },
			only: { type: 'string' },
			'at-once': { type: 'string' },
		},
	})
	const name = Object.keys(kinds).find((each): each is keyof typeof kinds => each === positionals[0])
	if (!name) return explained()
	const { run, as }: Kind = kinds[name]
	const [unit, asIssued] = 'times' in as ? (['times', as.times] as const) : (['minutes', as.minutes] as const)
	const size = Number(values[unit] ?? asIssued)
	const seed = Number(values.seed)
	const atOnce = values['at-once'] === undefined ? undefined : Number(values['at-once'])
	if (!(size > 0) || !Number.isInteger(seed) || !((atOnce ?? 1) >= 1)) return explained()
	const begun = Date.now()
	const found = await run({
		times: size,
		minutes: size,
		seed,
		only: values.only?.split(','),
		atOnce,
		say: (line) => console.error(line),
	})
	const seconds = Math.round((Date.now() - begun) / 1000)
	console.log(`chaos:${name} --${unit} ${size} --seed ${seed}, commit ${commit()}, ${seconds} s`)
	console.log(printed(found))
	return found.failures.length === 0 ? 0 : 1
}

function explained(): number {
	console.log(usage)
	return 2
}

/** Short, and with a plus if something has been changed since; a copy without its history has none. */
function commit(): string {
	const git = (...args: string[]) =>
		execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
	try {
		return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+')
	} catch {
		return 'unknown'
	}
}
