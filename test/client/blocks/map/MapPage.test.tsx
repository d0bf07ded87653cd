import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MethodsContext } from '../../../../client/blocks/MethodsContext.ts'
import { MapBar } from '../../../../client/blocks/map/bar/MapBar.tsx'
import { lateDialog } from '../../../../client/blocks/map/editor/lateForms.ts'
import { MapPage } from '../../../../client/blocks/map/page/MapPage.tsx'
import { MapPanel } from '../../../../client/blocks/map/panel/MapPanel.tsx'
import { changePersonal } from '../../../../client/blocks/map/personal.ts'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../../client/sync/RoomContext.ts'
import { leftOutOf, mapOf, marksOf } from '../../../../shared/blocks/map/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { seededRandom } from '../../../../shared/lib/random.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import { differences, networkMap } from '../../../../shared/methods/network-map/index.ts'
import { addActors, addRelation, listActors, listRelations, listTasks } from '../../../../shared/registry/index.ts'
import { furnish } from '../../furnish.ts'
import { render, type Screen } from '../../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let map: string
let screen: Screen

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<MethodsContext value={methodOf}>
				<MapBar id={map} view="plain" panel={{ isOpen: true, toggle: () => {} }} />
				<MapPage id={map} toolbarIn={undefined} />
				<MapPanel id={map} onClose={() => {}} />
			</MethodsContext>
		</RoomContext>,
	)
}

beforeEach(async () => {
	furnish()
	await lateDialog.fetch()
	doc = new Y.Doc()
	map = networkMap.found(doc, Math.random).id
	addActors(doc, [
		{ name: 'Jobcenter', kind: 'authority', field: 'work' },
		{ name: 'Jugendamt', kind: 'authority', field: 'family' },
		{ name: 'Treff Anker', kind: 'selfHelp', field: 'social' },
	])
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
})

afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const idOf = (name: string) => listActors(doc).find((actor) => actor.name === name)?.id ?? ''
const only = () => {
	const [relation] = listRelations(doc)
	if (!relation) throw new Error('no relation')
	return relation
}

/** Goes to a control as Tab does, and presses a key there: a browser's own answer to Enter and Space follows. */
async function press(element: HTMLElement, key: 'Enter' | ' ') {
	await act(async () => {
		element.focus()
		expect(document.activeElement, `cannot be reached by keyboard: ${element.outerHTML.slice(0, 80)}`).toBe(element)
		const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
		if (element.dispatchEvent(event)) element.click()
	})
}
const pressButton = (name: string) => press(screen.button(name), 'Enter')

/** The choice with this label, in the dialog if one is open. */
async function choose(label: string, words: string) {
	const place = document.querySelector<HTMLElement>('[role=dialog]') ?? document.body
	const name = [...place.querySelectorAll('label')].find((each) => each.textContent === label)
	const select = document.getElementById(name?.htmlFor ?? '')
	if (!(select instanceof HTMLSelectElement)) throw new Error(`no choice called ${label}`)
	const option = [...select.options].find((each) => each.text === words)
	if (!option) throw new Error(`no ${words} in: ${[...select.options].map(({ text }) => text).join(', ')}`)
	await act(async () => {
		select.focus()
		select.value = option.value
		select.dispatchEvent(new Event('change', { bubbles: true }))
	})
}

/** The list of differences is code of its own, which comes with its tab. */
const showDifferences = async () => {
	await act(async () => changePersonal(map, { tab: 'differences' }))
	await expect.poll(() => act(async () => document.querySelectorAll('.differences > li').length)).toBeGreaterThan(0)
}

const box = (name: string) => {
	const found = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)
	if (!found) throw new Error(`no box called ${name}`)
	return found
}
const pick = (name: string) =>
	act(async () => {
		const radio = [...document.querySelectorAll('label')]
			.find((each) => each.textContent === name)
			?.querySelector('input')
		if (!radio) throw new Error(`no choice ${name}`)
		radio.focus()
		radio.click()
	})

