import { act, type ComponentProps } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Admission } from '../../../client/pages/entrance/admission.ts'
import { choosePhoneView } from '../../../client/pages/entrance/phoneChoice.ts'
import { fetchPhoneParts } from '../../../client/pages/phone/lateParts.tsx'
import { NextPerson } from '../../../client/pages/phone/NextPerson.tsx'
import { handInNext } from '../../../client/pages/phone/nextPerson.ts'
import { PhonePage } from '../../../client/pages/phone/PhonePage.tsx'
import { inGerman } from '../../../client/texts/figures.ts'
import type { Now } from '../../../shared/agenda/index.ts'
import { readyAgendas } from '../../../shared/agenda/ready/index.ts'
import { failed, ok } from '../../../shared/lib/result.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { refusals } from '../../../shared/protocol/refusals.ts'
import { messageType } from '../../../shared/protocol/wire.ts'
import type { RoundSettings } from '../../../shared/rounds/index.ts'
import { fakeServer, serverAway } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen

/** The relay as a phone knows it: it says what the room is doing. */
class Relay {
	static last: Relay | undefined
	binaryType = ''
	onmessage: ((event: { data: ArrayBuffer }) => void) | undefined
	onclose: ((event: { code: number }) => void) | undefined
	readonly protocols: string[]
	constructor(_url: string, protocols: string[]) {
		this.protocols = protocols
		Relay.last = this
	}
	close() {}
}

/** The moderation does something, and the relay tells. */
async function tell(now: Partial<Now>) {
	const json = new TextEncoder().encode(JSON.stringify({ ...quiet, ...now }))
	const length = [(json.length & 127) | 128, json.length >> 7]
	const message = new Uint8Array([messageType.now, ...length, ...json])
	await act(async () => Relay.last?.onmessage?.({ data: message.buffer }))
}

const quiet: Now = { timer: { is: 'off' }, frozen: false, ready: 0, speakers: false }

function running(settings?: RoundSettings, more: Partial<Now> = {}, id = 'round00000000001'): Partial<Now> {
	const question = 'Wer fehlt heute noch am Tisch?'
	return {
		step: {
			id: `step-${id}`,
			order: 'a0',
			title: 'Kartenabfrage',
			question,
			note: '',
			minutes: 5,
			writers: 'everyone',
			phone: 'contribute',
			number: 3,
			of: 7,
		},
		since: 1000,
		...(settings && {
			round: {
				id,
				step: `step-${id}`,
				about: question,
				settings,
				state: 'open',
				contributions: 0,
				people: 0,
				forOthers: 0,
			},
		}),
		...more,
	}
}
const oneDot: RoundSettings = { kind: 'position', attribution: 'anonymous', from: 'gar nicht', to: 'sehr' }
const cards: RoundSettings = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] }

async function open(role: Role = 'participant', server = fakeServer()) {
	const admission: Admission = {
		workshop: 'auenbrueck',
		title: 'Gründungswerkstatt Auenbrück',
		locale: 'de',
		token: 'token-1',
		role,
		participant: 'rosa',
		rooms: ['plenum'],
		secret: 't-geheim',
	}
	screen = await render(<PhonePage admission={admission} server={server} />)
	return server
}

async function write(text: string) {
	const field = screen.field('Ein Gedanke') as HTMLElement
	await act(async () => {
		Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
		field.dispatchEvent(new Event('input', { bubbles: true }))
	})
}

/** Puts the dot of a one-dot question, in the sheet if one is open. */
async function choose(mark: number) {
	const marks = () => (document.querySelector('dialog[open]') ?? document).querySelectorAll<HTMLElement>('[type=radio]')
	await vi.waitFor(() => expect(marks()).toHaveLength(11))
	await act(async () => marks()[mark]?.click())
}

const question = () => document.querySelector('h1')?.textContent

