import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ChainPage } from '../../../../client/blocks/chain/page/ChainPage.tsx'
import { changePersonal } from '../../../../client/blocks/chain/personal.ts'
import { MethodsContext } from '../../../../client/blocks/MethodsContext.ts'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../../client/sync/RoomContext.ts'
import {
	addChainStep,
	agreedOn,
	type ChainState,
	chainOf,
	chainsMap,
	createChain,
	findChainStep,
	handoversOf,
	lanesOf,
	stepsOf,
} from '../../../../shared/blocks/chain/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import {
	addActors,
	addService,
	changeService,
	findActor,
	findService,
	listActors,
	listNeeds,
	listServices,
} from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { editStep } from '../../../helpers/writing.ts'
import { writeDay } from '../../keyboard.ts'
import { render, type Screen } from '../../render.tsx'
import { Picture } from './Picture.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let chain: string
let screen: Screen

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	vi.stubGlobal('CSS', { escape: (text: string) => text })
	doc = new Y.Doc()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	chain = createChain(doc, { method: 'service-chain', locale: 'de', person: 'Nadine Rehbein' })
	addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }])
	history = createHistory(doc, plenumMaps)
	changePersonal(chain, { view: 'both' })
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
				<ChainPage chain={chain} />
				<Picture chain={chain} />
			</MethodsContext>
		</RoomContext>,
	)
}

const list = (state: ChainState) => found(document.querySelector(`.chain-page [data-state="${state}"]`), state)
const picture = () => found(document.querySelector('.test-picture'), 'picture')
function found<Each>(element: Each | null | undefined, name: string): Each {
	if (!element) throw new Error(`nothing called "${name}" in: ${document.body.textContent}`)
	return element
}
/** The control with this name, as Tab reaches it. */
const control = (name: string, within: ParentNode = document) =>
	found(
		[...within.querySelectorAll<HTMLElement>('button, textarea, select, input')].find(
			(each) =>
				each.tabIndex >= 0 &&
				(each.ariaLabel ?? each.getAttribute('aria-label') ?? labelOf(each) ?? each.textContent?.trim()) === name,
		),
		name,
	)
const labelOf = (element: HTMLElement) =>
	element.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : element.closest('label')?.textContent

/** What stands in a sheet or dialog comes with it. */
const arrives = (name: string, within?: ParentNode) =>
	vi.waitFor(
		async () => {
			await act(async () => {})
			control(name, within)
		},
		{ timeout: 20_000 },
	)

/** Enter on a button is a click. */
const push = async (name: string, within?: ParentNode) => {
	await arrives(name, within)
	await act(async () => {
		const button = control(name, within)
		button.focus()
		button.click()
	})
}
/** Arrow keys in a list of choices. */
const choose = async (name: string, label: string, within?: ParentNode) => {
	await arrives(name, within)
	await act(async () => {
		const select = control(name, within) as HTMLSelectElement
		select.focus()
		select.value = found(
			[...select.options].find((option) => option.textContent === label),
			label,
		).value
		select.dispatchEvent(new Event('change', { bubbles: true }))
	})
}
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
	act(async () => {
		document.activeElement?.dispatchEvent(
			new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
		)
	})
const write = (words: string) =>
	act(async () => {
		const field = document.activeElement as HTMLTextAreaElement
		field.setRangeText(words, field.value.length, field.value.length, 'end')
		field.dispatchEvent(new InputEvent('input', { bubbles: true }))
	})
const go = (name: string, within?: ParentNode) => act(async () => control(name, within).focus())
const texts = (state: ChainState) => stepsOf(doc, chain, state).map(({ text }) => text)
const written = () => (document.activeElement as HTMLTextAreaElement | null)?.value