describe('[NMAP10] a map can be drawn without a mouse', () => {
	it('adds actors and relations, changes the degree, sets the target, removes', async () => {
		await open()
		await pressButton('Akteur')
		await screen.type('Name', 'Kita-Verbund Süd')
		await pressButton('Hinzufügen')
		expect(listActors(doc).map(({ name }) => name)).toContain('Kita-Verbund Süd')

		await pressButton('Beziehung')
		await choose('Von', 'Jobcenter')
		await choose('Zu', 'Kita-Verbund Süd')
		await choose('Art', 'Koordination')
		await pressButton('Hinzufügen')
		expect(only()).toMatchObject({ from: idOf('Jobcenter'), to: idOf('Kita-Verbund Süd') })
		expect([only().actual?.kind, only().target?.kind]).toEqual(['coordination', 'coordination'])

		await pressButton('Beziehung Jobcenter – Kita-Verbund Süd bearbeiten')
		await choose('Grad', '3 – eng')
		await pressButton('Fertig')
		expect(only().actual?.intensity).toBe(3)

		await press(box('Soll: Jobcenter – Kita-Verbund Süd'), ' ')
		expect(only().target).toBeUndefined()
		expect(box('Ist: Jobcenter – Kita-Verbund Süd').disabled).toBe(true)

		await pressButton('Beziehung Jobcenter – Kita-Verbund Süd löschen')
		expect(listRelations(doc)).toEqual([])
		await act(async () => history.undo())
		expect(listRelations(doc)).toHaveLength(1)
		await screen.shows('1 Beziehung, Ist')
	})

	it('money goes one way and advice both ways, unless somebody says otherwise; the next relation begins anew', async () => {
		await open()
		const relate = async (to: string, kind: string, ...said: string[]) => {
			await pressButton('Beziehung')
			await choose('Von', 'Jobcenter')
			await choose('Zu', to)
			await choose('Art', kind)
			for (const words of said) await pick(words)
			await pressButton('Hinzufügen')
		}
		const between = (to: string) => listRelations(doc).find((relation) => relation.to === idOf(to))?.actual
		await relate('Jugendamt', 'Auftrag/Finanzierung', 'von Jugendamt an Jobcenter')
		expect(between('Jugendamt')).toMatchObject({ kind: 'funding', direction: 'backward' })
		await relate('Treff Anker', 'Auftrag/Finanzierung')
		expect(between('Treff Anker')).toMatchObject({ kind: 'funding', direction: 'forward' })
		await pressButton('Beziehung Jobcenter – Treff Anker bearbeiten')
		await choose('Art', 'Koordination')
		await pressButton('Fertig')
		expect(between('Treff Anker')).toMatchObject({ kind: 'coordination', direction: 'mutual' })
	})

	it('two different actors are asked for', async () => {
		await open()
		await pressButton('Beziehung')
		await choose('Von', 'Jobcenter')
		await choose('Zu', 'Jobcenter')
		await pressButton('Hinzufügen')
		expect(listRelations(doc)).toEqual([])
		await screen.shows('zwei verschiedene Akteure')
	})

	it('an actor is taken out of the picture and back in, and stays in the registry', async () => {
		await open()
		await pick('Akteure')
		await pressButton('Aus dem Bild nehmen: Treff Anker')
		expect(leftOutOf(doc, map)).toEqual(new Set([idOf('Treff Anker')]))
		expect(listActors(doc)).toHaveLength(3)
		await pressButton('Akteur')
		await pressButton('Ins Bild nehmen')
		expect(leftOutOf(doc, map).size).toBe(0)
	})

	it('question and words of the rating are the moderation’s', async () => {
		await open()
		await pressButton('Leitfrage und Bewertung …')
		await screen.type('Frage an das Netzwerk', 'Wer hilft morgens?')
		await screen.type('gut', 'läuft')
		await pressButton('Fertig')
		expect(mapOf(doc, map)?.question).toBe('Wer hilft morgens?')
		expect(mapOf(doc, map)?.ratingWords.good.de).toBe('läuft')
	})
})