beforeEach(() => {
	localStorage.clear()
	sessionStorage.clear()
	vi.stubGlobal('WebSocket', Relay)
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	vi.stubGlobal('scrollTo', () => {})
	// The browser's own dialog, as far as jsdom lacks it.
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
	fetchPhoneParts()
})
afterEach(async () => {
	await screen.leave()
	choosePhoneView('phone')
	vi.unstubAllGlobals()
})

test('[PHONE1] before a step runs the page says so; then the question is there with its form', async () => {
	await open()
	expect(screen.text).toContain('Die Verbindung wird aufgebaut')
	await tell({})
	expect(question()).toBe('Gerade läuft kein Schritt.')
	await tell(running(cards))
	expect(question()).toBe('Wer fehlt heute noch am Tisch?')
	expect(screen.text).toContain('Schritt 3 von 7')
	expect(screen.text).toContain('Anonym.')
	expect(screen.has('Karte abgeben')).toBe(true)
})

test('[PHONE1] nobody who is in is asked to come in, in the first step of any agenda', async () => {
	await open()
	for (const { steps } of readyAgendas) {
		const [first] = steps
		const { step } = running()
		if (!first || !step) throw new Error('an agenda without steps')
		await tell({ step: { ...step, title: first.title.de, question: first.question.de, number: 1 } })
		expect(screen.text).toContain(first.question.de || first.title.de)
		expect(screen.text).not.toMatch(/Treten Sie/u)
	}
})

test('[PHONE1] whoever is to work in a group is told so until the groups are back, and not afterwards', async () => {
	await open()
	const { step } = running()
	if (!step) throw new Error('no step')
	const inGroups = { ...step, inGroups: true as const }
	await tell({ ...running(), step: inGroups })
	await screen.shows('Ihre Gruppe steht gleich hier.')
	await tell({ ...running(), step: inGroups, groupsAreBack: true })
	expect(question()).toBe('Wer fehlt heute noch am Tisch?')
	expect(screen.text).not.toContain('Ihre Gruppe')
	expect(screen.text).not.toContain('Kleingruppen')
})

test('[PHONE1] while the case of a play is read aloud nobody is told that its first scene begins', async () => {
	await open()
	const own = { part: 'p1', group: 'acting' as const, as: 'Jobcenter', isPerson: false, isOn: false }
	const playing = {
		...{ play: 'play1', title: 'Mira Sand', clock: { is: 'off' as const }, phase: 'before' as const },
		...{ own, advice: [], canObserve: false },
	}
	const reading = { case: 'case1', title: 'Mira Sand', scene: 0, at: 2000 }
	await tell({ ...running(), playing, reading })
	await screen.shows('Der Fall wird vorgelesen. Hören Sie zu.')
	expect(screen.text).not.toContain('Gleich beginnt')
	await tell({ ...running(), playing })
	await screen.shows('Gleich beginnt die erste Szene.')
	expect(screen.text).not.toContain('vorgelesen')
	// What was read in a step before this one is over.
	await tell({ ...running(), playing, reading: { ...reading, at: 500 } })
	await screen.shows('Gleich beginnt die erste Szene.')
})

test('[PHONE9] the camera says in a word what it is for', async () => {
	await open()
	await tell(running(cards))
	expect(screen.button('Foto aufnehmen').textContent).toBe('Foto')
})

test('[PHONE1] a step without anything to collect sends people to the board, and to no form', async () => {
	await open()
	await tell(running())
	expect(screen.has('Karte abgeben')).toBe(false)
	expect(screen.has('Board öffnen')).toBe(true)
})

test('[PHONE1] where few take part, the promise says how thin it is', async () => {
	await open()
	await tell(running(cards, { participants: 40 }))
	expect(screen.text).not.toContain('kleine Runde')
	await tell(running(cards, { participants: 5 }))
	expect(screen.text).toContain('kleine Runde')
})