describe('by keyboard alone', () => {
	it('[SCHAIN2] an Ist chain and an Ideal chain are built, with the handovers between their steps', async () => {
		await open()
		await push('Schritt in der Phase Zugang', list('actual'))
		await write('Antrag abgeben')
		await press('Enter')
		await write('Lage schildern')
		await choose('Einrichtung von Schritt 1', 'Jobcenter', list('actual'))
		await choose('Einrichtung von Schritt 2', 'Jugendamt', list('actual'))
		await choose('Bewertung der Schnittstelle 1 bis 2', 'Bruch', list('actual'))
		await push('Angaben zur Schnittstelle 1 bis 2', list('actual'))
		await choose('Form', 'mündlich')
		await choose('Einwilligung der Person', 'nein')
		await choose('Zuständig', 'Jugendamt')
		await go('Was wird weitergegeben?')
		await write('Ein Zettel')

		await push('Schritt in der Phase Klärung', list('ideal'))
		await write('Gespräch zu dritt')
		await choose('Einrichtung von Schritt 1', 'Jugendamt', list('ideal'))
		await push('Schritt in der Phase Planung', list('ideal'))
		await write('Plan für alle')
		await choose('Einrichtung von Schritt 2', 'Jobcenter', list('ideal'))
		await choose('Bewertung der Schnittstelle 1 bis 2', 'reibungslos', list('ideal'))

		expect(texts('actual')).toEqual(['Antrag abgeben', 'Lage schildern'])
		expect(texts('ideal')).toEqual(['Gespräch zu dritt', 'Plan für alle'])
		const [broken] = handoversOf(doc, chain, 'actual')
		expect(broken).toMatchObject({ form: 'oral', consent: false, rating: 'break', passes: 'Ein Zettel' })
		expect(handoversOf(doc, chain, 'ideal').map(({ rating }) => rating)).toEqual(['smooth'])
		expect(list('actual').textContent).toContain('1 Bruch')
		expect(list('ideal').textContent).toContain('kein Bruch')
	})

	it('[SCHAIN2] Alt and an arrow move a step, also into the next phase, and the caret stays with it', async () => {
		for (const text of ['eins', 'zwei']) addChainStep(doc, chain, { state: 'actual', phase: 'access', text })
		await open()
		await go('Text von Schritt 1', list('actual'))
		await press('ArrowDown', { altKey: true })
		expect(texts('actual')).toEqual(['zwei', 'eins'])
		await press('ArrowDown', { altKey: true })
		expect(stepsOf(doc, chain, 'actual').map(({ phase }) => phase)).toEqual(['access', 'clarification'])
		expect(written()).toBe('eins')
		await press('ArrowUp', { altKey: true })
		await press('ArrowUp', { altKey: true })
		expect(texts('actual')).toEqual(['eins', 'zwei'])
		expect(written()).toBe('eins')
	})

	it('[SCHAIN2] Backspace takes an empty step away, and Escape what was just written', async () => {
		addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'eins' })
		await open()
		await go('Text von Schritt 1', list('actual'))
		await press('Enter')
		expect(texts('actual')).toEqual(['eins', ''])
		await press('Backspace')
		expect(texts('actual')).toEqual(['eins'])
		expect(written()).toBe('eins')
		await write(' und mehr')
		await press('Escape')
		expect(texts('actual')).toEqual(['eins'])
	})

	it('[SCHAIN2] what the person says, needs and services are written and joined to steps', async () => {
		addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Antrag abgeben' })
		await open()
		await push('Sicht der Person in der Phase Zugang', list('actual'))
		await write('Welche Tür ist die richtige?')
		await push('Bedarf')
		await write('Geld für den Monat')
		await choose('Lebensbereich', 'Wohnen')
		await choose('Ebene', 'individuell')
		await push('Leistung')
		await write('Grundsicherung')
		await choose('Zuständige Einrichtung', 'Jobcenter')
		await choose('Leistung von Schritt 1', 'Grundsicherung')
		const [need, service] = [listNeeds(doc)[0], listServices(doc)[0]]
		expect(need).toMatchObject({ label: 'Geld für den Monat', area: 'housing', level: 'individual' })
		expect(service).toMatchObject({ name: 'Grundsicherung' })
		expect(stepsOf(doc, chain, 'actual')[0]?.service).toBe(service?.id)
		expect(picture().textContent).toContain('Welche Tür ist die richtige?')
	})

	it('[SCHAIN2] Enter on a written need leads on to the next one, and on an empty one to none', async () => {
		await open()
		await push('Bedarf')
		await write('Geld für den Monat')
		await press('Enter')
		await write('Jemand, der nachfragt')
		await press('Enter')
		await press('Enter')
		expect(listNeeds(doc).map(({ label }) => label)).toEqual(['Geld für den Monat', 'Jemand, der nachfragt', ''])
	})

	it('[SCHAIN2] a service says what people who look for it want to know, each kept when its field is left', async () => {
		const id = addService(doc, { name: 'Grundsicherung', cost: 'kostenfrei' })
		await open()
		expect(screen.text).toContain('Angaben für Ratsuchende (1)')
		const field = (label: string) =>
			[...document.querySelectorAll<HTMLInputElement>('.chain-service-facts input')].find(
				(each) => each.labels?.[0]?.textContent === label,
			)
		await act(async () => field('Zeiten')?.focus())
		await write('montags')
		// Meanwhile somebody else says where it is.
		await act(async () => changeService(doc, id, { address: 'Rathaus' }))
		expect([field('Zeiten')?.value, field('Anschrift')?.value]).toEqual(['montags', 'Rathaus'])
		await act(async () => field('Zeiten')?.blur())
		expect(findService(doc, id)).toMatchObject({ hours: 'montags', address: 'Rathaus', cost: 'kostenfrei' })
		expect(screen.text).toContain('Angaben für Ratsuchende (3)')
	})
})