describe('[NMAP11] list and panel show the state and the part that are looked at', () => {
	const relate = (from: string, to: string, states: readonly ('actual' | 'target')[]) =>
		addRelation(doc, {
			from: idOf(from),
			to: idOf(to),
			tie: { kind: 'exchange', intensity: 1, direction: 'mutual' },
			states,
		})

	it('a planned relation is in the target and in the overlay, not today', async () => {
		relate('Jobcenter', 'Jugendamt', ['actual', 'target'])
		relate('Jugendamt', 'Treff Anker', ['target'])
		await open()
		await screen.shows('1 Beziehung, Ist')
		await pick('Soll')
		await screen.shows('2 Beziehungen, Soll')
		await pick('Übereinander')
		await screen.shows('2 Beziehungen, Übereinander')
	})

	it('a part of the network hides everything else, in the list of differences, too', async () => {
		relate('Jobcenter', 'Jugendamt', ['target'])
		relate('Jugendamt', 'Treff Anker', ['target'])
		await open()
		await showDifferences()
		expect(document.querySelectorAll('.differences > li')).toHaveLength(2)
		await act(async () => changePersonal(map, { part: { around: { actor: idOf('Treff Anker'), steps: 1 } } }))
		expect(document.querySelectorAll('.differences > li')).toHaveLength(1)
		await screen.shows('Umgebung von Treff Anker')
	})

	it('who may only read changes nothing', async () => {
		relate('Jobcenter', 'Jugendamt', ['actual', 'target'])
		await open('reader')
		expect(box('Ist: Jobcenter – Jugendamt').disabled).toBe(true)
		expect(screen.has('Akteur')).toBe(false)
		expect(screen.has('Beziehung Jobcenter – Jugendamt löschen')).toBe(false)
		expect(screen.has('Als Maßnahme')).toBe(false)
	})
})

describe('[NMAP12] the panel says what is to be done', () => {
	it('every difference stands there once, and becomes a task in one action', async () => {
		doc = new Y.Doc()
		map = networkMap.sample(doc, 'de', seededRandom(2)).id
		history = createHistory(doc, plenumMaps)
		await open()
		await showDifferences()
		const told = differences(doc, map)
		const items = [...document.querySelectorAll('.differences > li')]
		expect(items).toHaveLength(told.length)
		for (const [i, { sentence }] of told.entries()) {
			const words = [...(items[i]?.querySelectorAll('h3, p') ?? [])].map((each) => each.textContent).join(' ')
			expect(words).toContain(sentence.de)
		}
		const counts = [...document.querySelectorAll('.map-counts b')].map((each) => Number(each.textContent))
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(told.length)

		await pressButton('Als Maßnahme')
		expect(listTasks(doc)).toHaveLength(1)
		expect(screen.has('Zur Maßnahme')).toBe(true)
		await act(async () => history.undo())
		expect(screen.has('Zur Maßnahme')).toBe(false)
	})

	it('the shortest way between two actors is told in one line', async () => {
		const exchange = { kind: 'exchange', intensity: 1, direction: 'mutual' } as const
		for (const [from, to] of [
			['Jobcenter', 'Jugendamt'],
			['Jugendamt', 'Treff Anker'],
		] as const)
			addRelation(doc, { from: idOf(from), to: idOf(to), tie: exchange, states: ['actual'] })
		await open()
		await act(async () => changePersonal(map, { tab: 'findings' }))
		await choose('Von', 'Jobcenter')
		await choose('Zu', 'Treff Anker')
		await screen.shows('2 Schritte: Jobcenter – Jugendamt – Treff Anker')
	})

	it('an organisation marks where the network is and where it shall go', async () => {
		await open()
		await act(async () => changePersonal(map, { tab: 'type' }))
		await screen.shows('Welche Organisation markiert?')
		// Until it is known whose marks they are there is nothing that looks like a field to write in.
		expect([...document.querySelectorAll('label')].map((label) => label.textContent)).not.toContain('Heute (Ist)')
		await choose('Welche Organisation markiert?', 'Jugendamt')
		await choose('Heute (Ist)', 'Informationsnetzwerk')
		await choose('Ziel (Soll)', 'Produktionsnetzwerk')
		expect(marksOf(doc, map).map(({ state, type }) => [state, type])).toEqual([
			['actual', 'information'],
			['target', 'production'],
		])
		await screen.shows('Ziel (Soll): Produktionsnetzwerk (1 von 1)')
	})
})