test('[PHONE1] a locked board does not keep a card from being handed in', async () => {
	const server = await open()
	await tell(running(cards, { frozen: true }))
	expect(screen.text).toContain('Abgeben können Sie weiterhin.')
	await write('Hebammen')
	await screen.click('Karte abgeben')
	await screen.shows('abgegeben, verdeckt')
	expect(server.handed.size).toBe(1)
})

test('[PHONE2] the button below the thumb hands in the card above it, and the state line follows', async () => {
	const server = await open()
	await tell(running({ ...cards, attribution: 'named' }))
	expect(screen.text).toContain('Gespeichert')
	server.refuses = serverAway
	await write('Hebammen')
	await screen.click('Karte abgeben')
	await screen.shows('1 wartet')
	expect(screen.text).toContain('Offline – Ihre Eingaben bleiben auf diesem Gerät. 1 Eingabe wartet auf Verbindung.')
	expect(screen.text).toContain('wartet auf Verbindung')
	server.refuses = undefined
	await act(async () => void dispatchEvent(new Event('online')))
	await screen.shows('Gespeichert')
	expect([...server.handed.values()]).toMatchObject([{ text: 'Hebammen', attribution: 'named' }])
})

test('[PHONE2] without a line to the relay the page says so, although nothing waits', async () => {
	await open()
	await tell(running(cards))
	await act(async () => Relay.last?.onclose?.({ code: 1006 }))
	expect(screen.text).toContain('Offline')
	expect(question()).toBe('Wer fehlt heute noch am Tisch?')
})

test('[PHONE4] fertig holds for this step, and is taken back by the same button', async () => {
	const server = await open()
	await tell(running(cards))
	await screen.click('Ich bin fertig')
	await vi.waitFor(() => expect(server.handed.get('signal')).toEqual({ ready: 1000 }))
	await screen.click('Fertig gemeldet')
	await vi.waitFor(() => expect(server.handed.get('signal')).toEqual({ ready: null }))
	await screen.click('Ich bin fertig')
	await tell(running(cards, { since: 2000 }))
	expect(screen.has('Ich bin fertig')).toBe(true)
})

test('[PHONE11] where nothing is asked of this phone nobody has to be done with it', async () => {
	await open()
	const asking = running(cards)
	await tell({ ...asking, ...(asking.step && { step: { ...asking.step, phone: 'question' } }) })
	expect(screen.has('Ich bin fertig')).toBe(false)
	await tell(running())
	expect(screen.has('Ich bin fertig')).toBe(false)
	await tell(asking)
	expect(screen.has('Ich bin fertig')).toBe(true)
	const dot = running(oneDot)
	await tell(dot)
	expect(screen.has('Ich bin fertig')).toBe(true)
	await tell({ ...dot, ...(dot.round && { round: { ...dot.round, state: 'revealed' as const } }) })
	expect(screen.has('Ich bin fertig')).toBe(false)
})

test('[PHONE4] a raised hand stands on the page until it is lowered; without a list of speakers there is none', async () => {
	const server = await open()
	await tell(running(cards))
	await screen.click('Mehr')
	await screen.shows('In den Themenspeicher')
	expect(screen.has('Zu Wort melden')).toBe(false)
	await tell(running(cards, { speakers: true }))
	await screen.click('Zu Wort melden')
	await screen.shows('Sie haben sich zu Wort gemeldet.')
	await vi.waitFor(() => expect(server.handed.get('signal')).toEqual({ hand: true }))
	await screen.click('Wortmeldung zurücknehmen')
	await vi.waitFor(() => expect(server.handed.get('signal')).toEqual({ hand: false }))
	expect(screen.text).not.toContain('Sie haben sich zu Wort gemeldet.')
})

