import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MethodsContext } from '../../../../client/blocks/MethodsContext.ts'
import { MapPage } from '../../../../client/blocks/map/page/MapPage.tsx'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../../client/sync/RoomContext.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { seededRandom } from '../../../../shared/lib/random.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import { networkMap } from '../../../../shared/methods/network-map/index.ts'
import { addActors, addRelation, findActor, listActors, listRelations } from '../../../../shared/registry/index.ts'
import { furnish } from '../../furnish.ts'
import { focused, press, tabTo } from '../../keyboard.ts'
import { render, type Screen } from '../../render.tsx'

/* What is done here is done with the keyboard alone; only the device's own window for files is stood in for. */

const fixture = readFileSync(resolve(import.meta.dirname, '../../../fixtures/csv/beziehungen.csv'))

let doc: Y.Doc
let history: History
let awareness: Awareness
let map: string
let screen: Screen

async function open(role: RoomView['role'] = 'participant') {
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<MethodsContext value={methodOf}>
				<MapPage id={map} toolbarIn={undefined} />
			</MethodsContext>
		</RoomContext>,
	)
}

async function leave() {
	await screen.leave()
	history.destroy()
	awareness.destroy()
}

// What the page fetches ahead is there before anybody opens the menu.
beforeAll(() => import('../../../../client/blocks/map/exchange/ImportRelations.tsx'))

beforeEach(() => {
	furnish()
	doc = new Y.Doc()
	map = networkMap.found(doc, Math.random).id
	addActors(doc, [
		{ name: 'Jobcenter Birkenfelde', shortName: 'JC' },
		{ name: 'Wohngeldstelle' },
		{ name: 'Allgemeiner Sozialer Dienst' },
	])
	addRelation(doc, {
		from: idOf('Allgemeiner Sozialer Dienst'),
		to: idOf('Wohngeldstelle'),
		tie: { kind: 'referral', intensity: 3, direction: 'mutual' },
		states: ['actual', 'target'],
	})
})

afterEach(async () => {
	await leave()
	vi.unstubAllGlobals()
})

const idOf = (name: string) => listActors(doc).find((actor) => actor.name === name)?.id ?? ''
const names = () => listActors(doc).map(({ name }) => name)

/** The relations by the names of their ends, whatever their ids. */
const said = (where: Y.Doc) =>
	listRelations(where)
		.map(({ id: _, from, to, ...relation }) => ({
			...relation,
			from: findActor(where, from)?.name,
			to: findActor(where, to)?.name,
		}))
		.map((relation) => JSON.stringify(relation, Object.keys(relation).sort()))
		.sort()

/** Takes a tool of the list's toolbar; of one that is a menu its only entry. */
async function take(tool: 'Exportieren' | 'Einlesen') {
	await tabTo(tool)
	await press('Enter')
	if (tool === 'Einlesen') return
	while (focused() !== 'Beziehungen als CSV') await press('ArrowDown')
	await press('Enter')
}

/** Asks for a file, and chooses this one in the device's window. */
async function chooseFile(content: BlobPart, name = 'beziehungen.csv') {
	await screen.shows('Datei wählen')
	const input = document.querySelector<HTMLInputElement>('input[type=file]')
	const asked = vi.fn()
	input?.addEventListener('click', asked)
	await tabTo('Datei wählen')
	await press('Enter')
	expect(asked).toHaveBeenCalledOnce()
	await act(async () => {
		Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true })
		input?.dispatchEvent(new Event('change', { bubbles: true }))
	})
}

async function choose(label: string) {
	await tabTo('Als neue Akteure eintragen')
	while (focused() !== label) {
		const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=unknown-actors]')]
		const next = radios[radios.indexOf(document.activeElement as HTMLInputElement) + 1]
		if (!next) throw new Error(`no choice "${label}"`)
		await act(async () => {
			next.focus()
			next.click()
		})
	}
}

