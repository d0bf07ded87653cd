import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchOptions, Finding } from './finding.ts'
import { cursors, fullHouse, reach } from './measures/crowds.ts'
import { idleRooms } from './measures/idleRooms.ts'
import { joins } from './measures/joins.ts'
import { opening } from './measures/opening.ts'
import { sizes } from './measures/sizes.ts'
import { tableOf, writeReport } from './report.ts'

/** In the order in which they run; see docs/benchmarks.md. */
const measures = { reach, cursors, fullHouse, joins, idleRooms, opening, sizes } satisfies Record<
	string,
	(options: BenchOptions) => Promise<Finding[]>
>
type MeasureName = keyof typeof measures

const usage = `npm run bench -- [--only ${Object.keys(measures).join(',')}] [--rounds 5] [--seconds 8] [--edits 2] [--quick] [--profile]`

/** Measures, prints, and gives the exit code: 0 if everything could be measured, whether targets are reached or not. */
export async function bench(args: string[]): Promise<number> {
	const root = process.cwd()
	const { values } = parseArgs({
		args,
		options: {
			only: { type: 'string', default: Object.keys(measures).join(',') },
			rounds: { type: 'string' },
			seconds: { type: 'string' },
			edits: { type: 'string', default: '2' },
			quick: { type: 'boolean', default: false },
			profile: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	})
	const chosen = values.only.split(',')
	if (values.help || !chosen.every(isMeasure)) {
		console.log(usage)
		return values.help ? 0 : 2
	}

	const options: BenchOptions = {
		root,
		rounds: Number(values.rounds ?? (values.quick ? 1 : 5)),
		seconds: Number(values.seconds ?? (values.quick ? 3 : 8)),
		editsPerSecond: Number(values.edits),
		profiles: values.profile ? join(root, 'test/artefacts/profiles') : undefined,
		say: (line) => console.error(line),
	}
	const findings: Finding[] = []
	let failed = false
	for (const name of chosen) {
		try {
			findings.push(...(await measures[name](options)))
		} catch (error) {
			failed = true
			console.error(`${name} could not be measured:`, error)
		}
	}
	const report = join(root, 'test/artefacts/bench.json')
	writeReport(report, findings, { ...options, only: chosen })
	console.log(`\n${tableOf(findings)}\n\nAll figures: ${report}`)
	return failed ? 1 : 0
}

function isMeasure(name: string): name is MeasureName {
	return Object.hasOwn(measures, name)
}
