import { act, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BallotForm } from '../../../client/rounds/BallotForm.tsx'
import { CardForm } from '../../../client/rounds/CardForm.tsx'
import { Contribute } from '../../../client/rounds/Contribute.tsx'
import { fetchRoundParts } from '../../../client/rounds/lateParts.tsx'
import { OutboxContext } from '../../../client/rounds/OutboxContext.ts'
import type { CardWords, Outbox } from '../../../client/rounds/outbox/outbox.ts'
import { useValue } from '../../../client/sync/RoomContext.ts'
import { createValue, type Value } from '../../../client/sync/value.ts'
import type { Round } from '../../../shared/agenda/index.ts'
import type { BallotRound, CardsRound, Marks } from '../../../shared/rounds/index.ts'
import { readMarks } from '../../../shared/rounds/index.ts'
import { serverAway } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'
import { phone } from './outboxHelp.ts'

let screen: Screen
let opened: Outbox | undefined

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
	fetchRoundParts()
})
afterEach(async () => {
	await screen.leave()
	opened?.close()
	opened = undefined
	vi.unstubAllGlobals()
})

const cards: CardsRound = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] }
const withColumns: CardsRound = {
	...cards,
	columns: [
		{ id: 'good', label: 'Gut' },
		{ id: 'missing', label: 'Fehlt' },
	],
}
const options = ['Kita-Platz', 'Kurszeiten', 'Unterlagen'].map((label) => ({ id: label.slice(0, 3), label }))

/** Types into a field as a person does, whatever kind of field it is. */
async function write(label: string, text: string, field = screen.field(label) as unknown as HTMLTextAreaElement) {
	await act(async () => {
		Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
		field.dispatchEvent(new Event('input', { bubbles: true }))
	})
	return field
}

const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
	act(async () => {
		element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
	})

const radio = (name: string) =>
	[...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((input) =>
		[input.getAttribute('aria-label'), input.closest('label')?.textContent].includes(name),
	)

function CardDesk({ settings, onHandIn }: { settings: CardsRound; onHandIn: (card: CardWords) => void }) {
	const [card, change] = useState<CardWords>({ text: '' })
	const handIn = (words: CardWords) => {
		onHandIn(words)
		change({ text: '', column: words.column })
	}
	return <CardForm settings={settings} card={card} onChange={change} onHandIn={handIn} />
}

async function openCardForm(settings: CardsRound) {
	const handedIn: CardWords[] = []
	screen = await render(<CardDesk settings={settings} onHandIn={(card) => handedIn.push(card)} />)
	return handedIn
}

function BallotDesk({ settings, onSay }: { settings: BallotRound; onSay: (marks: Marks) => void }) {
	const [marks, change] = useState<Marks>()
	const say = (next: Marks) => {
		onSay(next)
		change(next)
	}
	return <BallotForm settings={settings} marks={marks} onChange={say} />
}

async function openBallot(settings: BallotRound) {
	let last: Marks | undefined
	const onSay = (marks: Marks) => {
		// Whatever is tapped: the server would take it as it is.
		expect(readMarks(settings, marks)).toEqual(marks)
		last = marks
	}
	screen = await render(<BallotDesk settings={settings} onSay={onSay} />)
	return () => last
}

type Running = Partial<Round & { id: string }>

/** Contribute as it stands on a phone; what the room does next comes from the test. */
function Hall({ room, people }: { room: Value<Running>; people: number | undefined }) {
	const round = {
		id: 'round00000000001',
		step: 's',
		about: 'Wer fehlt?',
		settings: cards,
		...counts,
		...useValue(room),
	}
	return <Contribute key={round.id} round={round} people={people} />
}

async function takePart(round: Running = {}, people?: number) {
	const device = phone()
	opened = device.open()
	const room = createValue(round)
	screen = await render(
		<OutboxContext value={opened}>
			<Hall room={room} people={people} />
		</OutboxContext>,
	)
	return { device, outbox: opened, goOn: (next: Running) => act(async () => room.set(next)) }
}
const counts = { state: 'open', contributions: 0, people: 0, forOthers: 0 } as const

test('[FORM1] a card counts its characters, and what is too long is neither cut nor handed in', async () => {
	const handedIn = await openCardForm(cards)
	const field = await write('Ein Gedanke', 'x'.repeat(150))
	expect(screen.text).toContain('10 Zeichen zu viel')
	await screen.click('Karte abgeben')
	expect(handedIn).toEqual([])
	expect(field.value).toHaveLength(150)
	await write('Ein Gedanke', ' Hebammen ')
	expect(screen.text).toContain('8 von 140 Zeichen')
	await screen.click('Karte abgeben')
	expect(handedIn).toEqual([{ text: 'Hebammen' }])
	expect(field.value).toBe('')
})

test('[FORM1] where there are columns one is chosen, and it stays for the next card', async () => {
	const handedIn = await openCardForm(withColumns)
	await write('Ein Gedanke', 'Hebammen')
	await screen.click('Karte abgeben')
	expect(handedIn).toEqual([])
	await screen.shows('Wählen Sie noch, wohin die Karte gehört.')
	await act(async () => radio('Fehlt')[0]?.click())
	await screen.click('Karte abgeben')
	await write('Ein Gedanke', 'Betriebe')
	await screen.click('Karte abgeben')
	expect(handedIn).toEqual([
		{ text: 'Hebammen', column: 'missing' },
		{ text: 'Betriebe', column: 'missing' },
	])
})

test('[FORM1] with keys, Enter hands in and Umschalt+Enter begins a new line', async () => {
	const handedIn = await openCardForm(cards)
	const field = await write('Ein Gedanke', 'Hebammen')
	await press(field, 'Enter', { shiftKey: true })
	expect(handedIn).toEqual([])
	await press(field, 'Enter')
	expect(handedIn).toEqual([{ text: 'Hebammen' }])
})

test('[FORM1] on glass, Enter is a new line', async () => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	const handedIn = await openCardForm(cards)
	await press(await write('Ein Gedanke', 'Hebammen'), 'Enter')
	expect(handedIn).toEqual([])
})

