import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { MeetingsPage } from '../../../client/meetings/MeetingsPage.tsx'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import {
	addDecision,
	addMeeting,
	findDecision,
	listActors,
	listDecisions,
	listMeetings,
	setAgreed,
	setReservation,
} from '../../../shared/registry/index.ts'
import { readTrash } from '../../../shared/trash/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let screen: Screen

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<MeetingsPage />
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	doc = auenbrueck()
	// What the example tells of a meeting.
	for (const map of ['meetings', 'decisions', 'rules']) doc.getMap(map).clear()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const idOf = (name: string) => listActors(doc).find((actor) => actor.name === name)?.id ?? ''
const choose = (label: string, words: string) =>
	act(async () => {
		const fields = [...document.querySelectorAll<HTMLSelectElement>('select')]
		const field = fields.find(
			(each) => each.getAttribute('aria-label') === label || each.labels?.[0]?.textContent === label,
		)
		const option = [...(field?.options ?? [])].find(({ text }) => text === words)
		if (!field || !option) throw new Error(`no „${words}“ in „${label}“`)
		field.value = option.value
		field.dispatchEvent(new Event('change', { bubbles: true }))
	})

it('[MEETINGS1] everybody sees who was there, what was decided, who agreed and who has which reservation', async () => {
	const meeting = addMeeting(doc, { title: 'Plenum im März', date: '2027-03-02', place: 'Rathaus' })
	const id = addDecision(doc, { text: 'Presse nur nach Absprache', meeting, agreedElse: ['Nachbarschaft'] })
	const decision = { in: 'decisions', id } as const
	setAgreed(doc, decision, idOf('Jugendamt'), true)
	setReservation(doc, decision, idOf('Kita-Verbund Süd'), 'Die Pressestelle entscheidet mit.')
	const reservedElse = [{ name: 'Träger 05', why: 'Das entscheidet der Vorstand.' }]
	addDecision(doc, { text: 'Ein gemeinsames Zeichen', state: 'differing', reservedElse })
	await open('reader')
	for (const words of ['Plenum im März', '2. März 2027', 'Rathaus', 'Presse nur nach Absprache', 'beschlossen'])
		expect(screen.text).toContain(words)
	for (const words of ['Jugendamt', 'Nachbarschaft', 'Kita-Verbund Süd', 'Die Pressestelle entscheidet mit.'])
		expect(screen.text).toContain(words)
	for (const words of ['Träger 05', 'Das entscheidet der Vorstand.']) expect(screen.text).toContain(words)
	expect(screen.text).toContain('Beschlüsse ohne Treffen')
	expect(screen.text).toContain('nicht einig')
	expect(screen.has('Treffen')).toBe(false)
	expect(screen.has('Presse nur nach Absprache')).toBe(false)
})

it('[MEETINGS1] a meeting is entered with who was there, in one step of undo', async () => {
	await open()
	expect(screen.text).toContain('Noch kein Treffen und kein Beschluss.')
	await screen.click('Treffen')
	await screen.type('Name', 'Steuerungsgruppe')
	await choose('War Jugendamt da?', 'anwesend')
	await choose('War Kita-Verbund Süd da?', 'entschuldigt')
	await screen.click('Eintragen')
	expect(listMeetings(doc)).toMatchObject([
		{ title: 'Steuerungsgruppe', present: [idOf('Jugendamt')], excused: [idOf('Kita-Verbund Süd')] },
	])
	await act(async () => history.undo())
	expect(listMeetings(doc)).toEqual([])
})

it('[MEETINGS2] a decision is changed as far as it was changed here, and deleted into the trash', async () => {
	const id = addDecision(doc, { text: 'Presse nur nach Absprache' })
	await open()
	await screen.click('Presse nur nach Absprache')
	// Meanwhile somebody else notes who agreed.
	await act(async () => setAgreed(doc, { in: 'decisions', id }, idOf('Jugendamt'), true))
	await choose('Ergebnis', 'vertagt')
	await choose('Wie steht Kita-Verbund Süd dazu?', 'stimmt nicht zu')
	await screen.type('Vorbehalt von Kita-Verbund Süd', 'Erst im Haus klären')
	await screen.click('Übernehmen')
	expect(findDecision(doc, id)).toMatchObject({
		state: 'postponed',
		agreed: [idOf('Jugendamt')],
		reservations: [{ actor: idOf('Kita-Verbund Süd'), why: 'Erst im Haus klären' }],
	})
	await screen.click('Presse nur nach Absprache')
	await screen.click('Beschluss löschen')
	expect(listDecisions(doc)).toEqual([])
	expect(screen.text).toContain('Beschluss „Presse nur nach Absprache“ ist gelöscht.')
	expect(readTrash(doc)).toMatchObject([{ kind: 'decision', name: 'Presse nur nach Absprache' }])
})
