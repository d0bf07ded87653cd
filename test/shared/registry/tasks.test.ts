import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	addTask,
	changeTask,
	findTask,
	isDay,
	isOverdue,
	listTasks,
	moveTask,
	type NewTask,
	removeTask,
	setTaskWho,
	taskOfFinding,
	tasksOf,
} from '../../../shared/registry/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { editTask } from '../../helpers/writing.ts'

const full: NewTask = {
	text: 'Sprechstunde im Familienzentrum verabreden',
	who: ['jugendamt', 'familienzentrum'],
	whoElse: ['Frau Wirth'],
	until: '2026-03-09',
	state: 'inProgress',
	origin: {
		method: 'service-chain',
		place: { block: 'chain', id: 'kette', element: 'uebergabe' },
		found: {
			key: 'break/uebergabe',
			rule: 'break',
			title: { de: 'Bruch', en: 'Break' },
			sentence: { de: 'Niemand sagt Bescheid.', en: 'Nobody tells anybody.' },
		},
	},
}
const textsOf = (doc: Y.Doc) => listTasks(doc).map(({ text }) => text)

it('[TASK1] a task keeps everything it was given, and its day can be forgotten again', () => {
	const doc = new Y.Doc()
	const id = addTask(doc, full, { random: seededRandom(1) })
	expect(findTask(doc, id)).toMatchObject({ id, ...full })
	changeTask(doc, id, { until: undefined, state: 'done' })
	expect(findTask(doc, id)).not.toHaveProperty('until')
	expect(findTask(doc, id)?.state).toBe('done')
})

it('[TASK1] a bare task is open, and nobody has it yet', () => {
	const doc = new Y.Doc()
	const id = addTask(doc, { text: ' Raum suchen ' })
	expect(findTask(doc, id)).toMatchObject({ text: 'Raum suchen', who: [], whoElse: [], state: 'open' })
})

it('[TASK2] Anna and Ben name different people at once, and both have been heard', () => {
	const { anna, ben } = twoPeople()
	const id = addTask(anna, { text: 'Träger einladen' })
	bothHear(anna, ben)
	setTaskWho(anna, id, { actor: 'jugendamt' }, true)
	setTaskWho(anna, id, { name: 'Frau Wirth' }, true)
	setTaskWho(ben, id, { actor: 'jobcenter' }, true)
	setTaskWho(ben, id, { name: 'Herr Ay' }, true)
	bothHear(anna, ben)
	for (const doc of [anna, ben])
		expect(findTask(doc, id)).toMatchObject({ who: ['jobcenter', 'jugendamt'], whoElse: ['Frau Wirth', 'Herr Ay'] })
})

it('[TASK2] one name in two spellings is one person, and can leave again', () => {
	const doc = new Y.Doc()
	const id = addTask(doc, { text: 'Protokoll', whoElse: ['Frau  Wirth'] })
	setTaskWho(doc, id, { name: 'frau wirth ' }, true)
	expect(findTask(doc, id)?.whoElse).toEqual(['Frau Wirth'])
	setTaskWho(doc, id, { name: 'FRAU WIRTH' }, false)
	setTaskWho(doc, id, { name: '  ' }, true)
	expect(findTask(doc, id)?.whoElse).toEqual([])
})

it('[TASK3] two people who write in one task both keep their letters', () => {
	const { anna, ben } = twoPeople()
	const id = addTask(anna, { text: 'Raum suchen' })
	bothHear(anna, ben)
	editTask(anna, id, 'Großen Raum suchen')
	editTask(ben, id, 'Raum suchen und buchen')
	bothHear(anna, ben)
	expect(findTask(anna, id)?.text).toBe('Großen Raum suchen und buchen')
	expect(findTask(ben, id)?.text).toBe('Großen Raum suchen und buchen')
})

it('[TASK4] a finding taken by both at once is one task', () => {
	const { anna, ben } = twoPeople()
	expect(addTask(anna, full)).toBe(addTask(ben, full))
	bothHear(anna, ben)
	expect(listTasks(anna)).toHaveLength(1)
	expect(listTasks(ben)).toEqual(listTasks(anna))
})

it('[TASK4] a task on its way stays as it is when its finding is taken again', () => {
	const doc = new Y.Doc()
	const id = addTask(doc, full)
	editTask(doc, id, 'Anders gesagt')
	expect(addTask(doc, full)).toBe(id)
	expect(textsOf(doc)).toEqual(['Anders gesagt'])
	expect(taskOfFinding(doc, { block: 'chain', id: 'kette' }, 'break/uebergabe')?.id).toBe(id)
	expect(taskOfFinding(doc, { block: 'chain', id: 'andere' }, 'break/uebergabe')).toBeUndefined()
	removeTask(doc, id)
	expect(taskOfFinding(doc, { block: 'chain', id: 'kette' }, 'break/uebergabe')).toBeUndefined()
})