test('[FORM2] dots are given and taken back by buttons, never more than there are', async () => {
	const said = await openBallot({ kind: 'dots', attribution: 'anonymous', dots: 3, perOption: 2, options })
	await screen.click('Punkt geben: Kita-Platz')
	await screen.click('Punkt geben: Kita-Platz')
	expect((screen.button('Punkt geben: Kita-Platz') as HTMLButtonElement).disabled).toBe(true)
	await screen.click('Punkt geben: Kurszeiten')
	expect(screen.text).toContain('Noch 0')
	expect((screen.button('Punkt geben: Unterlagen') as HTMLButtonElement).disabled).toBe(true)
	await screen.click('Punkt wegnehmen: Kurszeiten')
	expect(said()).toEqual({ kind: 'dots', dots: { Kit: 2 } })
})

test('[FORM2] a position is empty until it is chosen, and moves by one', async () => {
	const said = await openBallot({ kind: 'position', attribution: 'anonymous', from: 'locker', to: 'fest' })
	expect(said()).toBeUndefined()
	expect((screen.button('Näher zu „fest“') as HTMLButtonElement).disabled).toBe(true)
	await act(async () => radio('7 von 10 zwischen „locker“ und „fest“')[0]?.click())
	await screen.click('Näher zu „fest“')
	expect(said()).toEqual({ kind: 'position', at: 8 })
})

test('[FORM2] a ranking grows by tapping and is set right by buttons', async () => {
	const said = await openBallot({ kind: 'ranking', attribution: 'anonymous', options })
	await screen.click('Kurszeiten: auf Platz 1')
	await screen.click('Unterlagen: auf Platz 2')
	await screen.click('Kita-Platz: auf Platz 3')
	await screen.click('Kita-Platz: an erste Stelle')
	await screen.click('Kurszeiten: nach unten')
	expect(said()).toEqual({ kind: 'ranking', order: ['Kit', 'Unt', 'Kur'] })
	screen.button('Unterlagen: nach oben').focus()
	await screen.click('Unterlagen: nach oben')
	expect(document.activeElement?.getAttribute('aria-label')).toBe('Unterlagen: nach oben')
	await screen.click('Kita-Platz: ohne Platz')
	expect(said()).toEqual({ kind: 'ranking', order: ['Unt', 'Kur'] })
})

test('[FORM2] a concern can say what it needs, and agreement needs no reason', async () => {
	const said = await openBallot({ kind: 'consensus', attribution: 'named', options: options.slice(0, 2) })
	await act(async () => radio('Zustimmung')[0]?.click())
	expect(document.querySelector('textarea')).toBeNull()
	await act(async () => radio('Bedenken')[1]?.click())
	await write('Was bräuchten Sie?', 'Vertretung')
	expect(said()).toEqual({
		kind: 'consensus',
		stances: { Kit: { stance: 'agree' }, Kur: { stance: 'concern', reason: 'Vertretung' } },
	})
})

