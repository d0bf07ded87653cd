import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MethodsContext } from '../../../../client/blocks/MethodsContext.ts'
import { TreePage } from '../../../../client/blocks/tree/page/TreePage.tsx'
import { TreePanel } from '../../../../client/blocks/tree/panel/TreePanel.tsx'
import { changePersonal, showDetails } from '../../../../client/blocks/tree/personal.ts'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../../client/sync/RoomContext.ts'
import { createTree } from '../../../../shared/blocks/tree/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import {
	addActors,
	addGoal,
	addTask,
	findGoal,
	findTask,
	goalText,
	listGoals,
	listTasks,
} from '../../../../shared/registry/index.ts'
import { listSnapshots } from '../../../../shared/snapshots/index.ts'
import { render, type Screen } from '../../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let tree: string
let screen: Screen

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	vi.stubGlobal('CSS', { escape: (text: string) => text })
	doc = new Y.Doc()
	awareness = new Awareness(doc)
	tree = createTree(doc, { method: 'goal-system' })
	history = createHistory(doc, plenumMaps)
	changePersonal(tree, { chosen: undefined, form: 'logframe', details: undefined, tab: 'goal' })
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<MethodsContext value={methodOf}>
				<TreePage tree={tree} />
				<TreePanel tree={tree} onClose={() => {}} />
			</MethodsContext>
		</RoomContext>,
	)
}

const press = (key: string, more: KeyboardEventInit = {}) =>
	act(async () => {
		document.activeElement?.dispatchEvent(
			new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
		)
	})
const write = (text: string) =>
	act(async () => {
		const area = document.activeElement as HTMLTextAreaElement
		area.setRangeText(text, area.value.length, area.value.length, 'end')
		area.dispatchEvent(new InputEvent('input', { bubbles: true }))
	})
const focused = () => document.activeElement?.getAttribute('aria-label')
const texts = () => listGoals(doc).map(({ level, text }) => `${level} ${text}`)

