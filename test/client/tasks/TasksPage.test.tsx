import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { watchFindings } from '../../../client/findings/watchFindings.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../../client/sync/value.ts'
import { TasksPage } from '../../../client/tasks/TasksPage.tsx'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { listTables } from '../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import { takeAsTask } from '../../../shared/findings/index.ts'
import {
	addActors,
	addTask,
	changeTask,
	findActor,
	findTask,
	listActors,
	listGoals,
	listTasks,
	removeTask,
	renameActor,
	setOrganisation,
} from '../../../shared/registry/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { editTask } from '../../helpers/writing.ts'
import { furnish } from '../furnish.ts'
import { focused, press, tabTo, write, writeDay } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let screen: Screen
let arrived: WritableValue<Destination | undefined>
/** where the person went */
let went: Destination[]

async function open(role: RoomView['role'] = 'participant', page = <TasksPage clock={virtualClock()} />) {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<NavigationContext value={{ go: (to) => went.push(to), arrived }}>{page}</NavigationContext>
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	localStorage.clear()
	doc = auenbrueck()
	for (const { id } of listTasks(doc)) removeTask(doc, id)
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	arrived = createValue<Destination | undefined>(undefined)
	went = []
})

afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.useRealTimers()
	vi.unstubAllGlobals()
})

const tasks = () => listTasks(doc)
const texts = () => tasks().map(({ text }) => text)
/** what stands on the screen, from top to bottom */
const shown = () =>
	[...document.querySelectorAll<HTMLElement>('[data-task]')].map((row) => findTask(doc, row.dataset.task ?? '')?.text)
const namesOf = (id: string) => findTask(doc, id)?.who.map((actor) => findActor(doc, actor)?.name)
const youthOffice = () => listActors(doc).find(({ name }) => name === 'Jugendamt')?.id ?? ''

it('[PLAN1] a plan is written, given out, dated, settled, put in order and cleared by keyboard alone', async () => {
	await open()
	await tabTo('Neue Maßnahme')
	await write('Träger einladen')
	await press('Enter')
	await write('Raum suchen')
	await press('Enter')
	expect(texts()).toEqual(['Träger einladen', 'Raum suchen'])
	expect(focused()).toBe('Neue Maßnahme')
	const [invite, room] = tasks().map(({ id }) => id) as [string, string]

	await tabTo('Wer?', { back: true })
	await press('Enter')
	await write('juge')
	await press('Enter')
	await write('Hausmeister')
	await press('Enter')
	await write('Hebammen')
	await press('ArrowDown')
	await press('Enter')
	expect(namesOf(room)?.sort()).toEqual(['Hebammen', 'Jugendamt'])
	expect(findTask(doc, room)?.whoElse).toEqual(['Hausmeister'])
	await press('Escape')
	expect(focused()).toBe('Wer: Jugendamt, Hebammen, Hausmeister')

	await tabTo('Bis wann?')
	await press('Enter')
	await writeDay('30.10.2026')
	await press('Enter')
	expect(findTask(doc, room)?.until).toBe('2026-10-30')
	expect(focused()).toBe('Bis wann: 30. Oktober 2026 seit 3 Tagen überfällig')
	await screen.shows('seit 3 Tagen überfällig')

	await tabTo('Status: offen')
	await press('Enter')
	await press('ArrowDown')
	await press('ArrowDown')
	await press('Enter')
	expect(findTask(doc, room)?.state).toBe('done')
	expect(screen.text).not.toContain('überfällig')

	await tabTo('Was, Maßnahme 2', { back: true })
	await press('ArrowUp', { altKey: true })
	expect(texts()).toEqual(['Raum suchen', 'Träger einladen'])
	expect(focused()).toBe('Was, Maßnahme 1')
	await write(' und buchen')
	await press('Enter')
	expect(findTask(doc, room)?.text).toBe('Raum suchen und buchen')
	expect(focused()).toBe('Was, Maßnahme 2')

	await tabTo('Maßnahme „Träger einladen“')
	await press('Enter')
	await press('End')
	await press('Enter')
	expect(findTask(doc, invite)).toBeUndefined()
	await tabTo('Rückgängig')
	await press('Enter')
	expect(findTask(doc, invite)?.text).toBe('Träger einladen')
})

