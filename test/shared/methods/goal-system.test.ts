import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../../../shared/lib/random.ts'
import { isWordedAsState } from '../../../shared/methods/goal-system/findings/wording.ts'
import { goalSystem } from '../../../shared/methods/goal-system/index.ts'
import {
	addActors,
	addGoal,
	addIndicator,
	addTask,
	changeGoal,
	conditionsOf,
	firstNodes,
	goalOutline,
	markGoal,
	type NewGoal,
	removeActor,
} from '../../../shared/registry/index.ts'

const { analyse, rules } = goalSystem
const whole = { text: 'Plätze', quality: 'nah', quantity: '24', time: '2027', source: 'Amt' }

/** A system in which nothing is missing: whoever takes one thing away finds just that. */
function sound() {
	const doc = new Y.Doc()
	const [youth = '', jobcentre = ''] = addActors(doc, [{ name: 'Jugendamt' }, { name: 'Jobcenter' }])
	const add = (goal: NewGoal) => {
		const id = addGoal(doc, goal)
		addIndicator(doc, id, whole)
		return id
	}
	const project = add({ level: 'project', text: 'Betreuung passt zur Arbeit', aim: 'situation' })
	const other = add({ level: 'project', text: 'Der Rat kennt die Lage', aim: 'anchoring' })
	const partial = (text: string, parent: string) =>
		add({ level: 'partial', text, serves: [parent], actors: [youth], until: '2027-08-01' })
	const early = partial('Kinder sind früh betreut', project)
	const report = partial('Jedes Jahr liegt ein Bericht vor', other)
	for (const goal of [early, report]) addTask(doc, { text: `Weg zu ${goal}`, goals: [goal], who: [jobcentre] })
	return { doc, youth, jobcentre, project, other, early, report, add }
}

const found = (doc: Y.Doc) => analyse(doc).map(({ rule }) => rule)

describe('what is found in a goal system', () => {
	it('[GFIND1] nothing where nothing is missing, and nothing in an empty one', () => {
		expect(analyse(sound().doc)).toEqual([])
		expect(analyse(new Y.Doc())).toEqual([])
	})

	const cases: Record<keyof typeof rules, (system: ReturnType<typeof sound>) => void> = {
		loosePartial: ({ doc, youth }) => {
			const loose = addGoal(doc, { level: 'partial', text: 'Alle kennen sich', actors: [youth], until: '2027-01-01' })
			addIndicator(doc, loose, whole)
			addTask(doc, { text: 'Treffen', goals: [loose] })
		},
		emptyProject: ({ add }) => void add({ level: 'project', text: 'Niemand ist allein' }),
		noActivity: ({ add, project, youth }) =>
			void add({ level: 'partial', text: 'Es gibt Plätze', serves: [project], actors: [youth], until: '2027-01-01' }),
		nobody: ({ doc, add, project }) => {
			const goal = add({ level: 'partial', text: 'Es gibt Plätze', serves: [project], until: '2027-01-01' })
			addTask(doc, { text: 'Suchen', goals: [goal] })
		},
		noDate: ({ doc, early }) => changeGoal(doc, early, { until: undefined }),
		noIndicator: ({ doc, project, youth }) => {
			const goal = addGoal(doc, {
				...{ level: 'partial', text: 'Es gibt Plätze', until: '2027-01-01' },
				...{ serves: [project], actors: [youth] },
			})
			addTask(doc, { text: 'Suchen', goals: [goal] })
		},
		halfIndicator: ({ doc, early }) => void addIndicator(doc, early, { ...whole, time: ' ' }),
		noSource: ({ doc, early }) => void addIndicator(doc, early, { ...whole, source: '' }),
		yardsticks: ({ doc, early, youth, jobcentre }) => {
			markGoal(doc, early, youth, { at: 3, why: '' })
			markGoal(doc, early, jobcentre, { at: 1, why: '' })
		},
		outward: ({ doc, other }) => changeGoal(doc, other, { aim: undefined }),
		wording: ({ doc, add }) => {
			add({ level: 'overall', text: 'Das Netzwerk soll wachsen' })
			void doc
		},
		notChecked: ({ doc, early }) => {
			const [node] = firstNodes(goalOutline(doc)).filter(({ goal }) => goal.id === early)
			changeGoal(doc, early, { checked: node && conditionsOf(node) })
			addTask(doc, { text: 'Noch etwas', goals: [early] })
		},
	}

	it.each(Object.keys(cases) as (keyof typeof cases)[])('[GFIND2] "%s" where it is so, and nothing else', (rule) => {
		const system = sound()
		cases[rule](system)
		expect(found(system.doc)).toEqual([rule])
	})

	it.each(['de', 'en'] as const)('[GFIND3] each of them occurs in the sample (%s)', (locale) => {
		const doc = new Y.Doc()
		goalSystem.sample(doc, locale, seededRandom(1))
		expect([...new Set(found(doc))].sort()).toEqual(Object.keys(rules).sort())
	})

	it('[GFIND2] a little apart is no different yardstick, and who has left judges no more', () => {
		const { doc, early, youth, jobcentre } = sound()
		markGoal(doc, early, youth, { at: 3, why: '' })
		markGoal(doc, early, jobcentre, { at: 2, why: '' })
		expect(found(doc)).toEqual([])
		markGoal(doc, early, jobcentre, { at: 0, why: '' })
		expect(analyse(doc)[0]?.sentence.de).toBe(
			'„Kinder sind früh betreut“ ist für Jobcenter „nicht begonnen“, für Jugendamt „fast erreicht“.',
		)
		removeActor(doc, jobcentre)
		expect(found(doc)).toEqual([])
	})

	it('[GFIND2] a goal somebody is just writing is not judged', () => {
		const { doc, project } = sound()
		addGoal(doc, { level: 'partial', text: ' ', serves: [project] })
		expect(found(doc)).toEqual([])
	})

	it.each([
		['Alleinerziehende leben von eigener Arbeit.', true],
		['Kinder sind ab 5:30 Uhr betreut', true],
		['Niemand ist arm, weil die Hilfen ineinandergreifen', true],
		['Erstgespräche im Familienzentrum führen', false],
		['Das Netzwerk soll wachsen', false],
		['Es müssen mehr Plätze her', false],
		['Sollentfeld hat eine Kita', true],
		['To hold first talks', false],
		['Parents should know us', false],
		['Every centre knows its contact', true],
		['', true],
	])('[GFIND4] "%s" is worded as a state: %s', (text, isState) => {
		expect(isWordedAsState(text)).toBe(isState)
	})
})
