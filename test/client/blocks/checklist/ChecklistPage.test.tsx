import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ChecklistPage } from '../../../../client/blocks/checklist/page/ChecklistPage.tsx'
import { ChecklistPanel } from '../../../../client/blocks/checklist/panel/ChecklistPanel.tsx'
import { changePersonal } from '../../../../client/blocks/checklist/personal.ts'
import { MethodsContext } from '../../../../client/blocks/MethodsContext.ts'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../../client/sync/RoomContext.ts'
import { changeItem, findItem, readChecklist, setItemWho } from '../../../../shared/blocks/checklist/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { foundingChecklist } from '../../../../shared/methods/founding-checklist/index.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import { addActors, listTasks } from '../../../../shared/registry/index.ts'
import { listSnapshots } from '../../../../shared/snapshots/index.ts'
import { render, type Screen } from '../../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let checklist: string
let screen: Screen

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	vi.stubGlobal('CSS', { escape: (text: string) => text })
	doc = new Y.Doc()
	awareness = new Awareness(doc)
	checklist = foundingChecklist.found(doc).id
	history = createHistory(doc, plenumMaps)
	changePersonal(checklist, { chosen: undefined, details: undefined, tab: 'item', onlyOpen: false, folded: [] })
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
				<ChecklistPage checklist={checklist} />
				<ChecklistPanel checklist={checklist} onClose={() => {}} />
			</MethodsContext>
		</RoomContext>,
	)
}

const question = (words: string) => {
	const found = [...document.querySelectorAll<HTMLElement>('.checklist-question')].find(
		({ textContent }) => textContent === words,
	)
	if (!found) throw new Error(`Nobody asks ${words}`)
	return found
}
const focus = (element: HTMLElement) => act(async () => element.focus())
const press = (key: string) =>
	act(async () => {
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
	})
const write = (text: string) =>
	act(async () => {
		const area = document.activeElement as HTMLTextAreaElement
		area.setRangeText(text, area.value.length, area.value.length, 'end')
		area.dispatchEvent(new InputEvent('input', { bubbles: true }))
	})

describe('the questions in a list', () => {
	it('[CHECKPAGE1] are gone through, answered and settled by keyboard alone', async () => {
		await open()
		await focus(question('Gibt es verbindliche Regeln für eine Übergabe?'))
		await press('ArrowUp')
		await press('ArrowUp')
		expect(document.activeElement?.textContent).toContain('In welcher Form')
		await press('Enter')
		await write('Reihum')
		await press('Enter')
		expect(document.activeElement?.textContent).toContain('In welcher Form')
		await press('3')
		expect(findItem(doc, checklist, 'coordination.form')).toMatchObject({ answer: 'Reihum', state: 'settled' })
		await screen.click('Eigene Frage hinzufügen: Erste Aktivitäten')
		await write('Wer lädt ein?')
		await press('Enter')
		await write('Die Bürgermeisterin')
		await press('Enter')
		await press('2')
		const own = readChecklist(doc, checklist)?.items.find((item) => item.own)
		expect(own).toMatchObject({ answer: 'Die Bürgermeisterin', state: 'inProgress', own: { label: 'Wer lädt ein?' } })
		await press('Delete')
		expect(readChecklist(doc, checklist)?.items.some((item) => item.own)).toBe(false)
		await act(async () => history.undo())
		expect(readChecklist(doc, checklist)?.items.some((item) => item.own)).toBe(true)
	})

	it('[CHECKPAGE2] who may only read finds nothing to write in', async () => {
		await open('reader')
		expect(document.querySelectorAll('textarea, .day-words, .checklist-state-button')).toHaveLength(0)
		await focus(question('Wer übernimmt sie verbindlich?'))
		await press('3')
		expect(findItem(doc, checklist, 'coordination.who')?.state).toBeUndefined()
	})

	it('[CHECKPAGE3] become one task, with those who see to it', async () => {
		const [office = ''] = addActors(doc, [{ name: 'Jugendamt' }])
		setItemWho(doc, checklist, 'coordination.who', { actor: office }, true)
		setItemWho(doc, checklist, 'coordination.who', { name: 'Frau Berger' }, true)
		await open()
		await act(async () => question('Wer übernimmt sie verbindlich?').click())
		await screen.click('Als Maßnahme')
		expect(listTasks(doc)).toMatchObject([
			{ text: 'Wer übernimmt sie verbindlich?', who: [office], whoElse: ['Frau Berger'] },
		])
		expect(listTasks(doc)[0]?.origin?.place?.element).toBe('item:coordination.who')
		expect(document.body.textContent).toContain('Im Maßnahmenplan: offen')
	})
})

describe('then and now', () => {
	it('[STAND7] keep a state of the questions, settle one, and read what has changed since', async () => {
		changePersonal(checklist, { tab: 'comparison' })
		await open()
		await screen.shows('Noch kein Zwischenstand gesichert.')
		await screen.click('Zwischenstand sichern')
		await screen.click('Sichern')
		await screen.shows('Mit heute vergleichen')
		const [stand] = listSnapshots(doc, { block: 'checklist', id: checklist })
		await screen.click(`„${stand?.label}“ mit heute vergleichen`)
		await screen.shows('Seitdem hat sich nichts geändert.')
		await act(async () => changeItem(doc, checklist, 'place.roots', { state: 'settled' }))
		await screen.shows('War offen, ist jetzt geklärt.')
		expect(screen.text).not.toContain('Seitdem hat sich nichts geändert.')
	})
})
