import * as Y from 'yjs'
import { longLists } from '../../helpers/longLists.ts'
import type { BenchOptions, Finding } from '../finding.ts'

const [most, quarter] = [10_000, 2_500]

/** Lists from a file, in Node: processor time to read as many lines in as can be at once; against a quarter of them, four times. */
export async function lists({ rounds, say }: BenchOptions): Promise<Finding[]> {
	return longLists.map(({ name, read }): Finding => {
		const times = { whole: [] as number[], quarters: [] as number[] }
		timeOf(() => read(new Y.Doc(), quarter))
		for (let round = 0; round < rounds; round++) {
			times.quarters.push(4 * timeOf(() => read(new Y.Doc(), quarter)))
			times.whole.push(timeOf(() => read(new Y.Doc(), most)))
			say(`lists ${round + 1}: ${name}, ${times.whole.at(-1)?.toFixed(0)} ms`)
		}
		return {
			...{ id: `lists.${name}`, what: `reading in ${most} lines: ${name}`, unit: 'ms' },
			...{ yardstick: times.quarters, ours: times.whole },
			targets: [{ of: 'ratio', atMost: 2 }],
			note: `the yardstick are four times ${quarter} lines: 1 is linear`,
		}
	})
}

/** Milliseconds of processor time. */
function timeOf(work: () => void): number {
	const begin = process.cpuUsage()
	work()
	const { user, system } = process.cpuUsage(begin)
	return (user + system) / 1000
}
