import type * as Y from 'yjs'
import { addOwnItem } from '../../../shared/blocks/checklist/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundingChecklist } from '../../../shared/methods/founding-checklist/index.ts'
import { goalSystem } from '../../../shared/methods/goal-system/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { networkStructure } from '../../../shared/methods/network-structure/index.ts'
import {
	addActors,
	addCase,
	addGoals,
	addGroup,
	addTheme,
	changeGroup,
	listActors,
	listGoals,
	setMembership,
} from '../../../shared/registry/index.ts'

/** How much of everything there is. */
export interface Extent {
	readonly goals: number
	readonly groups: number
	/** beside those of the method */
	readonly questions: number
	readonly themes: number
	readonly cases: number
}

/** As much as a large network has after years. */
export const full: Extent = { goals: 300, groups: 60, questions: 400, themes: 1000, cases: 40 }
/** So much that every view has something to be written in. */
export const little: Extent = { goals: 3, groups: 4, questions: 1, themes: 1, cases: 1 }

const perFrame = 100

/** What the parts of a workshop share, edit by edit: goals, groups, a checklist, themes and cases. The same for the same seed. */
export function sharedGround(extent: Extent, seed = 1): ((doc: Y.Doc) => void)[] {
	const random = seededRandom(seed)
	const edits: ((doc: Y.Doc) => void)[] = []
	const add = (count: number, some: (doc: Y.Doc, from: number, to: number) => void) => {
		for (let from = 0; from < count; from += perFrame)
			edits.push((doc) => some(doc, from, Math.min(count, from + perFrame)))
	}
	const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

	edits.push(
		(doc) =>
			void addActors(
				doc,
				numbers(0, 60).map((i) => ({ name: `Beratungsstelle ${i + 1}` })),
				random,
			),
	)
	edits.push((doc) => {
		addGoals(doc, [{ level: 'overall', text: 'Niemand ist damit allein' }], random)
		const serves = listGoals(doc).map(({ id }) => id)
		const projects = Math.ceil(extent.goals / 30)
		addGoals(
			doc,
			numbers(0, projects).map((i) => ({ level: 'project', text: `Projektziel ${i + 1} ist erreicht`, serves })),
			random,
		)
	})
	add(extent.goals, (doc, from, to) => {
		const projects = listGoals(doc).filter(({ level }) => level === 'project')
		const goals = numbers(from, to).map((i) => ({
			...{ level: 'partial' as const, text: `Bis zum Sommer gibt es Angebot ${i + 1} in der Stadt` },
			serves: [projects[i % projects.length]?.id ?? ''],
		}))
		addGoals(doc, goals, random)
	})
	add(extent.groups, (doc, from, to) => {
		const actors = listActors(doc)
		for (const i of numbers(from, to)) {
			const group = addGroup(doc, `Fachgruppe ${i + 1}`) ?? ''
			changeGroup(doc, group, { kind: 'working', reportsTo: 'steering' })
			for (let n = 0; n < 5; n++) setMembership(doc, actors[(i * 7 + n * 3) % actors.length]?.id ?? '', group, true)
		}
	})
	add(extent.themes, (doc, from, to) => {
		for (const i of numbers(from, to)) addTheme(doc, { label: `Was oft vorkommt, ${i + 1}` }, { random })
	})
	add(extent.cases, (doc, from, to) => {
		for (const i of numbers(from, to))
			addCase(doc, { title: `Fall ${i + 1}`, person: 'Rita Ohm, 31', children: 'Ein Kind, 4' }, { random })
	})
	for (const method of [goalSystem, networkStructure, foundingChecklist])
		edits.push((doc) => void addMethodBoard(doc, method, { locale: 'de' }))
	add(extent.questions, (doc, from, to) => {
		const checklist = placedBlocks(doc).find(({ block }) => block === 'checklist')?.id ?? ''
		for (const i of numbers(from, to))
			addOwnItem(
				doc,
				checklist,
				{ section: 'first', label: `Was ist mit Punkt ${i + 1}?`, answer: 'Das klären wir noch.' },
				{ random },
			)
	})
	return edits
}