it('[PLAN1] Escape takes back what was just written, and undo what was done before', async () => {
	const id = addTask(doc, { text: 'Träger einladen' })
	await open()
	await tabTo('Was, Maßnahme 1')
	await write(' oder auch nicht')
	expect(findTask(doc, id)?.text).toBe('Träger einladen oder auch nicht')
	await press('Escape')
	expect(findTask(doc, id)?.text).toBe('Träger einladen')
	await tabTo('Status: offen')
	await press('Enter')
	await press('ArrowDown')
	await press('Enter')
	await press('z', { ctrlKey: true })
	expect(findTask(doc, id)?.state).toBe('open')
	await press('y', { ctrlKey: true })
	expect(findTask(doc, id)?.state).toBe('inProgress')
})

it('[PLAN1] a day that was left half typed changes nothing, an emptied one is forgotten', async () => {
	const id = addTask(doc, { text: 'Träger einladen', until: '2026-12-01' })
	await open()
	await tabTo('Bis wann: 1. Dezember 2026')
	await press('Enter')
	await writeDay('1.1.2027')
	await press('Escape')
	expect(findTask(doc, id)?.until).toBe('2026-12-01')
	await press('Enter')
	await writeDay('')
	await press('Enter')
	expect(findTask(doc, id)).not.toHaveProperty('until')
	expect(focused()).toBe('Bis wann?')
})

it('[TASK3] what others write in a task stands in its field at once', async () => {
	const id = addTask(doc, { text: 'Träger einladen' })
	await open()
	await tabTo('Was, Maßnahme 1')
	await act(async () => editTask(doc, id, 'Alle Träger einladen'))
	await write('!')
	expect(findTask(doc, id)?.text).toBe('Alle Träger einladen!')
})

it('a renamed actor is called by the new name in the plan, too', async () => {
	addTask(doc, { text: 'Träger einladen', who: [youthOffice()] })
	await open()
	await act(async () => renameActor(doc, youthOffice(), 'Amt für Jugend'))
	expect(screen.has('Wer: Amt für Jugend')).toBe(true)
})

it('[PLAN2] no task vanishes under the hands of somebody who looks at some of them only', async () => {
	const [first = ''] = ['Träger einladen', 'Raum suchen'].map((text) => addTask(doc, { text }))
	await open()
	await screen.click('Überfällig')
	expect(screen.text).toContain('Keine Maßnahme passt zur Auswahl.')
	await screen.click('Alle zeigen')
	await tabTo('Status: alle')
	await press('Enter')
	await press('ArrowDown')
	await press('Enter')
	expect(focused()).toBe('Status: noch zu tun')
	await act(async () => changeTask(doc, first, { state: 'done' }))
	expect(shown()).toEqual(['Träger einladen', 'Raum suchen'])
	await tabTo('Neue Maßnahme')
	await write('Einladung schreiben')
	await press('Enter')
	expect(shown()).toEqual(['Träger einladen', 'Raum suchen', 'Einladung schreiben'])
})

it('[PLAN2] past a neighbour is no farther than that, whoever else is out of sight', async () => {
	for (const text of ['Träger einladen', 'Raum suchen']) addTask(doc, { text, until: '1960-01-01' })
	addTask(doc, { text: 'Danken' })
	await open()
	await screen.click('Überfällig')
	expect(shown()).toEqual(['Träger einladen', 'Raum suchen'])
	await tabTo('Maßnahme „Träger einladen“')
	await press('ArrowDown', { altKey: true })
	expect(texts()).toEqual(['Raum suchen', 'Träger einladen', 'Danken'])
})

it('[PLAN2] the list is remembered on this device; in it a task goes to its new group with the focus', async () => {
	addTask(doc, { text: 'Träger einladen' })
	await open()
	await act(async () => document.querySelector<HTMLInputElement>('.ui-switch input:not(:checked)')?.click())
	await screen.leave()
	await open()
	expect(document.querySelector('h3')?.textContent).toBe('offen1')
	await tabTo('Status: offen')
	await press('Enter')
	await press('ArrowDown')
	await press('Enter')
	expect(document.querySelector('h3')?.textContent).toBe('in Arbeit1')
	expect(focused()).toBe('Status: in Arbeit')
})

it('[PLAN3] undo is offered for as long as it brings back just that task', async () => {
	const [first = ''] = ['Träger einladen', 'Raum suchen'].map((text) => addTask(doc, { text }))
	await open()
	await tabTo('Maßnahme „Träger einladen“', { back: true })
	await press('Enter')
	await press('End')
	await press('Enter')
	await screen.shows('Die Maßnahme „Träger einladen“ ist gelöscht.')
	expect(focused()).toBe('Maßnahme „Raum suchen“')
	await tabTo('Neue Maßnahme')
	await write('Etwas anderes')
	await press('Enter')
	expect(screen.has('Rückgängig')).toBe(false)
	expect(findTask(doc, first)).toBeUndefined()
})

