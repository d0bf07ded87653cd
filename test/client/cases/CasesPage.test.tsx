import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { CasesPage } from '../../../client/cases/CasesPage.tsx'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import {
	addCase,
	changeTheme,
	editCase,
	findCase,
	findTheme,
	listCases,
	listNeeds,
	listThemes,
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
			<CasesPage />
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	doc = auenbrueck()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const choose = (label: string, words: string) =>
	act(async () => {
		const fields = [...document.querySelectorAll<HTMLSelectElement>('select')]
		const field = fields.find((each) => each.labels?.[0]?.textContent === label)
		const option = [...(field?.options ?? [])].find(({ text }) => text === words)
		if (!field || !option) throw new Error(`no „${words}“ in „${label}“`)
		field.value = option.value
		field.dispatchEvent(new Event('change', { bubbles: true }))
	})

it('[CASES1] whoever may only read sees the cases and themes of the town, and what is said of them', async () => {
	await open('reader')
	expect(listThemes(doc).length).toBeGreaterThanOrEqual(3)
	for (const { title, person, contacts } of listCases(doc))
		for (const words of [title, person, contacts]) expect(screen.text).toContain(words)
	expect(screen.text).toContain('lokal angepasst')
	expect(screen.text).not.toContain('Lösung:')
	for (const { label } of listThemes(doc)) expect(screen.text).toContain(label)
	expect(screen.text).toContain('Betreuung vor 7 Uhr')
	expect(screen.text).toContain('keinem Bedarf zugeordnet')
	expect(screen.has('Thema')).toBe(false)
	expect(screen.has('Fall')).toBe(false)
	expect(screen.has('Betreuung in Randzeiten')).toBe(false)
})

it('[CASES1] a theme is entered with its need, in one step of undo', async () => {
	for (const map of ['themes', 'cases']) doc.getMap(map).clear()
	await open()
	expect(screen.text).toContain('Noch kein Fall und kein Thema.')
	await screen.click('Thema')
	await screen.type('Thema', 'Kurse enden, wenn die Kita schließt')
	await choose('Gehört zum Bedarf', 'Ein verlässlicher Betreuungsplatz')
	await screen.click('Eintragen')
	const need = listNeeds(doc).find(({ label }) => label === 'Ein verlässlicher Betreuungsplatz')?.id
	expect(listThemes(doc)).toMatchObject([{ label: 'Kurse enden, wenn die Kita schließt', need }])
	await act(async () => history.undo())
	expect(listThemes(doc)).toEqual([])
})

it('[CASES1] a theme is changed as far as it was changed here, and deleted into the trash', async () => {
	await open()
	const { id } = listThemes(doc).find(({ label }) => label === 'Unterhalt bleibt aus') ?? { id: '' }
	const [need] = listNeeds(doc)
	await screen.click('Unterhalt bleibt aus')
	// Meanwhile somebody else says which need it is about.
	await act(async () => changeTheme(doc, id, { need: need?.id }))
	await screen.type('Thema', 'Unterhalt kommt nicht an')
	await screen.click('Übernehmen')
	expect(findTheme(doc, id)).toMatchObject({ label: 'Unterhalt kommt nicht an', need: need?.id })
	await screen.click('Unterhalt kommt nicht an')
	await screen.click('Thema löschen')
	expect(findTheme(doc, id)).toBeUndefined()
	expect(screen.text).toContain('Thema „Unterhalt kommt nicht an“ ist gelöscht.')
	expect(readTrash(doc)).toMatchObject([{ kind: 'theme', name: 'Unterhalt kommt nicht an' }])
})

it('[CASES1] a case is told part by part and entered in one step of undo', async () => {
	doc.getMap('cases').clear()
	await open()
	await screen.click('Fall')
	await screen.type('Titel', 'Frühschicht und Kita')
	await screen.type('Gesundheit', 'Schläft wenig')
	await choose('Geltung', 'lokal angepasst')
	await screen.click('Eintragen')
	expect(listCases(doc)).toMatchObject([
		{ title: 'Frühschicht und Kita', health: 'Schläft wenig', scope: 'local', wishes: '' },
	])
	await act(async () => history.undo())
	expect(listCases(doc)).toEqual([])
})

it('[CASES1] a case is changed as far as it was changed here, and deleted into the trash', async () => {
	const id = addCase(doc, { title: 'Frühschicht', care: 'Hort' })
	await open()
	await screen.click('Frühschicht')
	// Meanwhile somebody else tells more of it.
	await act(async () => editCase(doc, id, 'care', 'Hort bis 16 Uhr'))
	await screen.type('Wünsche und Haltung', 'Ein fester Plan')
	await screen.click('Übernehmen')
	expect(findCase(doc, id)).toMatchObject({ care: 'Hort bis 16 Uhr', wishes: 'Ein fester Plan' })
	await screen.click('Frühschicht')
	await screen.click('Fall löschen')
	expect(findCase(doc, id)).toBeUndefined()
	expect(screen.text).toContain('Fall „Frühschicht“ ist gelöscht.')
	expect(readTrash(doc)).toMatchObject([{ kind: 'case', name: 'Frühschicht' }])
})

it('[CASES2] by what somebody could be recognised is said beside its field, and can be stored all the same', async () => {
	doc.getMap('cases').clear()
	await open()
	await screen.click('Fall')
	await screen.type('Titel', 'Frühschicht')
	expect(screen.text).not.toContain('Das sieht aus wie')
	await screen.type('Gesundheit', 'Seit Jahren Rückenschmerzen, 36 Jahre')
	expect(screen.text).not.toContain('Das sieht aus wie')
	await screen.type('Wohnen', 'Lindenstraße 12, geboren am 3.5.1994')
	const field = [...document.querySelectorAll('textarea')].find((each) => each.value.startsWith('Lindenstraße'))
	const note = document.getElementById(field?.getAttribute('aria-describedby') ?? '')
	expect(note?.textContent).toContain('Das sieht aus wie ein Geburtsdatum und eine Anschrift.')
	expect(note?.textContent).toContain('Speichern können Sie trotzdem.')
	expect(document.querySelectorAll('.case-warning')).toHaveLength(1)
	expect(listCases(doc)).toEqual([])
	await screen.click('Eintragen')
	expect(listCases(doc)).toMatchObject([{ housing: 'Lindenstraße 12, geboren am 3.5.1994' }])
})
