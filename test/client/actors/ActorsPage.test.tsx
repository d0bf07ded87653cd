import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { ActorsPage } from '../../../client/actors/ActorsPage.tsx'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { rowsOf } from '../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import {
	addActors,
	addRelation,
	addTask,
	findActor,
	findGroup,
	isNamed,
	listActors,
} from '../../../shared/registry/index.ts'
import { readRoadmap } from '../../../shared/roadmap/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let screen: Screen
let went: Destination | undefined
const arrived = createValue<Destination | undefined>(undefined)

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	const go = (destination: Destination) => {
		went = destination
	}
	screen = await render(
		<RoomContext value={room}>
			<NavigationContext value={{ go, arrived }}>
				<ActorsPage />
			</NavigationContext>
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	doc = auenbrueck()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	went = undefined
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	arrived.set(undefined)
	vi.unstubAllGlobals()
})

const named = () =>
	listActors(doc)
		.filter(isNamed)
		.map(({ name }) => name)
const names = () => [...document.querySelectorAll('tbody th button')].map((button) => button.textContent)
async function filter(query: string) {
	await act(async () => {
		const field = document.querySelector('input[type=search]')
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, query)
		field?.dispatchEvent(new Event('input', { bubbles: true }))
	})
}
async function openMenu(name: string) {
	const trigger = screen.button(name)
	await act(async () => {
		trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
	})
}
const jobcentre = () => listActors(doc).find(({ name }) => name === 'Jobcenter Auenbrück')?.id ?? ''

it('[WHO1] everybody with a name is listed, and filtering finds what any column says', async () => {
	addActors(doc, [{ name: '' }])
	await open()
	const all = names()
	expect(all).toEqual(named())
	await filter('jugend')
	expect(names()).toContain('Jugendamt')
	await filter('Gesundheit operative')
	expect(names().length).toBeGreaterThan(0)
	for (const { field, level } of listActors(doc).filter(({ name }) => names().includes(name))) {
		expect([field, level]).toEqual(['health', 'operative'])
	}
	await filter('kernnetzwerk')
	expect(names().length).toBe(listActors(doc).filter(({ groups }) => groups?.includes('core')).length)
	await filter('gibt es nicht')
	await screen.click('Alle zeigen')
	expect(names()).toEqual(all)
})

it('[WHO2] a new actor is entered with what is known of it, as one step of undo', async () => {
	await open()
	await screen.click('Beteiligte')
	await screen.type('Name', 'Jugendamt')
	expect(screen.text).toContain('Dieser Name steht schon im Verzeichnis.')
	await screen.type('Name', 'Hebammen')
	await screen.type('Neue Gruppe', 'Fachgruppe Gesundheit')
	await screen.click('Eintragen')
	const added = listActors(doc).find(({ name }) => name === 'Hebammen')
	expect(added?.groups).toEqual(['group:fachgruppe gesundheit'])
	expect(findGroup(doc, 'group:fachgruppe gesundheit')?.label.de).toBe('Fachgruppe Gesundheit')
	expect(names()).toContain('Hebammen')
	await act(async () => history.undo())
	expect(names()).not.toContain('Hebammen')
})

it('[FIELD1] a form takes of a hundred thousand letters what each field holds', async () => {
	await open()
	await screen.click('Beteiligte')
	await screen.type('Name', 'x'.repeat(100_000))
	await screen.type('Neue Gruppe', 'y'.repeat(100_000))
	await screen.type('Ansprechperson', ' z\t'.repeat(50_000))
	await screen.click('Eintragen')
	const added = listActors(doc).find(({ name }) => name.startsWith('xx'))
	expect(added?.name).toBe('x'.repeat(textFields.actorName.limit))
	expect(added?.groups).toEqual([`group:${'y'.repeat(textFields.groupName.limit)}`])
	expect(added?.contact).toBe('z '.repeat(textFields.actorContact.limit / 2).trim())
})

it('[WHO2] removing says first where the actor is used, and comes back whole', async () => {
	const id = jobcentre()
	const other = listActors(doc).find((actor) => actor.id !== id)?.id ?? ''
	addRelation(doc, {
		from: id,
		to: other,
		tie: { kind: 'coordination', intensity: 2, direction: 'mutual' },
		states: ['actual'],
	})
	addTask(doc, { text: 'Zahlen mitbringen', who: [id] })
	await open()
	await openMenu('Mehr zu „Jobcenter Auenbrück“')
	await screen.click('Löschen …')
	const dialog = document.querySelector('[role=dialog]')?.textContent ?? ''
	for (const said of ['Beteiligtenanalyse', /\d+ Beziehung/, /\d+ Maßnahme/]) expect(dialog).toMatch(said)
	await screen.click('Löschen')
	expect(names()).not.toContain('Jobcenter Auenbrück')
	await act(async () => history.undo())
	expect(findActor(doc, id)?.name).toBe('Jobcenter Auenbrück')
	expect(names()).toContain('Jobcenter Auenbrück')
})

it('[WHO3] from an actor one comes to the very place where it stands', async () => {
	await open()
	await screen.click('Jobcenter Auenbrück zeigen: Beteiligtenanalyse')
	const board = readRoadmap(doc).find(({ name }) => name === 'Beteiligtenanalyse')
	const row = rowsOf(doc, board?.ref?.id ?? '').find(({ actor }) => actor === jobcentre())
	expect(went).toEqual({ to: 'block', ref: board?.ref, element: row?.id })
})

it('[WHO3] who is sent to an entry finds it, whatever was filtered', async () => {
	await open()
	await filter('gibt es nicht')
	await act(async () => arrived.set({ to: 'actors', actor: jobcentre() }))
	expect(names()).toEqual(named())
	expect(document.activeElement?.textContent).toBe('Jobcenter Auenbrück')
})

it('[WHO4] who may only read sees everything and changes nothing', async () => {
	await open('reader')
	expect(document.querySelectorAll('tbody tr')).toHaveLength(named().length)
	for (const forbidden of ['Beteiligte', 'Einlesen', 'Mehr zu „Jugendamt“', 'Jugendamt']) {
		expect(screen.has(forbidden), forbidden).toBe(false)
	}
	expect(screen.has('Exportieren')).toBe(true)
})

it('[CSV10] what is read in says beforehand which groups it will add, by their names', async () => {
	await open()
	await screen.click('Einlesen')
	await vi.waitFor(async () => {
		await act(async () => {})
		expect(document.querySelector('input[type=file]')).not.toBeNull()
	}, 10_000)
	const field = document.querySelector<HTMLInputElement>('input[type=file]')
	const list = new File(
		['Name;Kreis\nBahnhofsmission;Lenkungskreis\nLesepaten West;Fachgruppe Anlaufstelle\n'],
		'liste.csv',
		{
			type: 'text/csv',
		},
	)
	await act(async () => {
		Object.defineProperty(field, 'files', { value: [list] })
		field?.dispatchEvent(new Event('change', { bubbles: true }))
	})
	await vi.waitFor(async () => {
		await act(async () => {})
		expect(document.querySelector('.import-dialog')?.textContent).toContain(
			'2 Zeilen werden eingelesen: 2 neue Einträge und neue Gruppe „Lenkungskreis“.',
		)
	}, 10_000)
})
