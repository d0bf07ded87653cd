import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { tellRestored } from '../../../client/versions/restoring/restored.ts'
import { VersionsPage } from '../../../client/versions/VersionsPage.tsx'
import { addBoard, removeBoard } from '../../../shared/board/boards.ts'
import { addCardsInto, addCluster, moveCards } from '../../../shared/board/cards/index.ts'
import { readRecord, removeRecord, writeChange } from '../../../shared/board/records.ts'
import { richTextOf } from '../../../shared/board/richText.ts'
import { failed } from '../../../shared/lib/result.ts'
import { furnish } from '../furnish.ts'
import { focused, press, tabTo } from '../keyboard.ts'
import type { Screen } from '../render.tsx'
import { atTheVersions, day, fivePastTwo, minute } from './atTheVersions.tsx'

let here: ReturnType<typeof atTheVersions>
let screen: Screen

beforeEach(() => {
	furnish()
	tellRestored(undefined)
	here = atTheVersions()
})
afterEach(async () => {
	await here.leave()
	vi.unstubAllGlobals()
})

async function enter(version?: string) {
	screen = await here.enter(<VersionsPage />)
	await screen.shows('Jetzt')
	if (version !== undefined) await here.open(version)
}
const shown = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent)
const counts = () => shown('.versions-counts > span').map((words) => words?.trim())
const pane = (side: 'before' | 'now') => document.querySelectorAll('.versions-pane')[side === 'before' ? 0 : 1]
const reword = (id: string, text: string) => {
	const record = readRecord(here.doc, id)
	if (!record) throw new Error(`no record ${id}`)
	writeChange(here.doc, record, { ...record, props: { ...(record.props as object), richText: richTextOf(text) } })
}

test('[EARLIER1] versions stand by day below what there is now, and say why they were kept, who was there and what followed', async () => {
	const people = ['Miriam Falkenrath', 'Aylin Demirtas', 'Roswitha Brandtner', 'Jonas Weidlich']
	here.keep({ id: 'removal', time: fivePastTwo + 2 * minute, reason: 'beforeRemoval', present: 31, changes: 6 })
	here.keep({ id: 'step', reason: 'step', label: 'Was trägt?', people, present: 31, changes: 48 })
	here.keep({ time: fivePastTwo - 10 * minute, reason: 'interval', present: 1, changes: 1 })
	here.keep({ time: fivePastTwo - 25 * minute, reason: 'reveal', label: 'Karten sammeln', present: 30, changes: 96 })
	here.keep({ time: fivePastTwo - day, reason: 'byHand', label: 'Vor der Pause', present: 2, changes: 3 })
	here.keep({ time: fivePastTwo - 3 * day, reason: 'beforeRestore', present: 2, changes: 3 })
	here.keep({ time: fivePastTwo - 9 * day, reason: 'interval', present: 2, changes: 63 })
	const alarm = { time: fivePastTwo, participant: 'p', name: 'X', what: 'removed', count: 240, version: 'removal' }
	here.desk.getMap('alarms').set('a', { ...alarm, state: 'released' })
	await enter('step')
	expect(shown('.versions-days h3')).toEqual([
		'Heute, Mittwoch, 21. Oktober',
		'Gestern, Dienstag, 20. Oktober',
		'Ältere, ein Stand je Tag',
	])
	expect(shown('.versions-when')).toEqual(['14:11', '14:07', '14:05', '13:55', '13:40', '14:05', '18.10.', '12.10.'])
	expect(shown('.versions-what > b')).toEqual([
		'Jetzt',
		'Vor dem Löschen gesichert',
		'„Was trägt?“ begonnen',
		'Zwischenstand',
		'„Karten sammeln“ aufgedeckt',
		'Vor der Pause',
		'Vor dem Zurückholen gesichert',
		'Zwischenstand',
	])
	expect(shown('.versions-item .ui-tag')).toEqual(['danach fehlen 240 Karten'])
	expect(screen.text).toContain('Miriam Falkenrath, Aylin Demirtas, Roswitha Brandtner und 28 weitere')
	expect(screen.text).toContain('1 Person · 1 Änderung')
})