test('[GAZE6] whoever is called up reads and hears it, and their hand is down; others read nothing', async () => {
	const server = await open()
	await tell(running(cards, { speakers: true }))
	await screen.click('Mehr')
	await screen.shows('Zu Wort melden')
	await screen.click('Zu Wort melden')
	await screen.shows('Sie haben sich zu Wort gemeldet.')
	await tell(running(cards, { speakers: true, floor: { participant: 'jonas', at: 5 } }))
	expect(screen.text).not.toContain('Sie haben das Wort.')
	await tell(running(cards, { speakers: true, floor: { participant: 'rosa', at: 6 } }))
	expect(document.querySelector('[role=alert]')?.textContent).toBe('Sie haben das Wort.')
	expect(screen.text).not.toContain('Sie haben sich zu Wort gemeldet.')
	await tell(running(cards, { speakers: true }))
	expect(screen.text).not.toContain('Sie haben das Wort.')
	expect(server).toBeDefined()
})

test('[GAZE5] a phone jumps nowhere: it says what the others are shown', async () => {
	await open()
	const shown = () => document.querySelector('.phone-shown')?.textContent
	const sight = { board: 'page:map', x: 0, y: 0, w: 10, h: 10 }
	await tell(running(cards, { summons: { ...sight, at: 2_000, title: 'Netzwerkbild' } }))
	expect(shown()).toBe('Die Moderation zeigt gerade: „Netzwerkbild“')
	await tell(running(cards, { lead: { participant: 'maren', at: 3_000, shows: 'Kartenwand' } }))
	expect(shown()).toBe('Die Moderation zeigt gerade: „Kartenwand“')
	await tell(running(cards, { lead: { participant: 'jonas', name: 'Jonas Ahlers', at: 4_000 } }))
	expect(shown()).toBe('Jonas Ahlers zeigt gerade etwas auf dem Board.')
	await tell(running(cards, { summons: { ...sight, at: 500, title: 'Netzwerkbild' } }))
	expect(shown()).toBeUndefined()
	expect(question()).toBe('Wer fehlt heute noch am Tisch?')
})

test('[PHONE4] something for later is one field and one button', async () => {
	const server = await open()
	await tell(running(cards))
	await screen.click('Mehr')
	await screen.shows('Foto abgeben')
	await screen.click('In den Themenspeicher')
	const field = screen.field('Was soll nicht verloren gehen?') as HTMLElement
	await act(async () => {
		Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'Ferienbetreuung')
		field.dispatchEvent(new Event('input', { bubbles: true }))
	})
	await screen.click('In den Themenspeicher')
	await screen.shows('Von Ihnen im Themenspeicher')
	// Opening the sheet asks what the person said about being named.
	const handedIn = () => [...server.handed].flatMap(([what, said]) => (what === 'signal' ? [] : [said]))
	await vi.waitFor(() => expect(handedIn()).toEqual([{ text: 'Ferienbetreuung', attribution: cards.attribution }]))
})

test('[PHONE5] the outline of the step shows what lies on its board, and results', async () => {
	const server = fakeServer()
	server.outline = async () => ({
		ok: true,
		value: {
			board: 'page:1',
			name: 'Kartenabfrage',
			groups: [{ heading: 'Gesundheit', cards: [{ id: 'c1', text: 'Hebammen', by: 'Treff Anker', dots: 3 }] }],
			results: [
				{
					id: 'r1',
					about: 'Wie verbindlich?',
					attribution: 'anonymous',
					voters: 2,
					forOthers: 0,
					kind: 'dots',
					options: [{ id: 'a', label: 'Vertrag', dots: 2, heads: 2 }],
				},
			],
		},
	})
	await open('participant', server)
	const now = running()
	await tell({ ...now, ...(now.step && { step: { ...now.step, phone: 'outline' } }) })
	await screen.shows('Hebammen')
	for (const words of ['Gesundheit', 'Treff Anker', '3 Punkte', 'Wie verbindlich?', 'Vertrag']) {
		expect(screen.text).toContain(words)
	}
})

