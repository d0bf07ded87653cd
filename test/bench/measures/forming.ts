import { seededRandom } from '../../../shared/lib/random.ts'
import {
	type Attendee,
	type Forming,
	formGroups,
	type Groups,
	judge,
} from '../../../shared/smallGroups/forming/index.ts'
import type { BenchOptions, Finding } from '../finding.ts'

const [people, groups, sittings] = [300, 12, 5]

/** 300 people who sat together five times form twelve small groups, in Node. */
export async function forming({ rounds, say }: BenchOptions): Promise<Finding[]> {
	const byOrganisation = workshop('organisation')
	const byField = workshop('field')
	const dragged = formGroups(byOrganisation, seededRandom(99)).groups
	const times = { organisation: [] as number[], field: [] as number[], judge: [] as number[] }
	for (let round = 0; round < Math.max(5, rounds); round++) {
		times.organisation.push(timeOf(() => formGroups(byOrganisation, seededRandom(round))))
		times.field.push(timeOf(() => formGroups(byField, seededRandom(round))))
		times.judge.push(timeOf(() => judge(dragged, byOrganisation)))
		say(`forming ${round + 1}: ${times.organisation.at(-1)?.toFixed(1)} and ${times.field.at(-1)?.toFixed(1)} ms`)
	}
	const what = `${people} people in ${groups} small groups after ${sittings} sittings`
	return [
		{
			...{ id: 'forming.organisation', what: `${what}, by organisation`, unit: 'ms', ours: times.organisation },
			targets: [{ of: 'ours', atMost: 200 }],
		},
		{
			...{ id: 'forming.field', what: `${what}, by fields, of which most have two`, unit: 'ms', ours: times.field },
			targets: [{ of: 'ours', atMost: 200 }],
		},
		{
			...{
				id: 'forming.judge',
				what: `${what}: what is said after somebody was dragged`,
				unit: 'ms',
				ours: times.judge,
			},
			targets: [{ of: 'ours', atMost: 50 }],
		},
	]
}

function workshop(mixing: 'organisation' | 'field'): Forming {
	const random = seededRandom(1)
	const one = (name: string, of: number) => `${name} ${Math.floor(random() * of)}`
	const all = Array.from({ length: people }, (_, i): Attendee => {
		return { id: `p${i}`, organisation: one('Haus', 60), fields: [one('Feld', 8), one('Feld', 8)] }
	})
	const before: Groups[] = []
	for (let i = 0; i < sittings; i++) {
		const forming: Forming = { people: all, groups, mixing: 'organisation', avoidLast: true, before }
		before.push(formGroups(forming, random).groups)
	}
	return { people: all, groups, mixing, avoidLast: true, before }
}

/** Milliseconds of processor time, the mean of five after one to warm up. */
function timeOf(work: () => unknown): number {
	work()
	const begin = process.cpuUsage()
	for (let i = 0; i < 5; i++) work()
	const { user, system } = process.cpuUsage(begin)
	return (user + system) / 5 / 1000
}