test('[EARLIER1] before the server has kept anything it says what to expect', async () => {
	await enter()
	await screen.shows('Noch kein früherer Stand.')
	expect(shown('.versions-days h3')).toEqual(['Heute, Mittwoch, 21. Oktober'])
})

test('[EARLIER2] arrows move through the versions of all days, Enter opens, and closing leads back', async () => {
	for (const back of [0, 10, 24 * 60])
		here.keep({ id: `${back}`, time: fivePastTwo - back * minute, label: `${back}`, reason: 'byHand' })
	await enter()
	await screen.shows('Wählen Sie links einen Stand.')
	await tabTo('14:0500 Personen')
	await press('ArrowDown')
	await press('ArrowDown')
	await press('ArrowDown')
	expect(document.activeElement?.getAttribute('data-version')).toBe('1440')
	await press('Home')
	await press('ArrowDown')
	await press('Enter')
	await screen.shows('Stand von 13:55 Uhr')
	expect(document.activeElement?.className).toBe('versions-open')
	expect(document.querySelector('[aria-current]')?.getAttribute('data-version')).toBe('10')
	await screen.click('Vergleich schließen')
	await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-version')).toBe('10'))
	await screen.shows('Wählen Sie links einen Stand.')
})

test('[EARLIER3] what is missing, new and changed is told by shape and word on today’s side, and the figures add up', async () => {
	const { cluster, cards } = here.cards('Wohnen', ['Nähe der Kitas', 'Umzug ohne Anträge', 'Kita ab 6 Uhr'])
	here.keep({ id: 'v' })
	removeRecord(here.doc, cards[0] ?? '')
	reword(cards[2] ?? '', 'Kita ab 5:30 Uhr')
	addCardsInto(here.doc, cluster, [{ text: 'Meister sprechen mit Kitas' }])
	await enter('v')
	expect(counts()).toEqual(['1 fehlt jetzt', '1 neu seitdem', '1 geändert'])
	expect(pane('before')?.textContent).toContain('3 Karten')
	expect(pane('now')?.textContent).toContain('3 Karten; gestrichelt ist, was fehlt')
	expect(pane('before')?.textContent).toContain('Kita ab 6 Uhr')
	expect(pane('before')?.querySelector('.compared-sign')).toBeNull()
	const told = [...(pane('now')?.querySelectorAll('.versions-card') ?? [])].map((card) => [
		card.textContent,
		card.querySelector('svg')?.getAttribute('aria-label'),
		card.hasAttribute('data-ghost'),
	])
	expect(told).toEqual([
		['Nähe der Kitas', 'fehlt jetzt', true],
		['Umzug ohne Anträge', undefined, false],
		['Kita ab 5:30 Uhr', 'geändert', false],
		['Meister sprechen mit Kitas', 'neu seitdem', false],
	])
})

test('[EARLIER3] a card that has moved under another heading is one change, told where it lies now', async () => {
	const { cards } = here.cards('Wohnen', ['Nähe der Kitas', 'Umzug'])
	const { cluster } = here.cards('Arbeit', ['Teilzeit'])
	here.keep({ id: 'v' })
	moveCards(here.doc, [cards[0] ?? ''], cluster)
	await enter('v')
	expect(counts()).toEqual(['0 fehlen jetzt', '0 neu seitdem', '1 geändert'])
	await screen.click('Als Liste')
	expect(shown('[data-difference="changed"] li')).toEqual(['Nähe der Kitasjetzt unter „Arbeit“'])
})

test('[EARLIER3] what people do meanwhile shows without asking', async () => {
	const { cards } = here.cards('Wohnen', ['Nähe der Kitas', 'Umzug'])
	here.keep({ id: 'v' })
	await enter('v')
	await screen.shows('Seitdem hat sich nichts geändert.')
	await act(async () => removeRecord(here.doc, cards[1] ?? ''))
	await screen.shows('1 fehlt jetzt')
})