it('[SCHAIN11] a step that is not reached says so in list and picture, in words and for those who do not see them', async () => {
	const step = addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Kita-Platz anfragen' })
	await open()
	await push('Angaben zu Schritt 1', list('actual'))
	await choose('Ausgang', 'nicht erreicht: Warteliste')
	expect(findChainStep(doc, chain, step)?.outcome).toBe('waitingList')
	expect(list('actual').textContent).toContain('nicht erreicht: Warteliste')
	const box = found(picture().querySelector('.chain-box'), 'box')
	expect(box.querySelector('.chain-outcome svg')).not.toBeNull()
	expect(box.textContent).toContain('Warteliste')
	expect(box.getAttribute('aria-label')).toContain('nicht erreicht: Warteliste')
	await choose('Ausgang', 'erreicht')
	expect(findChainStep(doc, chain, step)?.outcome).toBeUndefined()
	await act(async () => history.undo())
	expect(findChainStep(doc, chain, step)?.outcome).toBe('waitingList')
})

it('[SCHAIN13] where the way divides or turns back is written in the list, and told there and to those who do not see the picture', async () => {
	for (const text of ['Antrag', 'Platz anfragen', 'Eingewöhnung', 'Tagespflege'])
		addChainStep(doc, chain, { state: 'actual', phase: 'access', text })
	await open()
	await push('Angaben zu Schritt 2', list('actual'))
	await choose('Abzweigung oder Rückweg', 'Weiter zu Schritt 4 „Tagespflege“')
	await push('Hinzufügen')
	expect(document.activeElement?.getAttribute('aria-label')).toBe('Bedingung von Abzweigung 1')
	await write('Warteliste')
	await go('Bedingung für den nächsten Schritt')
	await write('Platz frei')
	const told = () =>
		[...list('actual').querySelectorAll('.chain-passage-row')].map(({ textContent }) => textContent?.trim())
	expect(told()).toEqual([
		'danach, wenn „Warteliste“: Schritt 4 „Tagespflege“',
		'danach, wenn „Platz frei“: Schritt 3 „Eingewöhnung“',
	])
	await choose('Ziel von Abzweigung 1', 'Zurück zu Schritt 1 „Antrag“')
	await act(async () => (control('Weiter zu Schritt 3 „Eingewöhnung“') as HTMLInputElement).click())
	expect(told()).toEqual(['danach, wenn „Warteliste“: zurück zu Schritt 1 „Antrag“'])
	const box = [...picture().querySelectorAll('.chain-box')][1]
	expect(box?.getAttribute('aria-label')).toContain('danach, wenn „Warteliste“: zurück zu Schritt 1 „Antrag“')
	await push('Abzweigung 1 entfernen')
	expect(told()).toEqual(['Hier endet der Weg.'])
	await act(async () => history.undo())
	await act(async () => history.undo())
	expect(told()).toHaveLength(2)
	await screen.leave()
	await open('reader')
	expect(told()).toHaveLength(2)
})

