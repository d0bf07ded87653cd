import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { restoreEntry } from '../../../shared/lib/trash.ts'
import {
	addActors,
	addGoal,
	addGroup,
	addIndicator,
	addTask,
	changeGoal,
	conditionsOf,
	everyNode,
	findGoal,
	findTask,
	firstNodes,
	type GoalLevel,
	goalOutline,
	goalsOf,
	goalText,
	indicatorText,
	listGoals,
	markGoal,
	moveGoal,
	removeGoal,
	removeIndicator,
	setGoalActor,
	setServes,
	setTaskGoal,
	setTaskWho,
	tasksOf,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

/** "1.2 Kinder sind betreut <2" for every place of every goal and task, as a list tells them. */
const told = (doc: Y.Doc) =>
	everyNode(goalOutline(doc)).flatMap(({ goal, number, firstBelow, tasks }) => [
		`${number} ${goal.text}${firstBelow === undefined ? '' : ` <${firstBelow}`}`.trim(),
		...tasks.map(({ task, number }) => `${number} ${task.text}`),
	])

function network(doc = new Y.Doc()) {
	const add = (level: GoalLevel, text: string, ...serves: string[]) => addGoal(doc, { level, text, serves })
	const whole = add('overall', 'Niemand ist allein damit')
	const care = add('project', 'Betreuung passt zur Arbeit', whole)
	const training = add('project', 'Ausbildung gelingt in Teilzeit', whole)
	const early = add('partial', 'Kinder sind ab 5:30 Uhr betreut', care, training)
	const shifts = add('partial', 'Zehn Betriebe stimmen Schichten ab', care)
	const jobs = add('partial', 'Zwölf lernen in Teilzeit', training)
	return { doc, add, whole, care, training, early, shifts, jobs }
}

describe('the goals of a workshop', () => {
	it('[GOAL1] keep what they were given, and forget it again', () => {
		const { doc, early } = network()
		const [youth = '', jobcentre = ''] = addActors(doc, [{ name: 'Jugendamt' }, { name: 'Jobcenter' }])
		changeGoal(doc, early, { until: '2027-08-01', number: 'EZ 4', aim: 'situation' })
		setGoalActor(doc, early, youth, true)
		setGoalActor(doc, early, jobcentre, true)
		const words = { text: 'Plätze vor 7 Uhr', quantity: '24', source: 'Kita-Belegung' }
		const indicator = addIndicator(doc, early, words) ?? ''
		expect(findGoal(doc, early)).toMatchObject({
			...{ level: 'partial', until: '2027-08-01', number: 'EZ 4', aim: 'situation' },
			...{ actors: [youth, jobcentre], indicators: [{ ...words, id: indicator, quality: '', time: '' }] },
		})
		changeGoal(doc, early, { until: undefined, number: '', aim: undefined })
		setGoalActor(doc, early, youth, false)
		removeIndicator(doc, early, indicator)
		expect(findGoal(doc, early)).toMatchObject({ actors: [jobcentre], indicators: [] })
		expect(findGoal(doc, early)).not.toHaveProperty('until')
		expect(findGoal(doc, early)).not.toHaveProperty('number')
	})

	it('[GOAL2] are numbered by their places; one that serves two stands below both, with what it needs at the first', () => {
		const { doc, early, shifts, jobs, care } = network()
		addTask(doc, { text: 'Frühdienst erproben', goals: [early] })
		addTask(doc, { text: 'Betriebe besuchen', goals: [shifts, jobs] })
		expect(told(doc)).toEqual([
			'Niemand ist allein damit',
			'1 Betreuung passt zur Arbeit',
			'1.1 Kinder sind ab 5:30 Uhr betreut',
			'1.1a Frühdienst erproben',
			'1.2 Zehn Betriebe stimmen Schichten ab',
			'1.2a Betriebe besuchen',
			'2 Ausbildung gelingt in Teilzeit',
			'1.1 Kinder sind ab 5:30 Uhr betreut <1',
			'2.1 Zwölf lernen in Teilzeit',
			'2.1a Betriebe besuchen',
		])
		changeGoal(doc, care, { number: 'RZ7' })
		moveGoal(doc, shifts, early)
		expect(told(doc).slice(1, 5)).toEqual([
			'RZ7 Betreuung passt zur Arbeit',
			'RZ7.1 Zehn Betriebe stimmen Schichten ab',
			'RZ7.1a Betriebe besuchen',
			'RZ7.2 Kinder sind ab 5:30 Uhr betreut',
		])
		expect(firstNodes(goalOutline(doc))).toHaveLength(listGoals(doc).length)
	})

	it('[GOAL3] serve those of the level above and no others', () => {
		const { doc, add, whole, care, early } = network()
		setServes(doc, early, whole, true)
		setServes(doc, care, early, true)
		setServes(doc, early, 'nobody', true)
		expect(findGoal(doc, early)?.serves).not.toContain(whole)
		expect(findGoal(doc, care)?.serves).toEqual([whole])
		// A goal may be raised later: it stays, and serves nothing there is.
		changeGoal(doc, early, { level: 'project' })
		expect(told(doc)).toContain('3 Kinder sind ab 5:30 Uhr betreut')
		const loose = add('partial', 'Alle kennen sich')
		expect(told(doc).at(-1)).toBe('Alle kennen sich')
		setServes(doc, loose, care, true)
		expect(told(doc)).toContain('1.2 Alle kennen sich')
		setServes(doc, loose, care, false)
		expect(told(doc).at(-1)).toBe('Alle kennen sich')
	})

	it('[GOAL4] are worked on by several at once: links, actors, indicators and letters of all are kept', () => {
		const { anna, ben } = twoPeople()
		const { early, care, training } = network(anna)
		const [youth = '', jobcentre = ''] = addActors(anna, [{ name: 'Jugendamt' }, { name: 'Jobcenter' }])
		const indicator = addIndicator(anna, early, { text: 'Plätze' }) ?? ''
		bothHear(anna, ben)
		setGoalActor(anna, early, youth, true)
		setGoalActor(ben, early, jobcentre, true)
		setServes(anna, early, care, false)
		setServes(ben, early, training, false)
		addIndicator(anna, early, { text: 'Anfragen' })
		addIndicator(ben, early, { text: 'Wege' })
		goalText(anna, early, 'text')?.insert(0, 'Alle ')
		goalText(ben, early, 'text')?.insert(goalText(ben, early, 'text')?.length ?? 0, '.')
		indicatorText(anna, early, indicator, 'text')?.insert(6, ' früh')
		bothHear(anna, ben)
		const goal = findGoal(anna, early)
		expect(goal).toEqual(findGoal(ben, early))
		expect(goal?.text).toBe('Alle Kinder sind ab 5:30 Uhr betreut.')
		expect([...(goal?.actors ?? [])].sort()).toEqual([youth, jobcentre].sort())
		expect(goal?.serves).toEqual([])
		expect(goal?.indicators.map(({ text }) => text).sort()).toEqual(['Anfragen', 'Plätze früh', 'Wege'])
	})

	it('[GOAL5] are seen differently by different organisations, each with its reason', () => {
		const { doc, early } = network()
		const [youth = '', jobcentre = ''] = addActors(doc, [{ name: 'Jugendamt' }, { name: 'Jobcenter' }])
		markGoal(doc, early, youth, { at: 3, why: '  Zwei Häuser öffnen früh.\n' })
		markGoal(doc, early, jobcentre, { at: 1, why: '' })
		markGoal(doc, early, jobcentre, { at: 5, why: 'zu viel' })
		expect(findGoal(doc, early)?.marks).toEqual(
			[
				{ actor: youth, at: 3, why: 'Zwei Häuser öffnen früh.' },
				{ actor: jobcentre, at: 1, why: '' },
			].sort((a, b) => (a.actor < b.actor ? -1 : 1)),
		)
		markGoal(doc, early, youth, undefined)
		expect(findGoal(doc, early)?.marks).toEqual([{ actor: jobcentre, at: 1, why: '' }])
	})

	it('[GOAL6] that were judged to be served well enough are to be judged again after a change below them', () => {
		const { doc, care, shifts } = network()
		const conditions = () => goalOutline(doc)[0]?.below.map(conditionsOf)[0] ?? ''
		changeGoal(doc, care, { checked: conditions() })
		const isStillSo = () => findGoal(doc, care)?.checked === conditions()
		expect(isStillSo()).toBe(true)
		const task = addTask(doc, { text: 'Runder Tisch', goals: [shifts] })
		expect(isStillSo()).toBe(true)
		setTaskGoal(doc, task, care, true)
		expect(isStillSo()).toBe(false)
		setTaskGoal(doc, task, care, false)
		expect(isStillSo()).toBe(true)
		goalText(doc, shifts, 'text')?.insert(0, 'Etwa ')
		expect(isStillSo()).toBe(false)
	})

	it('[GOAL7] that cannot be read are left out; one that is gone is served again when it is back', () => {
		const { doc, care, early } = network()
		goalsOf(doc).set('junk', 7)
		goalsOf(doc).set(
			'odd',
			new Y.Map<unknown>([
				['level', 'cosmic'],
				['l.', true],
				['r.x', { at: 9 }],
				['i.y', 3],
			]),
		)
		expect(findGoal(doc, 'odd')).toMatchObject({ level: 'partial', text: '', actors: [], marks: [], indicators: [] })
		removeGoal(doc, care, { by: 'Mona', at: 1 })
		expect(told(doc)).not.toContain('1 Betreuung passt zur Arbeit')
		expect(told(doc)).toContain('1.1 Kinder sind ab 5:30 Uhr betreut')
		restoreEntry(goalsOf(doc), care)
		expect(told(doc)).toContain('2 Ausbildung gelingt in Teilzeit')
		expect(findGoal(doc, early)?.serves).toContain(care)
		removeGoal(doc, early)
		removeGoal(doc, 'nobody')
		expect(findGoal(doc, early)).toBeUndefined()
	})

	it('[GOAL8] are the mandate of one group', () => {
		const { doc, early } = network()
		const [group = '', other = ''] = ['Fachgruppe Randzeiten', 'Fachgruppe Schichten'].map((name) =>
			addGroup(doc, name),
		)
		changeGoal(doc, early, { group: other })
		changeGoal(doc, early, { group })
		expect(findGoal(doc, early)?.group).toBe(group)
		for (const forged of [7, '', 'g'.repeat(201)]) changeGoal(doc, early, { group: forged as string })
		expect(findGoal(doc, early)?.group).toBe(group)
		changeGoal(doc, early, { group: undefined })
		expect(findGoal(doc, early)).not.toHaveProperty('group')
	})

	it('[GOAL7] whoever forges the numbers of naming keeps nobody from being named behind those who are there', () => {
		const { doc, care } = network()
		const [first = '', second = '', third = ''] = addActors(doc, [{ name: 'A' }, { name: 'B' }, { name: 'C' }])
		setGoalActor(doc, care, first, true)
		const named = () => findGoal(doc, care)?.actors.filter((actor) => [first, second, third].includes(actor))
		const stored = goalsOf(doc).get(care) as Y.Map<unknown>
		for (const [i, at] of [Number.NaN, 1e308, Number.POSITIVE_INFINITY, -1e308, '1', {}].entries())
			stored.set(`l.forged${i}`, at)
		for (let i = 0; i < 20_000; i++) stored.set(`l.many${i}`, i % 7)
		setGoalActor(doc, care, second, true)
		setGoalActor(doc, care, third, true)
		expect(named()).toEqual([first, second, third])
	})
})

describe('what is done for goals', () => {
	it('[TASK11] is named by organisations in the order they were named, and says what it takes', () => {
		const { doc, early } = network()
		const ids = addActors(
			doc,
			['Kita', 'Amt', 'Kammer', 'Bildungswerk'].map((name) => ({ name })),
		)
		const [nursery = '', office = '', chamber = '', school = ''] = ids
		const task = addTask(doc, { text: 'Tisch', who: [chamber, nursery], effort: ' 3 Treffen ', goals: [early] })
		setTaskWho(doc, task, { actor: school }, true)
		setTaskWho(doc, task, { actor: office }, true)
		setTaskWho(doc, task, { actor: nursery }, false)
		expect(findTask(doc, task)).toMatchObject({ who: [chamber, school, office], effort: '3 Treffen', goals: [early] })
		// Before there was an order, all were noted alike.
		const stored = tasksOf(doc).get(task) as Y.Map<unknown>
		for (const id of [chamber, school, office]) stored.set(`w.${id}`, true)
		expect(findTask(doc, task)?.who).toEqual([chamber, school, office].sort())
	})
})
