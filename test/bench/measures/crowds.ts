import type { BenchOptions, Finding, Target } from '../finding.ts'
import { type CrowdResult, inTimeMs, runCrowd } from '../load/crowd.ts'
import { median } from '../load/histogram.ts'
import type { Traffic } from '../load/schedule.ts'
import { startBare } from '../servers/bare.ts'
import { startProduct } from '../servers/product.ts'
import type { BenchServer } from '../servers/server.ts'

const cursorsPerSecond = 5

/** 100 people in a room, all editing: what one delivered edit costs, and how soon it is there. */
export async function reach(options: BenchOptions): Promise<Finding[]> {
	const traffic = { people: 100, writers: 100, ...rates(options), cursorsPerSecond: 0 }
	const { bare, ours } = await compare('reach', traffic, options)
	return [
		cpuFinding('reach.cpu', '100 people editing: CPU per delivered edit', bare, ours, 1.2),
		latencyFinding('reach.p95', '100 people editing: p95 of an edit', 'p95', bare, ours, soonEnough),
		savedFinding('reach.saved', '100 people editing: p95 until "gespeichert"', ours),
	]
}

/** The same with everybody's cursor moving. */
export async function cursors(options: BenchOptions): Promise<Finding[]> {
	const traffic = { people: 100, writers: 100, ...rates(options), cursorsPerSecond }
	const { bare, ours } = await compare('cursors', traffic, options)
	return [
		cpuFinding('cursors.cpu', '… with 5 Hz cursors: CPU per delivered edit', bare, ours, 0.6),
		latencyFinding('cursors.p95', '… with 5 Hz cursors: p95 of an edit', 'p95', bare, ours, soonEnough),
	]
}

/**
 * Ten people drag, a hundred look on: an edit costs a hundred writes to sockets, and everything else once. At the least of these
 * rates a server is all but at rest.
 */
export async function dragging(options: BenchOptions): Promise<Finding[]> {
	const findings: Finding[] = []
	for (const edits of [100, 200, 500]) {
		const { seconds } = options
		const traffic = { people: 110, writers: 10, editsPerSecond: edits / 10, cursorsPerSecond: 0, seconds }
		// Compiling the last of the code takes thousands of edits, and at a low rate would be most of what is measured.
		const warmUp = { ...traffic, editsPerSecond: 50, seconds: 10 }
		const { bare, ours } = await compare(`dragging ${edits}/s`, traffic, options, warmUp)
		const what = `10 people dragging, ${edits} edits/s, 100 looking on`
		findings.push(
			cpuFinding(`dragging${edits}.cpu`, `${what}: CPU per delivered edit`, bare, ours, 0.9),
			latencyFinding(`dragging${edits}.p50`, `${what}: p50 of an edit`, 'median', bare, ours, []),
			latencyFinding(`dragging${edits}.p95`, `${what}: p95 of an edit`, 'p95', bare, ours, [
				{ of: 'ratio', atMost: 1.5 },
			]),
		)
	}
	return findings
}

/** A full house: 300 people, 60 of them writing, all pointing. Bare `ws` is not asked: it would have to write 450,000 messages a second. */
export async function fullHouse(options: BenchOptions): Promise<Finding[]> {
	const traffic = { people: 300, writers: 60, ...rates(options), cursorsPerSecond }
	const product = await startProduct({ root: options.root, ...profiled(options) })
	const results: CrowdResult[] = []
	try {
		for (let round = 0; round < options.rounds; round++) {
			results.push(await announced(product, traffic, options, `full house ${round + 1}/${options.rounds}`))
		}
	} finally {
		await product.stop()
	}
	return [
		{
			id: 'fullHouse.inTime',
			what: `300 people, 60 writing, 5 Hz cursors: edits within ${inTimeMs} ms`,
			unit: '%',
			ours: results.map(({ inTime }) => inTime * 100),
			targets: [{ of: 'ours', atLeast: 99 }],
			note: `missing for good: ${results.reduce((sum, { missing }) => sum + missing, 0)}`,
		},
		{
			id: 'fullHouse.p95',
			what: '300 people, 60 writing, 5 Hz cursors: p95 of an edit',
			unit: 'ms',
			ours: results.map(({ latency }) => latency.p95),
			targets: [],
		},
		{
			id: 'fullHouse.cpu',
			what: '300 people, 60 writing, 5 Hz cursors: share of a core',
			unit: '%',
			ours: results.map(({ cpu, seconds }) => (100 * cpu) / seconds),
			targets: [],
		},
	]
}