test('[EARLIER4] the list says the same in words, with what stood there before', async () => {
	const { cards } = here.cards('Wohnen', ['Nähe der Kitas', 'Kita ab 6 Uhr'])
	here.keep({ id: 'v' })
	removeRecord(here.doc, cards[0] ?? '')
	reword(cards[1] ?? '', 'Kita ab 5:30 Uhr')
	await enter('v')
	await screen.click('Als Liste')
	expect(shown('[data-difference] h3')).toEqual(['Fehlt jetzt 1', 'Geändert 1'])
	expect(shown('[data-difference] li')).toEqual(['Nähe der KitasWohnen', 'Kita ab 5:30 Uhrvorher: Kita ab 6 Uhr'])
	await screen.click('Nebeneinander')
	expect(pane('now')).toBeDefined()
})

test('[EARLIER4] a phone shows the list alone', async () => {
	furnish({ phone: true })
	const { cards } = here.cards('Wohnen', ['Nähe der Kitas', 'Kita ab 6 Uhr'])
	here.keep({ id: 'v' })
	removeRecord(here.doc, cards[0] ?? '')
	screen = await here.enter(<VersionsPage />)
	await screen.shows('Zwischenstand')
	await act(async () => document.querySelector<HTMLElement>('[data-version]')?.click())
	await screen.shows('Fehlt jetzt 1')
	expect(pane('now')).toBeUndefined()
	expect(screen.has('Dieses Board zurück auf 14:05')).toBe(true)
})

test('[EARLIER4] a card that was only moved about is counted, not called the same', async () => {
	const { cards } = here.cards('Wohnen', ['Nähe der Kitas'])
	here.keep({ id: 'v' })
	const record = readRecord(here.doc, cards[0] ?? '')
	if (record) writeChange(here.doc, record, { ...record, x: 4000, y: 4000 })
	await enter('v')
	expect(screen.text).toContain('Dazu 1 Änderung an Lage, Größe, Verbindungen oder Angaben')
	expect(screen.text).not.toContain('Seitdem hat sich nichts geändert.')
})

test('[EARLIER5] one steps through the differences, and what was folded away opens for it', async () => {
	const texts = Array.from({ length: 40 }, (_, i) => `Gedanke ${i + 1}`)
	const { cards } = here.cards('Wohnen', texts)
	here.cards('Arbeit', ['Teilzeit'])
	here.keep({ id: 'v' })
	removeRecord(here.doc, cards[1] ?? '')
	removeRecord(here.doc, cards[30] ?? '')
	await enter('v')
	expect(pane('now')?.textContent).not.toContain('Gedanke 31')
	expect(pane('now')?.textContent).toContain('1 fehlt')
	await screen.click('Nächster Unterschied')
	expect(shown('[data-current]')).toEqual(['Gedanke 2'])
	await screen.click('Nächster Unterschied')
	expect(shown('[data-current]')).toEqual(['Gedanke 31'])
	expect(screen.text).toContain('Unterschied 2 von 2: fehlt jetzt: Gedanke 31')
	await screen.click('Nächster Unterschied')
	expect(shown('[data-current]')).toEqual(['Gedanke 2'])
	await screen.click('Voriger Unterschied')
	expect(shown('[data-current]')).toEqual(['Gedanke 31'])
})

test('[EARLIER6] one click sets a board back; the result leads there and back', async () => {
	const { cards } = here.cards('Wohnen', ['Nähe der Kitas', 'Umzug'])
	here.keep({ id: 'v' })
	removeRecord(here.doc, cards[0] ?? '')
	await enter('v')
	await screen.click('Dieses Board zurück auf 14:05')
	await screen.shows('„Zukunftskonferenz“ ist wieder auf dem Stand von 14:05 Uhr.')
	await screen.shows('Rückgängig')
	expect(here.restored).toEqual([['v', { board: here.board }]])
	await screen.click('Ansehen')
	expect(here.went).toEqual([{ to: 'board', board: here.board }])
	await screen.click('Rückgängig')
	await screen.shows('Rückgängig gemacht')
	expect(here.restored[1]).toEqual(['before v', { board: here.board }])
	expect(screen.has('Rückgängig')).toBe(false)
	await screen.click('Meldung schließen')
	expect(screen.text).not.toContain('Rückgängig gemacht')
})