it('[PLAN3] what was taken back is no longer called removed, whatever is done next', async () => {
	const id = addTask(doc, { text: 'Träger einladen' })
	// As many steps as are kept: from then on each new one takes the place of an old one.
	for (let step = 0; step < 120; step++) {
		changeTask(doc, id, { state: step % 2 === 0 ? 'done' : 'open' })
		history.mark()
	}
	await open()
	const add = async (text: string) => {
		await tabTo('Neue Maßnahme')
		await write(text)
		await press('Enter')
	}
	await tabTo('Maßnahme „Träger einladen“', { back: true })
	await press('Enter')
	await press('End')
	await press('Enter')
	expect(screen.has('Rückgängig')).toBe(true)
	await add('Etwas anderes')
	expect(screen.has('Rückgängig'), 'after another step').toBe(false)
	await act(async () => history.undo())
	await screen.click('Rückgängig')
	expect(texts()).toEqual(['Träger einladen'])
	await add('Noch etwas')
	expect(screen.has('Rückgängig'), 'after it came back').toBe(false)
})

it('[PLAN4] a task leads back to its place, and says so if the place is gone', async () => {
	const place = { block: 'table', id: listTables(doc)[0]?.id ?? '', element: 'zeile/goals' }
	addTask(doc, { text: 'Ziele klären', origin: { method: 'stakeholder-analysis', place } })
	addTask(doc, { text: 'Verwaist', origin: { method: 'network-map', place: { block: 'map', id: 'fort' } } })
	await open()
	expect(screen.text.match(/Nicht da, oder für Sie nicht geöffnet\./gu)).toHaveLength(1)
	await tabTo('Zur Herkunft: Beteiligtenanalyse')
	await press('Enter')
	const { block, id, element } = place
	expect(went).toEqual([{ to: 'block', ref: { block, id }, element }])
	const shape = placedBlocks(doc).find((placed) => placed.id === id)?.shape ?? ''
	await act(async () => recordsOf(doc).delete(shape))
	expect(screen.text.match(/Nicht da, oder für Sie nicht geöffnet\./gu)).toHaveLength(2)
})

it('[PLAN4] what was found is told in the words of today as long as it is found', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
	const place = { block: 'table', id: listTables(doc)[0]?.id ?? '' }
	const finding = watchFindings(doc, place)
		.get()
		.find(({ title }) => title.de.startsWith('Treff Anker'))
	if (finding) takeAsTask(doc, place, 'stakeholder-analysis', finding, 'de')
	await open()
	const told = () => document.querySelector('.task-origin > .ui-caption')?.textContent
	expect(told()).toBe(finding?.title.de)
	const anchor = listActors(doc).find(({ name }) => name === 'Treff Anker')?.id ?? ''
	await act(async () => renameActor(doc, anchor, 'Treff Leuchtturm'))
	await act(async () => vi.runOnlyPendingTimers())
	expect(told()).toBe(finding?.title.de.replace('Treff Anker', 'Treff Leuchtturm'))
	await act(async () => doc.getMap('tables').delete(place.id))
	await act(async () => vi.runOnlyPendingTimers())
	expect(told()).toBe(finding?.title.de)
})

it('[PLAN4] whoever is taken to a task finds it in view, whatever they had filtered', async () => {
	const [, id = ''] = ['Träger einladen', 'Raum suchen'].map((text) => addTask(doc, { text }))
	await open()
	await screen.click('Überfällig')
	expect(shown()).toEqual([])
	await act(async () => arrived.set({ to: 'tasks', task: id }))
	expect(document.activeElement?.getAttribute('data-task')).toBe(id)
	expect(document.querySelector('[data-current]')?.getAttribute('data-task')).toBe(id)

	await screen.click('Überfällig')
	await screen.click('Überfällig')
	expect(shown()).toHaveLength(2)
	expect(document.activeElement?.getAttribute('data-task'), 'its row takes the focus once').not.toBe(id)
})

it('[PLAN5] who may only read can look through the plan and changes nothing', async () => {
	addTask(doc, { text: 'Träger einladen', who: [youthOffice()], until: '2026-10-30' })
	const before = doc.getMap('tasks').toJSON()
	await open('reader')
	expect(screen.text).toContain('Jugendamt')
	expect(screen.text).toContain('seit 3 Tagen überfällig')
	expect(document.querySelectorAll('textarea, [data-part]')).toHaveLength(0)
	await screen.click('Überfällig')
	expect(shown()).toEqual(['Träger einladen'])
	expect(doc.getMap('tasks').toJSON()).toEqual(before)
})