const rates = ({ editsPerSecond, seconds }: BenchOptions) => ({ editsPerSecond, seconds })

async function compare(name: string, traffic: Traffic, options: BenchOptions, warmUp = { ...traffic, seconds: 3 }) {
	const bareServer = await startBare()
	const product = await startProduct({ root: options.root, ...profiled(options) })
	const bare: CrowdResult[] = []
	const ours: CrowdResult[] = []
	try {
		// Compiled code first: a server runs for weeks.
		for (const server of [bareServer, product]) await runCrowd(server, warmUp)
		for (let round = 0; round < options.rounds; round++) {
			const label = `${name} ${round + 1}/${options.rounds}`
			bare.push(await announced(bareServer, traffic, options, label))
			ours.push(await announced(product, traffic, options, label))
		}
	} finally {
		await Promise.all([bareServer.stop(), product.stop()])
	}
	return { bare, ours }
}

async function announced(server: BenchServer, traffic: Traffic, options: BenchOptions, label: string) {
	const result = await runCrowd(server, traffic)
	const { cpu, seconds, delivered, latency, inTime, generatorLoad } = result
	options.say(
		`${label} ${server.name}: ${micros(result).toFixed(1)} µs per delivered edit, ` +
			`${((100 * cpu) / seconds).toFixed(0)} % of a core, ${(delivered / seconds).toFixed(0)} deliveries/s, ` +
			`p50 ${latency.median} p95 ${latency.p95} p99 ${latency.p99} ms, ` +
			`${(inTime * 100).toFixed(2)} % in time, generator ${(generatorLoad * 100).toFixed(0)} %`,
	)
	return result
}

const micros = ({ cpu, delivered }: CrowdResult) => (cpu * 1e6) / delivered

function cpuFinding(id: string, what: string, bare: CrowdResult[], ours: CrowdResult[], atMost: number): Finding {
	const load = median([...bare, ...ours].map(({ generatorLoad }) => generatorLoad))
	return {
		id,
		what,
		unit: 'µs',
		yardstick: bare.map(micros),
		ours: ours.map(micros),
		targets: [{ of: 'ratio', atMost }],
		note: `${deliveriesPerSecond(bare)} and ${deliveriesPerSecond(ours)} deliveries/s; load generator ${Math.round(load * 100)} % of a core`,
	}
}

const deliveriesPerSecond = (results: CrowdResult[]) =>
	Math.round(median(results.map(({ delivered, seconds }) => delivered / seconds)))

const soonEnough: Target[] = [
	{ of: 'ratio', atMost: 1.5 },
	{ of: 'ours', atMost: 15 },
]

function latencyFinding(
	id: string,
	what: string,
	quantile: 'median' | 'p95',
	bare: CrowdResult[],
	ours: CrowdResult[],
	targets: Target[],
): Finding {
	const figures = (results: CrowdResult[]) => results.map(({ latency }) => latency[quantile])
	return { id, what, unit: 'ms', yardstick: figures(bare), ours: figures(ours), targets }
}

function savedFinding(id: string, what: string, ours: CrowdResult[]): Finding {
	return { id, what, unit: 'ms', ours: ours.map(({ savedP95 }) => savedP95), targets: [] }
}

function profiled({ profiles }: BenchOptions): { flags?: string[] } {
	return profiles ? { flags: ['--cpu-prof', `--cpu-prof-dir=${profiles}`] } : {}
}