test('[EARLIER6] a whole workshop goes back only after it was said what happens', async () => {
	const { cluster } = here.cards('Wohnen', ['Nähe der Kitas'])
	here.keep({ id: 'v' })
	addCardsInto(here.doc, cluster, [{ text: 'Neu' }])
	await enter('v')
	await screen.click('Ganze Werkstatt zurück …')
	const dialog = document.querySelector('[role=dialog]')
	for (const words of [
		'Zurück heißt nicht verloren:',
		'Alle Geräte laden die Werkstatt einmal neu.',
		'noch nicht gespeichert',
	]) {
		expect(dialog?.textContent).toContain(words)
	}
	await screen.click('Abbrechen')
	expect(here.restored).toEqual([])
	await screen.click('Ganze Werkstatt zurück …')
	await screen.click('Ganze Werkstatt zurück auf 14:05')
	await screen.shows('Die ganze Werkstatt ist wieder auf dem Stand von 14:05 Uhr.')
	expect(here.restored).toEqual([['v', {}]])
	// The page is drawn anew by it.
	await here.leave()
	await enter()
	expect(screen.text).toContain('Die ganze Werkstatt ist wieder auf dem Stand von 14:05 Uhr.')
	await screen.click('Rückgängig')
	await screen.shows('Rückgängig gemacht')
	expect(here.restored[1]).toEqual(['before v', {}])
})

test('[EARLIER6] a board that was not there then cannot go back, one that is gone by now can', async () => {
	const gone = addBoard(here.doc, 'Rückblick', Math.random, 'page:past')
	here.keep({ id: 'v' })
	removeBoard(here.doc, gone)
	addBoard(here.doc, 'Ausblick', Math.random, 'page:later')
	await enter('v')
	const choose = (id: string) =>
		act(async () => {
			const select = document.querySelector('select')
			if (!select) throw new Error('no choice of boards')
			select.value = id
			select.dispatchEvent(new Event('change', { bubbles: true }))
		})
	expect(shown('select option')).toEqual(['Zukunftskonferenz', 'Ausblick', 'Rückblick (gelöscht)'])
	await choose('page:later')
	expect(screen.text).toContain('Dieses Board gab es da noch nicht.')
	expect(screen.has('Dieses Board zurück auf 14:05')).toBe(false)
	await choose(gone)
	await screen.click('Dieses Board zurück auf 14:05')
	await screen.shows('„Rückblick“ ist wieder auf dem Stand von 14:05 Uhr.')
	expect(here.restored).toEqual([['v', { board: gone }]])
})

test('[EARLIER7] a server that is away is said in the list, and asked again by a click', async () => {
	here.keep({ id: 'v' })
	const { versions } = here.server
	here.server.versions = async () => failed({ id: 'serverAway' })
	await enter()
	await screen.shows('Keine Verbindung zum Server.')
	here.server.versions = versions
	await screen.click('Noch einmal versuchen')
	await screen.shows('Zwischenstand')
	expect(screen.text).not.toContain('Keine Verbindung zum Server.')
})

test('[EARLIER7] a version that cannot be read says so, and the others can be opened', async () => {
	here.cards('Wohnen', ['Nähe der Kitas'])
	here.keep({ id: 'sound' })
	here.keep({ id: 'broken', time: fivePastTwo - 5 * minute })
	here.documents.set('broken', new Uint8Array([200, 1, 2, 3]))
	screen = await here.enter(<VersionsPage />)
	await screen.shows('Zwischenstand')
	await act(async () => document.querySelector<HTMLElement>('[data-version="broken"]')?.click())
	await screen.shows('Dieser Stand lässt sich nicht lesen.')
	expect(screen.has('Dieses Board zurück auf 14:00')).toBe(false)
	await here.open('sound')
	expect(screen.has('Dieses Board zurück auf 14:05')).toBe(true)
})

