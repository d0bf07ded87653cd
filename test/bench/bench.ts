import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchOptions, Finding } from './finding.ts'
import { checklist } from './measures/checklist.ts'
import { crowdInView } from './measures/crowdInView.ts'
import { cursors, dragging, fullHouse, reach } from './measures/crowds.ts'
import { forming } from './measures/forming.ts'
import { idleRooms } from './measures/idleRooms.ts'
import { joining } from './measures/joining.ts'
import { joins } from './measures/joins.ts'
import { keys } from './measures/keys.ts'
import { keystrokes } from './measures/keystrokes.ts'
import { lists } from './measures/lists.ts'
import { log } from './measures/log.ts'
import { network } from './measures/network.ts'
import { opening } from './measures/opening.ts'
import { phones } from './measures/phones.ts'
import { photoMinutes } from './measures/photoMinutes.ts'
import { sizes } from './measures/sizes.ts'
import { smallGroups } from './measures/smallGroups.ts'
import { tableOf, writeReport } from './report.ts'

/** In the order in which they run; see docs/benchmarks.md. */
const measures = {
	reach,
	cursors,
	dragging,
	fullHouse,
	crowdInView,
	joins,
	log,
	idleRooms,
	opening,
	network,
	checklist,
	lists,
	forming,
	smallGroups,
	keys,
	keystrokes,
	phones,
	joining,
	photoMinutes,
	sizes,
} satisfies Record<string, (options: BenchOptions) => Promise<Finding[]>>
type MeasureName = keyof typeof measures

const usage = `npm run bench -- [--only ${Object.keys(measures).join(',')}] [--rounds 5] [--seconds 8] [--edits 2] [--quick] [--profile]`

/** Measures, prints, and gives the exit code: 0 if everything could be measured, whether targets are reached or not. */
export async function bench(args: string[]): Promise<number> {
	const root = process.cwd()
	const { only, quick, profile, help, ...figures } = valuesOf(args)
	const chosen = only.split(',')
	const rounds = Number(figures.rounds ?? (quick ? 1 : 5))
	const seconds = Number(figures.seconds ?? (quick ? 3 : 8))
	const editsPerSecond = Number(figures.edits)
	if (help || !chosen.every(isMeasure) || ![rounds, seconds, editsPerSecond].every((figure) => figure > 0)) {
		console.log(usage)
		return help ? 0 : 2
	}

	const profiles = profile ? join(root, 'test/artefacts/profiles') : undefined
	const options = { root, rounds, seconds, editsPerSecond, profiles, say: (line: string) => console.error(line) }
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
	writeReport(report, findings, { only: chosen, rounds, seconds, editsPerSecond })
	console.log(`\n${tableOf(findings)}\n\nAll figures: ${report}`)
	return failed ? 1 : 0
}

function valuesOf(args: string[]) {
	return parseArgs({
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
	}).values
}

function isMeasure(name: string): name is MeasureName {
	return Object.hasOwn(measures, name)
}