it('[PLAN6] the file says what the screen says, and no spreadsheet calculates it', async () => {
	addTask(doc, {
		text: '=SUMME(A1)',
		who: [youthOffice()],
		whoElse: ['Frau Wirth'],
		until: '2026-10-30',
		state: 'inProgress',
		origin: { method: 'stakeholder-analysis', place: { block: 'table', id: listTables(doc)[0]?.id ?? '' } },
	})
	addTask(doc, { text: 'Nicht dabei' })
	let file: Blob | undefined
	const createObjectURL = (blob: Blob) => {
		file = blob
		return '#'
	}
	vi.stubGlobal('URL', { createObjectURL, revokeObjectURL() {} })
	await open()
	await screen.click('Überfällig')
	await tabTo('Exportieren')
	await press('Enter')
	await screen.click('Diese Maßnahmen als CSV')
	expect(await file?.text()).toBe(
		'Was;Wer;Bis wann;Status;Herkunft\r\n' +
			"'=SUMME(A1);Jugendamt, Frau Wirth;2026-10-30;in Arbeit;Beteiligtenanalyse\r\n",
	)
})

it('[PLAN1] several pasted lines are several tasks and one step', async () => {
	await open()
	await tabTo('Neue Maßnahme')
	const paste = new Event('paste', { bubbles: true, cancelable: true })
	Object.assign(paste, { clipboardData: { getData: () => '- Träger einladen\r\n\r\n2. Raum suchen' } })
	await act(async () => void document.activeElement?.dispatchEvent(paste))
	expect(texts()).toEqual(['Träger einladen', 'Raum suchen'])
	await act(async () => history.undo())
	expect(texts()).toEqual([])
})

it('what is half written is not lost on the way to somewhere else', async () => {
	await open()
	await tabTo('Neue Maßnahme')
	await write('Träger einladen')
	await tabTo('Was, Maßnahme 1', { back: true })
	expect(texts()).toEqual(['Träger einladen'])
})

it('[PLAN7] who is typed as responsible is a person with an organisation, proposed again, and no actor', async () => {
	const before = listActors(doc).length
	addTask(doc, { text: 'Träger einladen' })
	addTask(doc, { text: 'Raum suchen' })
	await open()
	await tabTo('Wer?')
	await press('Enter')
	await write('Frau Berger')
	await press('Enter')
	expect(listActors(doc)).toHaveLength(before)
	await act(async () => setOrganisation(doc, 'Frau Berger', youthOffice()))
	await press('Escape')
	await tabTo('Wer?')
	await press('Enter')
	await write('berg')
	await press('Enter')
	const [invite, room] = tasks()
	expect([invite?.whoElse, room?.whoElse]).toEqual([['Frau Berger'], ['Frau Berger']])
	expect(room?.belongsTo).toEqual({ 'Frau Berger': youthOffice() })
	expect(screen.text).toContain('Jugendamt')
})

it('[PLAN8] a task says for which goals it is done, and leads to them', async () => {
	const [goal] = listGoals(doc).filter(({ text }) => text.startsWith('Kinder sind werktags'))
	addTask(doc, { text: 'Frühdienst erproben', goals: [goal?.id ?? '', 'gone'] })
	await open()
	expect(screen.text).toContain('für Teilziel 1.1 „Kinder sind werktags ab 5:30 Uhr verläss …“')
	await screen.click('für Teilziel 1.1 „Kinder sind werktags ab 5:30 Uhr verläss …“')
	expect(went).toMatchObject([{ to: 'block', ref: { block: 'tree' }, element: `goal:${goal?.id}` }])
})

it('[PLAN7] an actor who is a person becomes one with one click, and back', async () => {
	const [berger = ''] = addActors(doc, [{ name: 'Frau Berger' }])
	const task = addTask(doc, { text: 'Träger einladen', who: [berger, youthOffice()] })
	await open()
	await tabTo('Wer: Frau Berger, Jugendamt')
	await press('Enter')
	expect(screen.has('„Jugendamt“: Das ist eine Person'), 'much is known of it').toBe(false)
	await screen.click('„Frau Berger“: Das ist eine Person')
	expect(findActor(doc, berger)).toBeUndefined()
	expect(findTask(doc, task)).toMatchObject({ who: [youthOffice()], whoElse: ['Frau Berger'] })
	await screen.click('„Frau Berger“ ins Beteiligtenverzeichnis')
	expect(namesOf(task)).toContain('Frau Berger')
	expect(findTask(doc, task)?.whoElse).toEqual([])
})
