import * as Y from 'yjs'
import { addOwnItem, outlineOf, readChecklist, setItemWho } from '../../../shared/blocks/checklist/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundingChecklist } from '../../../shared/methods/founding-checklist/index.ts'
import { questionIds, sections } from '../../../shared/methods/founding-checklist/sections.ts'
import { addActors } from '../../../shared/registry/index.ts'
import type { BenchOptions, Finding } from '../finding.ts'

const [questions, actors] = [400, 120]

/** A checklist of 400 questions, each answered, in Node: what a page reads after a letter, and what is looked at some time later. */
export async function checklist({ rounds, say }: BenchOptions): Promise<Finding[]> {
	const { doc, id } = filled()
	const { checklist: method } = foundingChecklist
	const read = () => outlineOf(readChecklist(doc, id) ?? { items: [], shown: [] }, method)
	const look = () => {
		foundingChecklist.analyse(doc, id, { today: '2026-12-01' })
		for (const item of questionIds) method.evidence(doc, item)
	}
	const times = { read: [] as number[], look: [] as number[] }
	for (let round = 0; round < Math.max(5, rounds); round++) {
		times.read.push(timeOf(read))
		times.look.push(timeOf(look))
		say(`checklist ${round + 1}: ${times.read.at(-1)?.toFixed(1)} and ${times.look.at(-1)?.toFixed(1)} ms`)
	}
	const what = `a checklist of ${questions} questions`
	return [
		{
			...{ id: 'checklist.read', what: `${what}: reading it after a letter`, unit: 'ms', ours: times.read },
			targets: [{ of: 'ours', atMost: 16 }],
		},
		{
			...{ id: 'checklist.look', what: `${what}: findings and evidence`, unit: 'ms', ours: times.look },
			targets: [{ of: 'ours', atMost: 50 }],
			note: `${actors} actors in the registry; after a pause, for at most a fifth of the time`,
		},
	]
}

/** Milliseconds of processor time, the mean of twenty after five to warm up. */
function timeOf(work: () => unknown): number {
	for (let i = 0; i < 5; i++) work()
	const begin = process.cpuUsage()
	for (let i = 0; i < 20; i++) work()
	const { user, system } = process.cpuUsage(begin)
	return (user + system) / 20 / 1000
}

function filled(): { doc: Y.Doc; id: string } {
	const random = seededRandom(1)
	const doc = new Y.Doc()
	const id = doc.transact(() => {
		const levels = ['decision', 'operative', 'both'] as const
		const people = addActors(
			doc,
			Array.from({ length: actors }, (_, i) => ({
				...{ name: `Amt ${i}`, field: i % 2 ? 'work' : 'family', level: levels[i % 3], involvement: 'active' as const },
			})) as Parameters<typeof addActors>[1],
			random,
		)
		const { id: founded } = foundingChecklist.found(doc, random)
		for (let i = questionIds.length; i < questions; i++) {
			const section = sections[i % 4]?.id ?? 'first'
			const said = { label: `Was ist mit Punkt ${i}?`, answer: 'Das klären wir noch.', until: '2026-11-20' }
			const item = addOwnItem(doc, founded, { section, ...said }, { random })
			setItemWho(doc, founded, item, { actor: people[i % actors] ?? '' }, true)
		}
		return founded
	})
	return { doc, id }
}