test('[PHONE5] a step that shows the task plan shows it on phones, too, to be read', async () => {
	const server = fakeServer()
	const value = { board: 'page:1', name: 'Kartenabfrage', groups: [], results: [] }
	const task = {
		id: 't1',
		text: 'Hebammen einladen',
		who: ['Rosa Brandt'],
		until: '2026-12-01',
		state: 'open',
	} as const
	server.outline = async () => ({ ok: true, value: { ...value, tasks: [task] } })
	await open('participant', server)
	const now = running()
	await tell({ ...now, ...(now.step && { step: { ...now.step, phone: 'question', page: 'tasks' } }) })
	await screen.shows('Hebammen einladen')
	for (const words of ['Maßnahmenplan', 'Rosa Brandt · 1. Dezember 2026', 'offen']) expect(screen.text).toContain(words)
	expect(screen.text).not.toContain('Kartenabfrage')
})

test('[PHONE1] a step in which nothing is entered says so, instead of a question alone', async () => {
	await open()
	const now = running()
	await tell({ ...now, ...(now.step && { step: { ...now.step, phone: 'question' } }) })
	expect(screen.text).toContain('In diesem Schritt geben Sie hier nichts ein.')
	await tell(running(cards))
	expect(screen.text).not.toContain('nichts ein.')
})

test('[PHONE10] in a break the phone says when and with what it goes on, and asks for nothing', async () => {
	await open()
	const now = running()
	const step = now.step && { ...now.step, title: 'Kaffeepause', question: '', phone: 'outline' as const, next: 'Ziele' }
	const ends = Date.now() + 900_000
	await tell({ ...now, ...(step && { step }), timer: { is: 'running', ends, total: 900_000 } })
	expect(question()).toBe('Kaffeepause')
	expect(screen.text).toContain(`Weiter geht es um ${inGerman.timeOfDay(ends)} Uhr.`)
	expect(screen.text).toContain('Danach: Ziele')
	expect(screen.text).not.toContain('wird geladen')
	await tell({ ...now, ...(step && { step }), timer: { is: 'off' } })
	expect(screen.text).toContain('Weiter geht es, sobald die Moderation Sie ruft.')
	await tell({ ...now, ...(step && { step }), timer: { is: 'running', ends: -5_000, total: 900_000 } })
	expect(screen.text).toContain('Die Pause ist zu Ende.')
})

test('[PHONE5] an announcement is heard, can be put away, and the next one comes again', async () => {
	await open()
	await tell(running(cards, { announcement: 'Pause bis 10:30 Uhr' }))
	expect(document.querySelector('[role=alert]')?.textContent).toContain('Pause bis 10:30 Uhr')
	await screen.click('Ansage ausblenden')
	expect(screen.text).not.toContain('Pause')
	await tell(running(cards, { announcement: 'Weiter geht es im Saal 2' }))
	expect(screen.text).toContain('Weiter geht es im Saal 2')
})

test('[PHONE6] a reader sees the question and is asked for nothing', async () => {
	await open('reader')
	await tell(running(cards))
	expect(question()).toBe('Wer fehlt heute noch am Tisch?')
	expect(screen.text).toContain('Nur lesen')
	for (const name of ['Karte abgeben', 'Ich bin fertig']) expect(screen.has(name)).toBe(false)
	await screen.click('Mehr')
	await screen.shows('Ergebnisse')
	for (const name of ['In den Themenspeicher', 'Foto abgeben', 'QR-Code weitergeben'])
		expect(screen.has(name)).toBe(false)
})

test('[PHONE7] when the link is revoked, a card that was not handed in can still be read and copied', async () => {
	const server = await open()
	await tell(running(cards))
	server.refuses = serverAway
	await write('Hebammen')
	await screen.click('Karte abgeben')
	await screen.shows('1 wartet')
	await act(async () => Relay.last?.onclose?.({ code: refusals.linkRevoked.close }))
	await screen.shows('Dieser Link gilt nicht mehr.')
	await screen.shows('Hebammen')
	expect(screen.has('Kopieren')).toBe(true)
	expect(screen.has('Noch einmal abgeben')).toBe(false)
})