describe('the goals in a table', () => {
	it('[TREE4] are written from top to bottom by keyboard alone', async () => {
		await open()
		await screen.click('Oberziel')
		expect(focused()).toBe('Oberziel: Beschreibung')
		await write('Niemand ist allein')
		await press('Enter', { ctrlKey: true })
		expect(focused()).toBe('Projektziel 1: Beschreibung')
		await write('Betreuung passt zur Arbeit')
		await press('Enter')
		await write('Ausbildung gelingt')
		await press('Enter', { ctrlKey: true })
		expect(focused()).toBe('Teilziel 2.1: Beschreibung')
		await write('Zwölf lernen in Teilzeit')
		await press('Enter', { ctrlKey: true })
		expect(focused()).toBe('Aktivität 2.1a: Beschreibung')
		await write('Kammer ansprechen')
		await press('Escape')
		expect(texts()).toEqual([
			'overall Niemand ist allein',
			'project Betreuung passt zur Arbeit',
			'project Ausbildung gelingt',
			'partial Zwölf lernen in Teilzeit',
		])
		expect(listTasks(doc)).toMatchObject([{ goals: [listGoals(doc)[3]?.id] }])
	})

	it('[TREE4] change places by keyboard, and undo takes it back', async () => {
		const [one, two] = ['Erstes', 'Zweites'].map((text) => addGoal(doc, { level: 'project', text }))
		await open()
		await act(async () => {
			document.querySelector<HTMLElement>(`[data-element="goal:${two}"] textarea`)?.focus()
		})
		await press('ArrowUp', { altKey: true })
		expect(listGoals(doc).map(({ id }) => id)).toEqual([two, one])
		await act(async () => history.undo())
		expect(listGoals(doc).map(({ id }) => id)).toEqual([one, two])
	})

	it('[TREE5] show everything that is said of one in the panel, and take it there', async () => {
		const [youth = ''] = addActors(doc, [{ name: 'Jugendamt' }])
		const project = addGoal(doc, { level: 'project', text: 'Betreuung passt' })
		const partial = addGoal(doc, { level: 'partial', text: 'Kinder sind früh betreut' })
		await open()
		await act(async () => showDetails(tree, `goal:${partial}`))
		expect(screen.text).toContain('Noch niemand hat dazu etwas gesagt.')
		await act(async () => document.querySelector<HTMLInputElement>('.tree-serves input')?.click())
		expect(findGoal(doc, partial)?.serves).toEqual([project])
		await screen.click('Indikator hinzufügen')
		expect(findGoal(doc, partial)?.indicators).toHaveLength(1)
		await screen.click('Einschätzung eintragen')
		await screen.type('Woran messen Sie das?', 'Zwei Häuser')
		await screen.click('Eintragen')
		expect(findGoal(doc, partial)?.marks).toEqual([{ actor: youth, at: 0, why: 'Zwei Häuser' }])
		await act(async () =>
			document.querySelector<HTMLInputElement>('.tree-details > section .tree-check input')?.click(),
		)
		await screen.click('In den Papierkorb')
		expect(listGoals(doc).map(({ id }) => id)).toEqual([project])
		await act(async () => history.undo())
		expect(findGoal(doc, partial)?.indicators).toHaveLength(1)
	})

	it('[TREE5] an activity says what it takes and for which goals it is done', async () => {
		const goals = ['Eins', 'Zwei'].map((text) => addGoal(doc, { level: 'partial', text }))
		const task = addTask(doc, { text: 'Tisch einladen', goals: goals.slice(0, 1) })
		await open()
		await act(async () => showDetails(tree, `task:${task}`))
		await act(async () => document.querySelectorAll<HTMLInputElement>('.tree-serves input')[1]?.click())
		expect(findTask(doc, task)?.goals).toEqual([...goals].sort())
	})

	it('[TREE6] the matrix tells a goal that serves two once, and points to it the second time', async () => {
		const projects = ['Eins', 'Zwei'].map((text) => addGoal(doc, { level: 'project', text }))
		const partial = addGoal(doc, { level: 'partial', text: 'Für beide', serves: projects })
		addTask(doc, { text: 'Tisch einladen', goals: [partial] })
		await open()
		await act(async () => changePersonal(tree, { form: 'matrix' }))
		const sheets = [...document.querySelectorAll('.tree-matrix table')].map(({ textContent }) => textContent)
		expect(sheets[0]).toContain('Tisch einladen')
		expect(sheets[1]).toContain('Siehe 1.1')
		expect(sheets[1]).not.toContain('Tisch einladen')
	})

	it('[TREE7] readers read, and find nothing to write in', async () => {
		const goal = addGoal(doc, { level: 'project', text: 'Betreuung passt' })
		goalText(doc, goal, 'text')?.insert(0, 'Die ')
		await open('reader')
		await act(async () => showDetails(tree, `goal:${goal}`))
		expect(screen.text).toContain('Die Betreuung passt')
		expect(document.querySelector('textarea')).toBeNull()
		expect(
			[...document.querySelectorAll<HTMLInputElement>('input, select')].filter(
				({ disabled, type }) => !disabled && type !== 'radio',
			),
		).toEqual([])
		expect(screen.has('In den Papierkorb')).toBe(false)
	})
})

describe('then and now', () => {
	it('[STAND5] keep a state of the goals, go on, and read what has changed since', async () => {
		const goal = addGoal(doc, { level: 'partial', text: 'Kinder sind früh betreut' })
		changePersonal(tree, { tab: 'comparison' })
		await open()
		await screen.shows('Noch kein Zwischenstand gesichert.')
		await screen.click('Zwischenstand sichern')
		await screen.click('Sichern')
		await screen.shows('Mit heute vergleichen')
		const [stand] = listSnapshots(doc, { block: 'tree', id: tree })
		expect(stand?.label).toMatch(/^Zwischenstand vom /u)
		await act(async () => void goalText(doc, goal, 'text')?.insert(0, 'Alle '))
		await act(async () => void addGoal(doc, { level: 'partial', text: 'Busse fahren um fünf' }))
		await screen.click(`„${stand?.label}“ mit heute vergleichen`)
		await screen.shows('vorher: Kinder sind früh betreut')
		await screen.shows('Neu seitdem')
		await screen.shows('Busse fahren um fünf')
	})
})