test('[EARLIER7] a version that could not be fetched is fetched again by a click', async () => {
	here.keep({ id: 'v' })
	const { version } = here.server
	here.server.version = async () => failed({ id: 'storageDamaged' })
	screen = await here.enter(<VersionsPage />)
	await screen.shows('Zwischenstand')
	await act(async () => document.querySelector<HTMLElement>('[data-version="v"]')?.click())
	await screen.shows('ein Schaden entdeckt')
	here.server.version = version
	await screen.click('Noch einmal versuchen')
	await screen.shows('Stand von 14:05 Uhr')
})

test('[EARLIER6] a page that is drawn anew before the answer comes says it all the same', async () => {
	here.keep({ id: 'v' })
	const { restore } = here.server
	let answer = () => {}
	const held = new Promise<void>((resolve) => {
		answer = resolve
	})
	here.server.restore = (...request) => held.then(() => restore(...request))
	await enter('v')
	await screen.click('Ganze Werkstatt zurück …')
	await screen.click('Ganze Werkstatt zurück auf 14:05')
	await here.leave()
	await enter()
	expect(screen.text).not.toContain('ist wieder auf dem Stand')
	await act(async () => answer())
	await screen.shows('Die ganze Werkstatt ist wieder auf dem Stand von 14:05 Uhr.')
	await screen.shows('Rückgängig')
})

test('[EARLIER7] a version that is gone by now is called so', async () => {
	here.keep({ id: 'v' })
	here.server.version = async () => failed({ id: 'notFound' })
	await enter()
	await screen.shows('Zwischenstand')
	await act(async () => document.querySelector<HTMLElement>('[data-version="v"]')?.click())
	await screen.shows('Diesen Stand gibt es nicht mehr.')
})

test('[EARLIER7] what the server refuses to bring back is said, and nothing is called done', async () => {
	here.keep({ id: 'v' })
	here.server.restore = async () => failed({ id: 'storageAway' })
	await enter('v')
	await screen.click('Dieses Board zurück auf 14:05')
	await screen.shows('Der Server kann gerade nicht speichern.')
	expect(screen.text).not.toContain('ist wieder auf dem Stand')
})

test('[EARLIER8] what there is now is kept under the name that was given', async () => {
	await enter()
	await screen.click('Stand jetzt sichern …')
	await screen.type('Wie soll er heißen?', 'Vor der Pause')
	await screen.click('Sichern')
	await screen.shows('Der Stand „Vor der Pause“ ist gesichert.')
	expect(shown('.versions-item b')).toEqual(['Vor der Pause'])
	expect(focused()).not.toBe('')
})

test('[EARLIER8] a server that cannot keep it says so in the dialog, and the words stay', async () => {
	here.server.keepVersion = async () => failed({ id: 'storageAway' })
	await enter()
	await screen.click('Stand jetzt sichern …')
	await screen.type('Wie soll er heißen?', 'Vor der Pause')
	await screen.click('Sichern')
	await screen.shows('Der Server kann gerade nicht speichern.')
	expect(screen.field('Wie soll er heißen?').value).toBe('Vor der Pause')
})

test('[EARLIER1] whoever comes from an alarm finds its version open, of the board it was about', async () => {
	here.cards('Wohnen', ['Nähe der Kitas'])
	here.keep({ id: 'v' })
	const other = addBoard(here.doc, 'Ausblick')
	here.arrived.set({ to: 'versions', version: 'v', board: other })
	await enter()
	await screen.shows('Stand von 14:05 Uhr')
	expect(document.querySelector('select')?.value).toBe(other)
})

test('[EARLIER3] looking at a version writes nothing', async () => {
	here.cards('Wohnen', ['Nähe der Kitas'])
	here.keep({ id: 'v' })
	const before = Y.encodeStateVector(here.doc)
	await enter('v')
	await screen.click('Als Liste')
	expect(Y.encodeStateVector(here.doc)).toEqual(before)
})