it('[TASK5] tasks stand where they were put, also when two people put them there at once', () => {
	const { anna, ben } = twoPeople()
	const [first = '', second = '', third = ''] = ['eins', 'zwei', 'drei'].map((text) => addTask(anna, { text }))
	bothHear(anna, ben)
	moveTask(anna, third, first)
	addTask(ben, { text: 'von Ben' }, { before: first })
	bothHear(anna, ben)
	expect(textsOf(anna)).toEqual(textsOf(ben))
	expect(textsOf(anna).slice(2)).toEqual(['eins', 'zwei'])
	addTask(anna, { text: 'dazwischen' }, { before: listTasks(anna)[1]?.id })
	expect(textsOf(anna)[1]).toBe('dazwischen')
	moveTask(anna, first, undefined)
	moveTask(anna, second, second)
	expect(textsOf(anna).at(-1)).toBe('eins')
})

it('[TASK6] what cannot be read is left out, and what makes no sense is not written', () => {
	const doc = new Y.Doc()
	const id = addTask(doc, { text: 'Gut', until: '2026-02-30', state: 'soon' as never })
	changeTask(doc, id, { until: 'morgen', state: 'nie' as never })
	changeTask(doc, 'gone', { state: 'done' })
	setTaskWho(doc, 'gone', { actor: 'jugendamt' }, true)
	editTask(doc, 'gone', 'nichts')
	moveTask(doc, 'gone', id)
	expect(findTask(doc, id)).not.toHaveProperty('until')
	tasksOf(doc).set('no map', 'at all')
	const broken = { text: 7, until: 'gestern', state: [], order: {}, origin: { method: 1 }, 'w.': true }
	tasksOf(doc).set('broken', new Y.Map<unknown>(Object.entries(broken)))
	const half = { origin: { method: 'network-map', place: { block: 'map' }, found: { key: 'x' } } }
	tasksOf(doc).set('half', new Y.Map<unknown>(Object.entries(half)))
	expect(listTasks(doc)).toMatchObject([
		{ text: 'Gut', state: 'open' },
		{ id: 'broken', text: '', state: 'open', who: [] },
		{ id: 'half', origin: { method: 'network-map' } },
	])
	expect(findTask(doc, 'half')?.origin).toEqual({ method: 'network-map' })
})

it('[TASK6] a change that says nothing new writes nothing', () => {
	const doc = new Y.Doc()
	const id = addTask(doc, full)
	let updates = 0
	doc.on('update', () => updates++)
	changeTask(doc, id, { until: '2026-03-09', state: 'inProgress' })
	setTaskWho(doc, id, { actor: 'jugendamt' }, true)
	editTask(doc, id, full.text)
	expect(updates).toBe(0)
})

it('[TASK7] a task is overdue after its day, as long as it is not settled', () => {
	const of = (state: 'open' | 'inProgress' | 'done' | 'dropped', until?: string) =>
		isOverdue({ state, ...(until && { until }) }, '2026-03-09')
	expect(of('open', '2026-03-08')).toBe(true)
	expect(of('inProgress', '2025-12-31')).toBe(true)
	expect(of('open', '2026-03-09')).toBe(false)
	expect(of('open')).toBe(false)
	expect(of('done', '2026-03-08')).toBe(false)
	expect(of('dropped', '2026-03-08')).toBe(false)
})

it('[TASK7] only days of the calendar are days', () => {
	expect(['2026-03-09', '2028-02-29'].every(isDay)).toBe(true)
	expect(['2026-02-29', '2026-13-01', '9.3.2026', '2026-3-9', '', 7].some(isDay)).toBe(false)
})

it('[TASK8] a task of version 1', () => {
	const doc = new Y.Doc()
	// As the first version wrote it: { v: 1, order, text: Y.Text, state, until, origin, 'w.<actor>': true, 'e.<name>': true }.
	const stored = {
		v: 1,
		order: 'a0',
		text: new Y.Text('Fahrdienst klären'),
		state: 'open',
		until: '2026-04-01',
		origin: { method: 'network-map', place: { block: 'map', id: 'm', element: 'n' } },
		'w.a1': true,
		'e.Frau Wirth': true,
	}
	tasksOf(doc).set('one', new Y.Map<unknown>(Object.entries(stored)))
	expect(findTask(doc, 'one')).toEqual({
		id: 'one',
		order: 'a0',
		text: 'Fahrdienst klären',
		who: ['a1'],
		whoElse: ['Frau Wirth'],
		until: '2026-04-01',
		state: 'open',
		origin: { method: 'network-map', place: { block: 'map', id: 'm', element: 'n' } },
	})
})

it('[TASK6] a page pasted as a task becomes one of the length that can be written in the plan', () => {
	const doc = new Y.Doc()
	const task = addTask(doc, { text: `${'x'.repeat(textFields.taskText.limit - 1)}🙂 und mehr` })
	expect(findTask(doc, task)?.text).toBe('x'.repeat(textFields.taskText.limit - 1))
})