describe('[NMAP15] relations from a file', () => {
	it('are reported line by line, entered with new actors, and taken back in one step', async () => {
		await open()
		const before = said(doc)
		await take('Einlesen')
		await chooseFile(fixture)
		await screen.shows('3 Beziehungen sind neu.')
		await screen.shows('1 Beziehung steht schon im Netzwerk und bekommt die Angaben aus der Datei.')
		await screen.shows('2 Namen stehen nicht im Beteiligtenverzeichnis: Treff am Bahnhof und Nähcafé „Faden“')
		await screen.shows('3 Zeilen werden nicht eingelesen')
		await screen.shows('Zeile 7: Eine Beziehung braucht zwei verschiedene Akteure, hier steht zweimal „JC“.')
		await screen.shows('Zeile 8: „Freundschaft“ gibt es unter „Art (Ist)“ nicht.')
		await screen.shows('Zeile 9: ')
		expect(said(doc)).toEqual(before)

		await tabTo('4 Beziehungen einlesen')
		await press('Enter')
		await screen.shows(
			'3 Beziehungen sind neu, 1 Beziehung wurde aktualisiert, 2 Akteure stehen neu im Verzeichnis und 3 Zeilen wurden weggelassen.',
		)
		await tabTo('Fertig')
		await press('Enter')
		expect(focused()).toBe('Einlesen')
		expect(names()).toEqual(expect.arrayContaining(['Treff am Bahnhof', 'Nähcafé „Faden“']))
		expect(listRelations(doc)).toHaveLength(4)
		const known = listRelations(doc).find(({ from }) => from === idOf('Allgemeiner Sozialer Dienst'))
		expect(known?.actual).toMatchObject({ kind: 'referral', intensity: 1, direction: 'backward' })
		expect(known?.target).toMatchObject({ kind: 'referral', intensity: 2, direction: 'mutual' })

		await act(async () => history.undo())
		expect(said(doc)).toEqual(before)
		expect(names()).not.toContain('Treff am Bahnhof')
		expect(history.depth.get().undo).toBe(0)
	})

	it('leave out whom nobody knows, if that is chosen', async () => {
		await open()
		await take('Einlesen')
		await chooseFile(fixture)
		await screen.shows('3 Beziehungen sind neu.')
		await choose('Ihre Zeilen weglassen')
		await screen.shows('1 Beziehung ist neu.')
		await screen.shows('Zeile 4: „Treff am Bahnhof“ steht nicht im Beteiligtenverzeichnis.')
		await tabTo('2 Beziehungen einlesen')
		await press('Enter')
		await screen.shows('5 Zeilen wurden weggelassen')
		expect(names()).toHaveLength(3)
		expect(listRelations(doc)).toHaveLength(2)
	})

	it.each([
		['Abbrechen', () => tabTo('Abbrechen').then(() => press('Enter'))],
		['Esc', () => press('Escape')],
	])('%s changes nothing', async (_, giveUp) => {
		await open()
		const before = Y.encodeStateAsUpdate(doc)
		await take('Einlesen')
		await chooseFile(fixture)
		await screen.shows('3 Beziehungen sind neu.')
		await giveUp()
		expect(document.querySelector('[role=dialog]')).toBeNull()
		expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
		expect(history.depth.get().undo).toBe(0)
	})

	it('another file is not taken, and the next one may be', async () => {
		await open()
		await take('Einlesen')
		await chooseFile('Name;Art\nJobcenter;Behörde\n', 'beteiligte.csv')
		await screen.shows('In dieser Datei stehen keine Beziehungen.')
		await chooseFile('', 'leer.csv')
		await screen.shows('Diese Datei ist leer.')
		expect(screen.text).not.toContain('stehen keine Beziehungen')
		await chooseFile(fixture)
		await screen.shows('3 Beziehungen sind neu.')
	})

	it('written out they are read in elsewhere just the same', async () => {
		doc = new Y.Doc()
		map = networkMap.sample(doc, 'de', seededRandom(2)).id
		const wanted = said(doc)
		expect(wanted.length).toBeGreaterThan(5)
		const files: Blob[] = []
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
		Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => {} })
		await open('reader')
		await take('Exportieren')
		await leave()
		vi.restoreAllMocks()
		const [file] = files
		if (!file) throw new Error('nothing was written out')

		doc = new Y.Doc()
		map = networkMap.found(doc, Math.random).id
		await open()
		await take('Einlesen')
		await chooseFile(file)
		await screen.shows(`${wanted.length} Beziehungen sind neu.`)
		await tabTo(`${wanted.length} Beziehungen einlesen`)
		await press('Enter')
		await screen.shows('Fertig')
		expect(said(doc)).toEqual(wanted)
	})

	it('are not read in by who may only read', async () => {
		await open('reader')
		await expect(take('Einlesen')).rejects.toThrow()
		expect(screen.has('Exportieren')).toBe(true)
	})
})