test('[EARLIER10] the list of a board holds the versions in which it is another, and the others unfold', async () => {
	const { cluster } = here.cards('Wohnen', ['Nähe der Kitas'])
	const back = (minutes: number) => ({ time: fivePastTwo - minutes * minute })
	here.keep({ id: 'first', ...back(50) })
	here.keep({ id: 'step', reason: 'step', step: 3, label: 'Wer fehlt?', ...back(40) })
	addBoard(here.doc, 'Ausblick', Math.random, 'page:later')
	here.keep({ id: 'elsewhere', ...back(30) })
	addCardsInto(here.doc, cluster, [{ text: 'Umzug' }])
	here.keep({ id: 'end', reason: 'stepEnd', step: 9, label: 'Rückblick', ...back(20) })
	here.keep({ id: 'named', reason: 'byHand', label: 'Vor der Pause', ...back(10) })
	await enter()
	await screen.shows('Es wird nachgesehen, in welchen Ständen dieses Board anders ist: 0 von 5')
	expect(shown('.versions-item b')).toHaveLength(5)
	here.findOut()
	await vi.waitFor(() => expect(shown('.versions-item b')).toHaveLength(2), { timeout: 5_000 })
	expect(shown('.versions-item b')).toEqual(['Vor der Pause', 'Vor Schritt 3: Wer fehlt?'])
	await screen.click('Noch 3 Stände mit diesem Board wie jetzt')
	expect(shown('.versions-item b')).toEqual([
		'Vor der Pause',
		'Nach Schritt 9: Rückblick',
		'Zwischenstand',
		'Vor Schritt 3: Wer fehlt?',
		'Zwischenstand',
	])
	await screen.click('Nur Stände, in denen dieses Board anders ist')
	await act(async () => document.querySelector<HTMLElement>('input[value=workshop]')?.click())
	await vi.waitFor(() => expect(shown('.versions-item b')).toHaveLength(5))
})

test('[EARLIER11] only what is missing comes back by one click, on a board with the way back', async () => {
	const { cluster, cards } = here.cards('Wohnen', ['Nähe der Kitas', 'Umzug'])
	here.keep({ id: 'v' })
	for (const card of cards) removeRecord(here.doc, card)
	addCardsInto(here.doc, cluster, [{ text: 'Neu' }])
	await enter('v')
	await screen.click('2 fehlende Karten zurückholen')
	await screen.shows('240 Einträge sind wieder da („Zukunftskonferenz“). Neues und Geändertes ist geblieben.')
	expect(here.restored).toEqual([['v', { board: here.board, missing: true }]])
	await screen.click('Rückgängig')
	expect(here.restored[1]).toEqual(['before v', { board: here.board }])
	await act(async () => document.querySelector<HTMLElement>('input[value=workshop]')?.click())
	await screen.click('2 fehlende Einträge zurückholen')
	await screen.shows('240 Einträge sind wieder da. Neues')
	expect(here.restored[2]).toEqual(['v', { missing: true }])
	expect(screen.has('Rückgängig')).toBe(false)
})

test('[EARLIER12] a board with a document of its own stands beside its own versions', async () => {
	const own = here.setApart('Initiativkreis', 'page:draft')
	const cluster = addCluster(own, 'page:draft', { kind: 'cluster', heading: 'Sorgen', x: 0, y: 0 })
	const [card = ''] = addCardsInto(own, cluster, [{ text: 'Das Jobcenter bremst' }, { text: 'Bleibt' }])
	here.keep({ id: 'open' })
	here.keep({ id: 'draft', room: 'draft-1' })
	removeRecord(own, card)
	here.arrived.set({ to: 'versions', board: 'page:draft' })
	await enter()
	await here.open('draft')
	expect(counts()).toEqual(['1 fehlt jetzt', '0 neu seitdem', '0 geändert'])
	expect(pane('before')?.textContent).toContain('Das Jobcenter bremst')
	expect(shown('.versions-item')).toHaveLength(1)
	expect(document.querySelector('select')?.value).toBe('page:draft')
	await screen.click('Dieses Board zurück auf 14:05')
	await screen.shows('„Initiativkreis“ ist wieder auf dem Stand von 14:05 Uhr.')
	expect(here.restored).toEqual([['draft', { board: 'page:draft' }]])
})