it('[SCHAIN12] who steers, how one gets in and when to review is written in the list, also in a chain from before', async () => {
	const stored = chainsMap(doc).get(chain) as Y.Map<unknown>
	for (const key of ['steering', 'access']) stored.delete(key)
	await open()
	await choose('Wer steuert den Prozess?', 'Jobcenter')
	await go('Wie ist der Zugang geregelt?')
	await write('Mit Termin')
	await act(async () => {
		const day = control('Überprüfen am') as HTMLInputElement
		day.focus()
	})
	await writeDay('31.1.2027')
	await act(async () => (document.activeElement as HTMLElement).blur())
	const steeredBy = listActors(doc).find(({ name }) => name === 'Jobcenter')?.id
	expect(agreedOn(doc, chain)).toEqual({ steeredBy, steering: '', access: 'Mit Termin', review: '2027-01-31' })
	await screen.leave()
	await open('reader')
	expect(document.querySelectorAll('.chain-agreed textarea, .chain-agreed :is(select, input):enabled')).toHaveLength(0)
	expect(document.querySelector('.chain-agreed')?.textContent).toContain('Mit Termin')
})

it('[FIELD1] the head of a lane takes of a hundred thousand letters what it holds', async () => {
	await open()
	await go('Name der Person, erfunden')
	await write('x'.repeat(100_000))
	expect(chainOf(doc, chain)?.person).toHaveLength(textFields.chainPerson.limit)
	expect(written()).toBe(chainOf(doc, chain)?.person)
	await push('Einrichtung', list('actual'))
	await screen.shows('Einrichtung suchen oder neu eintragen')
	await screen.type('Einrichtung suchen oder neu eintragen', `Amt ${'x'.repeat(100_000)}`)
	await press('Enter')
	await act(async () => document.querySelector('form')?.requestSubmit())
	const [lane] = lanesOf(doc, chain, 'actual')
	expect(findActor(doc, lane?.id ?? '')?.name).toBe(`Amt ${'x'.repeat(textFields.actorName.limit - 4)}`)
})

it('[SCHAIN3] what is written in the list stands in the picture at once, letter by letter', async () => {
	await open()
	await push('Schritt in der Phase Zugang', list('actual'))
	await write('A')
	expect(picture().querySelector('.chain-box')?.textContent).toContain('A')
	await write('ntrag')
	expect(picture().querySelector('.chain-box')?.textContent).toContain('Antrag')
})

it('[SCHAIN3] while one group writes in the Ist the other works on the Ideal: nobody loses place or words', async () => {
	const ideal = addChainStep(doc, chain, { state: 'ideal', phase: 'access', text: 'Gespräch' })
	addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Antrag' })
	const other = new Y.Doc()
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
	await open()
	await go('Text von Schritt 1', list('actual'))
	await write(' abgeben')
	editStep(other, chain, ideal, 'Gespräch zu dritt')
	addChainStep(other, chain, { state: 'ideal', phase: 'clarification', text: 'Plan' })
	await act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other)))
	await write(' und warten')
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
	for (const each of [doc, other]) {
		expect(stepsOf(each, chain, 'actual').map(({ text }) => text)).toEqual(['Antrag abgeben und warten'])
		expect(stepsOf(each, chain, 'ideal').map(({ text }) => text)).toEqual(['Gespräch zu dritt', 'Plan'])
	}
	expect(written()).toBe('Antrag abgeben und warten')
	expect(list('ideal').textContent).toContain('Gespräch zu dritt')
})

it('[SCHAIN3] one sees by name who else writes in a step', async () => {
	const step = addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Antrag' })
	awareness.states.set(0, {
		roster: { 9: { participant: 'p', name: 'Meral Aydin', organisation: '', role: 'participant' } },
	})
	awareness.states.set(9, { e: `${chain}/step:${step}` })
	await open()
	await act(async () => awareness.setLocalState({ p: 'page:x' }))
	expect(list('actual').textContent).toContain('Meral A.')
	await go('Text von Schritt 1', list('actual'))
	expect(awareness.getLocalState()?.e).toBe(`${chain}/step:${step}`)
})

it('[SCHAIN4] adding, rating and removing are one step of undo each', async () => {
	await open()
	await push('Schritt in der Phase Zugang', list('actual'))
	await act(async () => history.undo())
	expect(texts('actual')).toEqual([])
	await act(async () => history.redo())
	expect(texts('actual')).toEqual([''])
})

it('[SCHAIN4] who may only read sees everything and finds nothing to write in', async () => {
	addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Antrag' })
	await open('reader')
	expect(list('actual').textContent).toContain('Antrag')
	expect(document.querySelectorAll('textarea, select:not(:disabled), input:not(:disabled)')).toHaveLength(0)
	expect(screen.has('Schritt in der Phase Zugang')).toBe(false)
})