test('[PHONE1] an unknown session is renewed by the link, and the phone goes on with the new one', async () => {
	await open()
	await tell(running(cards))
	await act(async () => Relay.last?.onclose?.({ code: refusals.sessionUnknown.close }))
	await vi.waitFor(() => expect(Relay.last?.protocols).toContain('token-1'))
	expect(screen.text).not.toContain('nicht mehr angemeldet')
})

test("[PHONE8] after one's own ballot the next person hands in theirs, as somebody else, and the phone goes on", async () => {
	const server = await open()
	await tell(running(oneDot))
	await screen.click('Mehr')
	expect(screen.has('Weitere Person an diesem Gerät'), 'before the own ballot').toBe(false)
	await screen.click('Schließen')
	await choose(3)
	await vi.waitFor(() => expect(server.handed.get('round00000000001')).toMatchObject({ marks: { at: 3 } }))

	const ballots: [token: string, at: unknown][] = []
	const { putBallot } = server
	server.putBallot = (token, round, ballot) => {
		ballots.push([token, ballot.marks])
		return putBallot(token, round, ballot)
	}
	await screen.click('Mehr')
	await screen.click('Weitere Person an diesem Gerät')
	await screen.shows('2. Person an diesem Gerät')
	await choose(7)
	server.refuses = serverAway
	await screen.click('Stimme abgeben')
	expect(screen.text).toContain('2. Person an diesem Gerät')
	server.refuses = undefined
	await screen.click('Stimme abgeben')
	await screen.shows('Die Stimme der 2. Person ist abgegeben.')
	await screen.click('3. Person: Stimme abgeben')
	await screen.shows('3. Person an diesem Gerät')
	await choose(10)
	await screen.click('Stimme abgeben')
	await screen.shows('Die Stimme der 3. Person ist abgegeben.')
	await screen.click('Zurück zur 1. Person')
	expect(server.joined).toMatchObject([{ secret: 't-geheim' }, { secret: 't-geheim' }])
	expect(new Set(ballots.map(([token]) => token)).size).toBe(2)
	expect(ballots.map(([, marks]) => marks)).toMatchObject([{ at: 7 }, { at: 10 }])
})

test('[PHONE8] the next person is asked for a name only where the round promises to show it', async () => {
	const consensus = { kind: 'consensus', attribution: 'named', options: [{ id: 'o1', label: 'Leitbild' }] } as const
	for (const [settings, isAsked] of [
		[consensus, true],
		[{ ...consensus, attribution: 'anonymous' }, false],
		[{ ...oneDot, attribution: 'named' }, false],
	] as const) {
		const round = { ...running(settings, {}, 'another').round, settings } as ComponentProps<typeof NextPerson>['round']
		const way = { code: 'LAN 47K' }
		screen = await render(<NextPerson round={round} way={way} server={fakeServer()} onBack={() => {}} />)
		await screen.shows('2. Person an diesem Gerät')
		expect(screen.text.includes('Ihr Name'), `${settings.kind}, ${settings.attribution}`).toBe(isAsked)
		await screen.leave()
	}
	await open()
})

test('[PHONE8] a ballot whose answer was lost is handed in again as the same person, also after a reload', async () => {
	const server = fakeServer()
	const way = { workshop: 'auenbrueck', secret: 't-geheim' }
	const ballot = { marks: { kind: 'position', at: 4 }, attribution: 'anonymous' } as const
	const tokens: string[] = []
	server.putBallot = async (token) => {
		tokens.push(token)
		return tokens.length < 2 ? failed(serverAway) : ok({ kept: 'hidden' })
	}
	expect(await handInNext(server, way, {}, 'lost', ballot)).toEqual(serverAway)
	vi.resetModules()
	const reloaded = await import('../../../client/pages/phone/nextPerson.ts')
	expect(await reloaded.handInNext(server, way, {}, 'lost', ballot)).toBeUndefined()
	expect(tokens).toEqual(['token-1', 'token-1'])
	expect(reloaded.neighboursIn('lost')).toEqual({ handedIn: 1 })
})