test('[FORM3] the promise stands before the field, and a small group is warned', async () => {
	await takePart({}, 5)
	const field = screen.field('Ein Gedanke')
	const promise = [...document.querySelectorAll('.promise p')]
	expect(promise.map((line) => line.textContent)).toEqual([
		'Anonym. Alle sehen Ihre Karte erst, wenn die Moderation aufdeckt.',
		expect.stringContaining('kleine Runde'),
	])
	for (const line of promise) {
		expect(line.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
	}
})

test('[FORM3] a large group, and who gives their name, needs no warning', async () => {
	await takePart({}, 40)
	expect(screen.text).not.toContain('kleine Runde')
	await screen.leave()
	await takePart({ settings: { ...cards, attribution: 'named' } }, 5)
	expect(screen.text).not.toContain('kleine Runde')
})

test('[FORM4] what is handed in stands below with its tick, can be changed, and taken back', async () => {
	const { device } = await takePart()
	await write('Ein Gedanke', 'Hebamen')
	await screen.click('Karte abgeben')
	await screen.shows('abgegeben, verdeckt')
	await screen.click('„Hebamen“ ändern')
	const fields = document.querySelectorAll('textarea')
	await act(async () => {
		Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(fields[1], 'Hebammen')
		fields[1]?.dispatchEvent(new Event('input', { bubbles: true }))
	})
	await screen.click('Übernehmen')
	await act(() => device.settle())
	expect(device.handed()).toEqual(['Hebammen'])
	await screen.click('„Hebammen“ zurückziehen')
	await act(() => device.settle())
	expect(device.server.handed.size).toBe(0)
})

test('[FORM4] once revealed, cards stay as they are', async () => {
	const { goOn } = await takePart()
	await write('Ein Gedanke', 'Hebammen')
	await screen.click('Karte abgeben')
	await screen.shows('abgegeben')
	expect(screen.text).toContain('abgegeben, verdeckt')
	await goOn({ state: 'revealed' })
	expect(screen.text).toContain('Alle sehen Ihre Karte sofort.')
	expect(screen.text).toContain('abgegeben, für alle sichtbar')
	expect(screen.text).not.toContain('verdeckt')
	expect([screen.has('„Hebammen“ ändern'), screen.has('„Hebammen“ zurückziehen')]).toEqual([false, false])
})

test('[FORM5] a half-written card survives the next step and can still be handed in', async () => {
	const { device, goOn } = await takePart()
	await write('Ein Gedanke', 'Halb geschr')
	await goOn({ id: 'round00000000002', about: 'Was läuft gut?' })
	await screen.shows('Halb geschr')
	expect(screen.text).toContain('zu „Wer fehlt?“')
	expect((screen.field('Ein Gedanke') as HTMLElement as HTMLTextAreaElement).value).toBe('')
	await screen.click('Noch abgeben')
	await act(() => device.settle())
	expect([...device.server.handed.keys()][0]).toContain('round00000000001/')
	expect(screen.text).not.toContain('Ihr Entwurf')
})

test('[FORM5] back in its step, the begun card is in the field again', async () => {
	const { goOn } = await takePart()
	await write('Ein Gedanke', 'Halb geschr')
	await goOn({ id: 'round00000000002' })
	await goOn({ id: 'round00000000001' })
	expect((screen.field('Ein Gedanke') as HTMLElement as HTMLTextAreaElement).value).toBe('Halb geschr')
})

test('[FORM6] a card refused for a changed promise shows why, and goes out under the new one on demand', async () => {
	const { device, goOn } = await takePart()
	device.server.refuses = { id: 'promiseChanged' }
	await write('Ein Gedanke', 'Hebammen')
	await screen.click('Karte abgeben')
	await screen.shows('Die Moderation hat geändert, was zu Ihrem Namen gezeigt wird.')
	device.server.refuses = undefined
	await goOn({ settings: { ...cards, attribution: 'named' } })
	await screen.click('Noch einmal abgeben')
	await act(() => device.settle())
	expect([...device.server.handed.values()]).toMatchObject([{ text: 'Hebammen', attribution: 'named' }])
})

test('[OUTBOX11] what was written into a card when the round is revealed can still be handed in, beside the others', async () => {
	const { device, goOn } = await takePart()
	await write('Ein Gedanke', 'Hebamen')
	await screen.click('Karte abgeben')
	await act(() => device.settle())
	await screen.click('„Hebamen“ ändern')
	const [, changed] = document.querySelectorAll('textarea')
	await write('Ein Gedanke', 'Hebammen aus dem Umland', changed)
	const fields = () => [...document.querySelectorAll('textarea')].map(({ value }) => value)
	await goOn({ state: 'revealed' })
	await screen.shows('Ihr Entwurf')
	expect(screen.text).toContain('Hebammen aus dem Umland')
	await screen.click('Noch abgeben')
	await act(() => device.settle())
	expect(device.handed()).toEqual(['Hebamen', 'Hebammen aus dem Umland'])
	expect(screen.text).not.toContain('Ihr Entwurf')
	expect(fields()).toEqual([''])
})

test('[OUTBOX11] a field that was opened and left as it was leaves nothing behind when the round is revealed', async () => {
	const { device, goOn } = await takePart()
	await write('Ein Gedanke', 'Hebammen')
	await screen.click('Karte abgeben')
	await act(() => device.settle())
	await screen.click('„Hebammen“ ändern')
	await goOn({ state: 'revealed' })
	expect(screen.text).not.toContain('Ihr Entwurf')
})

test('[FORM6] a refused card can be kept for later instead, under the promise it was written under', async () => {
	const { device } = await takePart()
	device.server.refuses = { id: 'notFound' }
	await write('Ein Gedanke', 'Hebammen')
	await screen.click('Karte abgeben')
	await screen.shows('In den Themenspeicher')
	device.server.refuses = undefined
	await screen.click('In den Themenspeicher')
	await act(() => device.settle())
	expect([...device.server.handed.values()]).toEqual([{ text: 'Hebammen', attribution: 'anonymous' }])
})

test('[FORM4] a ballot that waits for the connection is not said to be handed in', async () => {
	const settings = { kind: 'dots', attribution: 'anonymous', dots: 3, perOption: 2, options } as const
	const { device } = await takePart({ settings })
	await screen.shows('Noch 3')
	device.server.refuses = serverAway
	await screen.click('Punkt geben: Kita-Platz')
	await act(() => device.settle())
	await screen.shows('wartet auf Verbindung')
	expect(screen.text).not.toContain('Ihre Angaben sind abgegeben')
	device.server.refuses = undefined
	await act(() => device.settle())
	await screen.shows('Ihre Angaben sind abgegeben')
	expect(screen.text).not.toContain('wartet auf Verbindung')
})

test('[OUTBOX12] a ballot of an earlier session is shown as it counts, and cannot be changed', async () => {
	const settings = { kind: 'dots', attribution: 'anonymous', dots: 3, perOption: 2, options } as const
	const { device } = await takePart({ settings })
	await screen.shows('Noch 3')
	await screen.click('Punkt geben: Kita-Platz')
	await act(() => device.settle())
	await act(async () => opened?.moveTo('rosa-2'))
	await screen.shows('Ihre Stimme ist abgegeben. Dieses Gerät ist inzwischen neu beigetreten')
	expect((screen.button('Punkt geben: Kita-Platz') as HTMLButtonElement).disabled).toBe(true)
})

test('[OUTBOX12] where nobody can tell whether a ballot arrived, the person reads that and decides', async () => {
	const settings = { kind: 'dots', attribution: 'anonymous', dots: 3, perOption: 2, options } as const
	const { device } = await takePart({ settings })
	await screen.shows('Noch 3')
	device.server.refuses = serverAway
	await screen.click('Punkt geben: Kita-Platz')
	await act(() => device.settle())
	await act(async () => opened?.moveTo('rosa-2'))
	await screen.shows('Ob Ihre Stimme angekommen ist, lässt sich nicht mehr feststellen.')
	expect((screen.button('Punkt geben: Kita-Platz') as HTMLButtonElement).disabled).toBe(true)
	device.server.refuses = undefined
	await act(() => device.settle())
	expect(device.server.handed.size).toBe(0)
	await screen.click('Noch einmal abgeben')
	await act(() => device.settle())
	expect(device.server.handed.size).toBe(1)
})

test('[FORM2] a ballot is handed in with each choice, and over once it is counted', async () => {
	const settings = { kind: 'dots', attribution: 'anonymous', dots: 3, perOption: 2, options } as const
	const { device, goOn } = await takePart({ settings })
	await screen.shows('Noch 3')
	await screen.click('Punkt geben: Kita-Platz')
	await act(() => device.settle())
	expect(device.server.handed.get('round00000000001')).toMatchObject({ marks: { dots: { Kit: 1 } } })
	await goOn({ settings, state: 'revealed' })
	expect((screen.button('Punkt geben: Kita-Platz') as HTMLButtonElement).disabled).toBe(true)
	expect(screen.text).toContain('Diese Abstimmung ist ausgezählt.')
})
