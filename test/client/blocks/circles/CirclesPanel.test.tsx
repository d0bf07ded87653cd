import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { CirclesPage } from '../../../../client/blocks/circles/page/CirclesPage.tsx'
import { CirclesPanel } from '../../../../client/blocks/circles/panel/CirclesPanel.tsx'
import { changePersonal, showDetails } from '../../../../client/blocks/circles/personal.ts'
import { MethodsContext } from '../../../../client/blocks/MethodsContext.ts'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../../client/sync/RoomContext.ts'
import { createCircles } from '../../../../shared/blocks/circles/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import {
	addActors,
	addGroup,
	editGroup,
	findActor,
	findGroup,
	listGroups,
	membersOf,
	setMembership,
} from '../../../../shared/registry/index.ts'
import { listSnapshots } from '../../../../shared/snapshots/index.ts'
import { render, type Screen } from '../../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let circles: string
let early: string
let office: string
let kita: string
let screen: Screen

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	vi.stubGlobal('CSS', { escape: (text: string) => text })
	Element.prototype.scrollIntoView ??= () => {}
	doc = new Y.Doc()
	awareness = new Awareness(doc)
	circles = createCircles(doc, { method: 'network-structure' })
	;[office = '', kita = ''] = addActors(doc, [
		{ name: 'Jugendamt', involvement: 'active' },
		{ name: 'Kita-Verbund Süd', involvement: 'active' },
	])
	early = addGroup(doc, 'Fachgruppe Randzeiten') ?? ''
	setMembership(doc, kita, early, true)
	history = createHistory(doc, plenumMaps)
	changePersonal(circles, { chosen: undefined, details: undefined, tab: 'chosen' })
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
				<CirclesPage circles={circles} />
				<CirclesPanel circles={circles} onClose={() => {}} />
			</MethodsContext>
		</RoomContext>,
	)
}

const labelled = (name: string) => document.querySelector<HTMLSelectElement>(`[aria-label="${name}"]`)
const choose = (select: HTMLSelectElement | null, value: string) =>
	act(async () => {
		if (!select) throw new Error('no such list')
		select.value = value
		select.dispatchEvent(new Event('change', { bubbles: true }))
	})
const names = () => membersOf(doc, early).map(({ name }) => name)

describe('groups beside their picture', () => {
	it('[CIRCLES6] a group gets its lead, its report and its members in the panel, each in one step of undo', async () => {
		await open()
		await act(async () => showDetails(circles, `group:${early}`))
		await choose(screen.field('Leitung') as unknown as HTMLSelectElement, kita)
		await choose(screen.field('Berichtet an') as unknown as HTMLSelectElement, 'steering')
		await act(async () => screen.field('Nächster Bericht').focus())
		await screen.type('Nächster Bericht', '15.6.2027')
		await act(async () => screen.field('Nächster Bericht').blur())
		expect(findGroup(doc, early)).toMatchObject({ lead: kita, reportsTo: 'steering', nextReport: '2027-06-15' })
		await choose(labelled('Was kann Kita-Verbund Süd hier entscheiden?'), 'decides')
		expect(findActor(doc, kita)?.authorities).toEqual({ [early]: 'decides' })
		await act(async () => labelled('Mitglied hinzufügen')?.focus())
		await act(async () => document.querySelector<HTMLElement>('.circles-combobox [role="option"]')?.click())
		expect(names()).toEqual(['Jugendamt', 'Kita-Verbund Süd'])
		await act(async () => history.undo())
		expect(names()).toEqual(['Kita-Verbund Süd'])
		await screen.click('Kita-Verbund Süd herausnehmen')
		expect(names()).toEqual([])
		await act(async () => history.undo())
		expect(findActor(doc, kita)?.authorities).toEqual({ [early]: 'decides' })
	})

	it('[CIRCLES6] a standard group of which nothing is kept yet can be written in, too', async () => {
		await open()
		await act(async () => showDetails(circles, 'group:steering'))
		await act(async () => labelled('Auftrag')?.focus())
		await act(async () => {
			const area = document.activeElement as HTMLTextAreaElement
			area.setRangeText('Sie plant und entscheidet.')
			area.dispatchEvent(new InputEvent('input', { bubbles: true }))
		})
		expect(findGroup(doc, 'steering')?.purpose).toBe('Sie plant und entscheidet.')
		expect(screen.has('Gruppe löschen')).toBe(false)
	})

	it('[CIRCLES6] an organisation is put into groups from its own list, and from the list of those who are nowhere', async () => {
		await open()
		await act(async () => showDetails(circles, `actor:${office}`))
		await act(async () => document.querySelectorAll<HTMLInputElement>('.circles-groups input')[2]?.click())
		expect(findActor(doc, office)?.groups).toEqual(['steering'])
		await act(async () => history.undo())
		await choose(labelled('Jugendamt zuordnen'), early)
		expect(names()).toEqual(['Jugendamt', 'Kita-Verbund Süd'])
		expect(labelled('Jugendamt zuordnen')).toBeNull()
	})

	it('[CIRCLES6] a group that is taken away can be taken back', async () => {
		await open()
		await act(async () => showDetails(circles, `group:${early}`))
		await screen.click('Gruppe löschen')
		expect(listGroups(doc).filter(({ added }) => added)).toEqual([])
		expect(screen.text).toContain('Nichts gewählt.')
		await act(async () => history.undo())
		expect(names()).toEqual(['Kita-Verbund Süd'])
	})

	it('[CIRCLES6] readers read, and find nothing to write in', async () => {
		editGroup(doc, early, 'purpose', 'Vorschlag bis Juni')
		await open('reader')
		await act(async () => showDetails(circles, `group:${early}`))
		expect(screen.text).toContain('Vorschlag bis Juni')
		expect(document.querySelector('textarea')).toBeNull()
		expect(
			[...document.querySelectorAll<HTMLInputElement>('input, select')].filter(({ disabled }) => !disabled),
		).toEqual([])
	})
})

describe('then and now', () => {
	it('[STAND8] keep a state of the groups, put somebody into one, and read it as a sentence', async () => {
		changePersonal(circles, { tab: 'comparison' })
		await open()
		await screen.shows('Noch kein Zwischenstand gesichert.')
		await screen.click('Zwischenstand sichern')
		await screen.click('Sichern')
		await screen.shows('Mit heute vergleichen')
		const [stand] = listSnapshots(doc, { block: 'circles', id: circles })
		await screen.click(`„${stand?.label}“ mit heute vergleichen`)
		await act(async () => setMembership(doc, office, 'steering', true))
		await screen.shows('Jugendamt ist jetzt in der Steuerungsgruppe.')
		await act(async () => setMembership(doc, kita, early, undefined))
		await screen.shows('Kita-Verbund Süd ist nicht mehr in „Fachgruppe Randzeiten“.')
	})
})
