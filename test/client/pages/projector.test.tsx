import { act, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { StageContext } from '../../../client/agenda/stage.ts'
import { DevicesContext } from '../../../client/attention/devices.ts'
import { type Admission, forgetAdmission, rememberAdmission } from '../../../client/pages/entrance/admission.ts'
import { arrange } from '../../../client/pages/projector/cardColumns.ts'
import { Projector } from '../../../client/pages/projector/Projector.tsx'
import { ProjectorDoor } from '../../../client/pages/projector/ProjectorDoor.tsx'
import { isOnPage, pagesOf } from '../../../client/pages/projector/usePages.ts'
import { pageStands, useTurning } from '../../../client/pages/projector/useTurning.ts'
import type { WorkshopRooms } from '../../../client/pages/rooms/useRooms.ts'
import type { Person } from '../../../client/sync/presence.ts'
import { ResultsContext } from '../../../client/sync/ResultsContext.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import { inGerman } from '../../../client/texts/figures.ts'
import { qrPicture } from '../../../client/ui/qrPath.ts'
import {
	addAgendaStep,
	announce,
	beginLead,
	endLead,
	findAgendaStep,
	readAloud,
	reportRound,
	type StepDraft,
	showCode,
	startStep,
	stopTimer,
	summon,
} from '../../../shared/agenda/index.ts'
import { keepPoll } from '../../../shared/blocks/poll/index.ts'
import { addScene, createPlay } from '../../../shared/blocks/scenes/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { cardsOn, type LyingCard } from '../../../shared/board/cards/index.ts'
import { readRecord, writeChange } from '../../../shared/board/records.ts'
import { layCards, layResult } from '../../../shared/collected/index.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	answerAdvice,
	askAdvice,
	beginPlay,
	beginScene,
	castPerson,
	closeFeedback,
	endScene,
	sceneOf as playedScene,
	playOf,
} from '../../../shared/playing/index.ts'
import { addActors, addCase, addTask } from '../../../shared/registry/index.ts'
import type { CardsRound } from '../../../shared/rounds/index.ts'
import { beginSitting, callBack } from '../../../shared/smallGroups/index.ts'
import { fakeServer, secrets } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

/** The canvas needs a browser; what it is asked to show can be told without one. */
vi.mock('../../../client/pages/boards/BoardStage.tsx', () => ({
	WallStage: ({ board, wall }: { board: string; wall: { part?: { w: number } } }) => (
		<p>{`board ${board}${wall.part ? `, ${wall.part.w} wide` : ''}`}</p>
	),
}))
vi.mock('../../../client/pages/projector/ProjectorPage.tsx', () => ({
	ProjectorPage: ({ admission }: { admission: Admission }) => <p>{`the wall, as ${admission.role}`}</p>,
}))

const began = Date.UTC(2026, 2, 9, 18)
let stage: Y.Doc
let plenum: Y.Doc
let results: Y.Doc
let saving: ReturnType<typeof createValue<SaveState>>
let screen: Screen | undefined
let devices: ReturnType<typeof createValue<readonly Person[]>>

beforeEach(() => {
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			disconnect() {}
		},
	)
	stage = new Y.Doc()
	plenum = new Y.Doc()
	results = new Y.Doc()
	devices = createValue<readonly Person[]>([])
	saving = createValue<SaveState>({ kind: 'reading' })
	addBoard(plenum, 'Gründungsabend', seededRandom(1), 'page:evening')
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
	vi.unstubAllGlobals()
	location.hash = ''
})

const people: readonly Person[] = ['Meral', 'Jonas', 'Svenja'].map((name, i) => ({
	participant: name,
	name,
	organisation: '',
	role: i === 2 ? 'moderator' : 'participant',
	colour: i + 1,
	client: i,
	self: false,
	whereabouts: {},
}))

async function show(node: ReactNode) {
	screen = await render(node)
	return screen
}
function wall(link?: string) {
	const rooms = {
		plenum: { doc: plenum, ready: createValue(true), saving, presence: { people: createValue([]) } },
		stage: { doc: stage, saving },
		apart: createValue([]),
	} as unknown as WorkshopRooms
	const room = {
		doc: stage,
		mayModerate: false,
		people: createValue(people),
		server: fakeServer(),
		token: () => 't',
	}
	return show(
		<SessionStateContext value={{ now: sessionStateOf(stage, ''), time: { now: () => began } }}>
			<StageContext value={room}>
				<DevicesContext value={{ people: devices, tell() {}, destroy() {} }}>
					<ResultsContext value={{ doc: results, ready: createValue(true) }}>
						<Projector title="Gründungswerkstatt Auenbrück" rooms={rooms} link={link} />
					</ResultsContext>
				</DevicesContext>
			</StageContext>
		</SessionStateContext>,
	)
}
function begin(draft: StepDraft, { isLast = false } = {}) {
	const step = addAgendaStep(stage, draft, { random: seededRandom(2) })
	if (!isLast) addAgendaStep(stage, { title: 'Abschied' }, { random: seededRandom(3) })
	startStep(stage, step, began, seededRandom(4))
	return findAgendaStep(stage, step)?.roundId ?? ''
}
const cards = (more: Partial<CardsRound> = {}): CardsRound => ({
	kind: 'cards',
	attribution: 'anonymous',
	hidden: true,
	columns: [],
	...more,
})
const lay = (round: string, settings: CardsRound, texts: readonly string[], by?: string) =>
	layCards(
		plenum,
		{ id: round, about: 'Wer fehlt?', board: 'page:evening', settings },
		texts.map((text, i) => ({
			id: `card${i}`,
			text,
			...(by && { by }),
			...(settings.columns[i % 3] && { column: settings.columns[i % 3]?.id }),
		})),
	)
const revealed = (round: string) => reportRound(stage, round, { state: 'revealed', contributions: 3, people: 3 })

it('[WALL9] the title of the workshop stands there once', async () => {
	await wall()
	const said = () => document.body.textContent?.split('Gründungswerkstatt Auenbrück').length
	expect(said()).toBe(2)
	begin({ question: 'Wer fehlt?' })
	await act(async () => {})
	expect(said()).toBe(2)
})

describe('while something is collected', () => {
	it('[WALL1] hidden cards are a number, and so are those who are done', async () => {
		const round = begin({ question: 'Wer fehlt?', round: cards() })
		lay(round, cards(), ['Hebammen'])
		reportRound(stage, round, { contributions: 34, people: 21 })
		await wall()
		expect(screen?.text).toContain('34 Karten liegen verdeckt')
		expect(screen?.text).toContain('Noch niemand fertig')
		expect(screen?.text).not.toContain('Hebammen')
	})

	it('[WALL1] of a ballot what is voted on and how many have voted, and nothing of how', async () => {
		const options = [
			{ id: 'kita', label: 'Mehr Kita-Plätze' },
			{ id: 'bus', label: 'Ein Bus am Abend' },
		]
		const round = begin({ question: 'Was zuerst?', round: { kind: 'consensus', attribution: 'named', options } })
		reportRound(stage, round, { contributions: 3, people: 3, forOthers: 1 })
		await wall()
		expect(screen?.text).toContain('3 von 3 haben abgestimmt')
		const listed = [...document.querySelectorAll('.projector-options li')].map((option) => option.textContent)
		expect(listed).toEqual(['Mehr Kita-Plätze', 'Ein Bus am Abend'])
	})
})

describe('what has been revealed', () => {
	const columns = ['Gesundheit', 'Arbeit', 'Wohnen'].map((label) => ({ id: label, label }))

	it('[WALL2] stands in columns under their headings with the number of cards', async () => {
		const settings = cards({ columns })
		const round = begin({ question: 'Wer fehlt?', board: 'page:evening', round: settings })
		lay(round, settings, ['Hebammen', 'Kammern', 'Wohnbau', 'Kinderärzte'])
		revealed(round)
		await wall()
		const headings = [...document.querySelectorAll('.projector h2')].map((heading) => heading.textContent)
		expect(headings.map((words) => words?.replaceAll('\u00ad', ''))).toEqual(['Gesundheit 2', 'Arbeit 1', 'Wohnen 1'])
		expect(screen?.text).toContain('Kinderärzte')
	})

	it('[WALL2] open cards stand there as they come', async () => {
		const settings = cards({ hidden: false })
		const round = begin({ question: 'Wer fehlt?', board: 'page:evening', round: settings })
		await wall()
		expect(screen?.text).toContain('Noch liegt hier keine Karte.')
		await act(async () => void lay(round, settings, ['Hebammen']))
		await screen?.shows('Hebammen')
	})

	it('[RESULT9] cards stand with the dots that were counted, whatever somebody wrote onto them', async () => {
		const settings = cards({})
		const round = begin({ question: 'Wer fehlt?', board: 'page:evening', round: settings })
		lay(round, settings, ['Hebammen', 'Kammern', 'Wohnbau'])
		const [first, second, third] = cardsOn(plenum, 'page:evening').flatMap((group) => group.cards)
		for (const [card, dots] of [
			[first, 1],
			[second, 99],
			[third, 2],
		] as const) {
			const record = readRecord(plenum, card?.id ?? '')
			if (record) writeChange(plenum, record, { ...record, meta: { dots } })
		}
		const options = [
			{ id: first?.id ?? '', label: 'Hebammen', dots: 7, heads: 3 },
			{ id: second?.id ?? '', label: 'Kammern', dots: 0, heads: 0 },
		]
		const counted = { id: 'r9', about: 'Was zuerst?', attribution: 'anonymous', voters: 3, forOthers: 0 } as const
		keepPoll(results, { ...counted, kind: 'dots', options })
		revealed(round)
		await wall()
		const dotted = [...document.querySelectorAll('.projector-dots')].map((each) => each.textContent)
		expect(dotted.map((each) => Number.parseInt(each ?? '', 10)).sort()).toEqual([2, 7])
	})

	it('[WALL14] the longest cards are written so that each is whole on one page', async () => {
		const settings = cards({ columns })
		const round = begin({ question: 'Wer fehlt?', board: 'page:evening', round: settings })
		lay(round, settings, ['Hebammen', 'Wer '.repeat(35).trim(), 'Wohnbau'])
		revealed(round)
		await wall()
		const long = [...document.querySelectorAll('.projector-card')].map((card) => card.hasAttribute('data-long'))
		expect(long).toEqual([false, true, false])
	})

	it('[WALL3] cards that lay on the board before are not shown', async () => {
		const settings = cards({ hidden: false })
		lay('earlier', settings, ['Alte Karte'])
		const round = begin({ question: 'Wer fehlt?', board: 'page:evening', round: settings })
		lay(round, settings, ['Neue Karte'])
		await wall()
		expect(screen?.text).toContain('Neue Karte')
		expect(screen?.text).not.toContain('Alte Karte')
	})

	it.each([
		['organisation', true],
		['anonymous', false],
	] as const)('[WALL4] a step promised as %s shows who: %s', async (attribution, isShown) => {
		const settings = cards({ attribution })
		const round = begin({ question: 'Wer fehlt?', board: 'page:evening', round: settings })
		lay(round, settings, ['Hebammen'], 'Treff Anker')
		revealed(round)
		await wall()
		expect(screen?.text.includes('Treff Anker')).toBe(isShown)
	})

	it('[WALL5] the result of a ballot, as soon as it is laid', async () => {
		const options = [{ id: 'kita', label: 'Mehr Kita-Plätze' }]
		const settings = { kind: 'dots', attribution: 'anonymous', options, dots: 3, perOption: 3 } as const
		const round = begin({ question: 'Was zuerst?', round: settings })
		revealed(round)
		await wall()
		expect(screen?.text).toContain('Das Ergebnis kommt gleich.')
		const result = {
			id: round,
			about: 'Was zuerst?',
			attribution: 'anonymous',
			voters: 4,
			forOthers: 0,
			kind: 'dots',
			options: [{ id: 'kita', label: 'Mehr Kita-Plätze', dots: 9, heads: 4 }],
		} as const
		await act(async () => {
			keepPoll(results, result)
			layResult(plenum, { id: round, about: 'Was zuerst?', settings }, result)
		})
		expect(screen?.text).toContain('Mehr Kita-Plätze')
		expect(screen?.text).toContain('9 Punkte')
		// Whatever somebody writes onto the boards, the wall shows what was counted.
		await act(async () => {
			keepPoll(plenum, { ...result, voters: 99, options: [{ id: 'kita', label: 'Gar nichts', dots: 0, heads: 0 }] })
			plenum.getMap('records').delete(`shape:poll.${round}`)
		})
		expect(screen?.text).toContain('9 Punkte')
		expect(screen?.text).not.toContain('Gar nichts')
		expect(screen?.text).not.toContain('Nicht geprüft')
	})
})

describe('what a step shows', () => {
	it('[WALL5] a board, and the part of it to which everybody is called', async () => {
		begin({ title: 'Ordnen', board: 'page:evening' })
		await wall()
		await screen?.shows('board page:evening')
		expect(screen?.text).not.toContain('wide')
		await act(async () => summon(stage, { board: 'page:evening', x: 0, y: 0, w: 640, h: 400 }, began + 1))
		expect(screen?.text).toContain('640 wide')
	})

	it('[GAZE5] what is looked at by whose view is led, from when that began until another step begins', async () => {
		const view = { at: 'plenum/page:evening', v: [0, 0, 320, 200], t: 1 } as const
		devices.set(people.map((each, i) => (i === 2 ? { ...each, whereabouts: view } : each)))
		begin({ title: 'Ordnen', board: 'page:evening' })
		await wall()
		await screen?.shows('board page:evening')
		expect(screen?.text).not.toContain('wide')
		await act(async () => beginLead(stage, { participant: 'Svenja' }, began + 1))
		expect(screen?.text).toContain('320 wide')
		await act(async () => summon(stage, { board: 'page:evening', x: 0, y: 0, w: 640, h: 400 }, began + 2))
		expect(screen?.text).toContain('320 wide')
		await act(async () => endLead(stage))
		expect(screen?.text).toContain('640 wide')
		await act(async () => beginLead(stage, { participant: 'Meral', name: 'Meral' }, began - 1))
		expect(screen?.text).toContain('640 wide')
	})

	it('[WALL5] open tasks with who takes them on, and actors', async () => {
		const [treff = ''] = addActors(plenum, [{ name: 'Treff Anker' }, { name: '' }])
		addTask(plenum, { text: 'Hebammen einladen', who: [treff], until: '2026-04-20' })
		addTask(plenum, { text: 'Erledigtes', state: 'done' })
		begin({ title: 'Vereinbaren', page: 'tasks' })
		await wall()
		expect(screen?.text).toContain('Hebammen einladenTreff Anker · bis 20. April 2026')
		expect(screen?.text).not.toContain('Erledigtes')
		await act(async () => void begin({ title: 'Beteiligte', page: 'actors' }))
		await screen?.shows('Treff Anker')
	})

	it('[CASES6] of a case that is read aloud it says what it is and who reads, and on its first page that it is invented', async () => {
		const about = addCase(plenum, {
			title: 'Zwei Kinder, drei Ämter',
			person: 'Talea Okonda, 27',
			housing: 'Zwei Zimmer.',
		})
		begin({ title: 'Den Fall lesen', question: 'Wessen Weg spielen wir?' })
		const reading = { case: about, title: 'Zwei Kinder, drei Ämter', at: began + 1 }
		await act(async () => readAloud(stage, { ...reading, by: 'Svenja', scene: 0 }))
		await wall()
		await screen?.shows('Talea Okonda')
		expect(document.querySelector('.projector-question')?.textContent).toBe(
			'Fallbeispiel · es liest SvenjaZwei Kinder, drei Ämter',
		)
		expect(screen?.text).toContain('Der Fall ist erfunden. Er wird in 2 Abschnitten vorgelesen.')
		await act(async () => readAloud(stage, { ...reading, title: '', scene: 1 }))
		await screen?.shows('Zwei Zimmer.')
		expect(document.querySelector('.projector-question')?.textContent).toBe(
			'Fallbeispiel · die Moderation liest vorEin Fallbeispiel',
		)
		expect(screen?.text).not.toContain('Der Fall ist erfunden.')
	})

	it('[WALL11] a break says until when it is and what comes after it; without a clock, that the moderation calls', async () => {
		begin({ title: 'Pause', question: 'Pause', minutes: 20, board: 'page:evening', phone: 'outline' })
		await wall()
		expect(screen?.text).toContain(`Weiter geht es um ${inGerman.timeOfDay(began + 20 * 60_000)} Uhr.`)
		expect(screen?.text).toContain('Danach: Abschied')
		expect(document.querySelector('.projector-question')?.textContent).toBe('Schritt 1 von 2Pause')
		expect(screen?.text).not.toContain('board page:evening')
		await act(async () => stopTimer(stage))
		expect(screen?.text).toContain('Weiter geht es, sobald die Moderation Sie ruft.')
	})

	it('[WALL5] announcements, with nothing to click away', async () => {
		begin({ question: 'Warum ein Netzwerk?' })
		await wall()
		await act(async () => announce(stage, 'Pause bis 19 Uhr'))
		expect(screen?.text).toContain('Pause bis 19 Uhr')
		expect(document.querySelectorAll('.projector :is(dialog, [role=dialog], [role=alertdialog])')).toHaveLength(0)
	})
})

describe('how people come in', () => {
	const picture = () => document.querySelector('[aria-label="QR-Code zum Mitmachen"] path')?.getAttribute('d')

	it('[WALL6] link and code stand there until the last step', async () => {
		showCode(stage, 'LAN 47K')
		await wall('http://auenbrueck.test/w/w1#geheim')
		expect(screen?.text).toContain('LAN 47K')
		await act(async () => void begin({ title: 'Anfang', page: 'tasks' }))
		expect(screen?.text).toContain('LAN 47K')
		await vi.waitFor(() => expect(picture()).toBe(qrPicture('http://auenbrueck.test/w/w1#geheim').path))
		await act(async () => void begin({ title: 'Ende', page: 'tasks' }, { isLast: true }))
		expect(screen?.text).not.toContain('LAN 47K')
	})

	it('[WALL6] without the link the picture leads to the form of the code, as long as the door is open', async () => {
		await wall()
		await act(async () => showCode(stage, 'LAN 47K'))
		expect(screen?.text).toContain('LAN 47K')
		await vi.waitFor(() => expect(picture()).toBe(qrPicture(`${location.origin}/code#LAN47K`).path))
		await act(async () => showCode(stage, undefined))
		expect(screen?.text).not.toContain('LAN 47K')
		expect(picture()).toBeUndefined()
	})

	it('[WALL6] a device that knows neither says who has the link: an address alone lets nobody in', async () => {
		await wall()
		expect(screen?.text).toContain('Den Link hat die Moderation.')
		expect(screen?.text).not.toContain(location.host)
		expect(document.querySelector('[aria-label="QR-Code zum Mitmachen"]')).toBeNull()
	})
})

describe('the wall and its connection', () => {
	it('[WALL7] a lost connection is said, and what was there stays', async () => {
		begin({ question: 'Warum ein Netzwerk?' })
		await wall()
		expect(screen?.text).not.toContain('Keine Verbindung')
		await act(async () => saving.set({ kind: 'offline', changes: 0 }))
		expect(screen?.text).toContain('Keine Verbindung')
		expect(screen?.text).toContain('Warum ein Netzwerk?')
		await act(async () => saving.set({ kind: 'refused', refusal: 'linkRevoked', changes: 0 }))
		expect(screen?.text).toContain('Dieser Zugang gilt nicht mehr')
		expect(screen?.text).toContain('Warum ein Netzwerk?')
	})

	it('[WALL8] comes in by a link without being asked for a name', async () => {
		location.hash = secrets.reader
		const server = fakeServer('w2')
		await show(<ProjectorDoor workshop="w2" server={server} clock={systemClock} />)
		await screen?.shows('the wall, as reader')
		expect(server.joined).toMatchObject([{ name: '', organisation: '' }])
	})

	it('[WALL8] on a device of the moderation it is the moderation that shows, whatever else was opened there', async () => {
		const admitted = (role: Admission['role']): Admission => ({
			workshop: 'w3',
			title: 'Auenbrück',
			locale: 'de',
			token: role,
			role,
			participant: role,
			rooms: [],
		})
		const both = [admitted('moderator'), admitted('participant')]
		for (const each of both) rememberAdmission(each)
		await show(<ProjectorDoor workshop="w3" server={fakeServer()} clock={systemClock} />)
		await screen?.shows('the wall, as moderator')
		for (const each of both) forgetAdmission(each)
	})
})

/** Three parts with two pages, one, and two. */
function Turned() {
	const { part, page, number, of } = useTurning([2, 1, 2])
	return <p>{`part ${part}, page ${page}: ${number} of ${of}`}</p>
}

describe('cards on the wall', () => {
	const card = (i: number, dots?: number): LyingCard => ({
		id: `shape:${i}`,
		text: `Karte ${i}`,
		form: 'rectangle',
		size: 'm',
		...(dots !== undefined && { dots }),
	})
	const many = (n: number) => Array.from({ length: n }, (_, i) => card(i))
	const group = (id: string, n: number) => ({ id, heading: id, cards: many(n) })

	it('[WALL2] every card is there, however many come', () => {
		const three = arrange([group('a', 11), group('b', 12), group('c', 2)])
		expect(three.as === 'columns' && three.columns.map(({ cards: all }) => all.length)).toEqual([11, 12, 2])
		const one = arrange([group('a', 40)])
		expect(one.as === 'spread' && one.column.cards).toHaveLength(40)
	})

	it('[WALL10] pages hold whole rows, as many as have room; a row that is too high stands alone', () => {
		const rows = [100, 100, 100, 500, 100].map((height, i, all) => {
			const top = all.slice(0, i).reduce((sum, each) => sum + each, 0)
			return { first: i * 3, top, bottom: top + height }
		})
		expect(pagesOf(rows, 250)).toEqual([0, 6, 9, 12])
		expect(pagesOf(rows, 2000)).toEqual([0])
		expect(pagesOf([], 250)).toEqual([0])
		expect([0, 5, 6, 8, 9].map((i) => isOnPage([0, 6, 9], 1, i))).toEqual([false, false, true, true, false])
		// Pages have gone while the last one was shown.
		expect(isOnPage([0, 6], 4, 6)).toBe(true)
	})

	const seated = (group: number, names: readonly string[]) =>
		names.map((name, i) => ({
			...{ participant: `person-${group}-${i}`, room: `group-${group}` as const, name },
			...{ organisation: '', hasDevice: true },
		}))
	const sit = (groups: number, seats: ReturnType<typeof seated>) =>
		beginSitting(
			stage,
			{
				...{ id: 'erste', question: 'Wo reißt der Weg ab?', isClosed: true, seats },
				groups: Array.from({ length: groups }, (_, i) => ({ room: `group-${i + 1}` as const, name: '', boards: [] })),
			},
			began,
		)

	/** The way of Mareike is played in the step of an agenda: two scenes, and a break behind them. */
	async function planspiel() {
		const [jobcenter = '', kita = ''] = addActors(plenum, [{ name: 'Jobcenter' }, { name: 'Kita-Verbund' }])
		const play = createPlay(plenum, { method: 'simulation-game' })
		const scenes = [jobcenter, kita].map((lane) => addScene(plenum, play, { lane, minutes: 10 }))
		const step = addAgendaStep(stage, { title: 'Szenen spielen', minutes: 75, conducts: 'play' })
		addAgendaStep(stage, { title: 'Gruppen losen' })
		startStep(stage, step, began)
		beginPlay(stage, { id: play, title: 'Mareike Sandvoss', minutes: 90 }, began)
		const places = ['Jobcenter', 'Kita-Verbund']
		const begin = (i: number) =>
			act(async () => {
				const draft = {
					id: scenes[i] ?? '',
					number: i + 1,
					of: 2,
					actor: '',
					place: places[i] ?? '',
					text: '',
					minutes: 10,
				}
				beginScene(stage, draft, 'de', began)
			})
		const close = () =>
			act(async () => {
				endScene(stage, began)
				closeFeedback(stage)
			})
		return { begin, close, asked: () => document.querySelector('h1')?.textContent }
	}

	it('[WALL12] between scenes the wall says which comes next, and behind the last one what the agenda has next', async () => {
		const { begin, close, asked } = await planspiel()
		const { shows } = await wall()
		await shows('Spielzeit')
		await begin(0)
		await shows('Zeit für Szene 1')
		expect(asked()).toBe('Jobcenter')
		await close()
		await shows('Als Nächstes: Szene 2 · Kita-Verbund')
		expect(asked()).toBe('Mareike Sandvoss')
		expect(document.querySelector('.projector-clock')?.textContent).toContain('Spielzeit1:15:00')
		await begin(1)
		await close()
		await shows('Die letzte Szene ist gespielt.')
		await shows('Als Nächstes: Gruppen losen')
	})

	it('[WALL12] while observers write their time is named; once it is read out that clock is gone, and the next scene stands above', async () => {
		const { begin } = await planspiel()
		const { shows } = await wall()
		await begin(0)
		await act(async () => endScene(stage, began))
		await shows('Zeit zum Schreiben')
		expect(document.querySelector('.projector-clock')?.textContent).toContain('2:00')
		expect(document.body.textContent).not.toContain('Als Nächstes')
		const round = playedScene(stage)?.round ?? ''
		await act(async () => reportRound(stage, round, { state: 'revealed', contributions: 1, people: 1 }))
		await shows('Szene 1 ist zu Ende · Als Nächstes: Szene 2 · Kita-Verbund')
		expect(document.body.textContent).not.toContain('Zeit zum Schreiben')
		expect(document.querySelector('.projector-clock')?.textContent).toContain('Spielzeit')
	})

	it('[PLAYED9] the wall says who asks for advice, and who comes', async () => {
		const { begin } = await planspiel()
		const play = playOf(stage)?.id ?? ''
		const member = { play, role: '', hasDevice: true }
		castPerson(stage, {
			...member,
			participant: 'h',
			name: 'Henrike',
			organisation: '',
			part: 'p1',
			group: 'acting',
			as: 'Jobcenter',
		})
		castPerson(stage, {
			...member,
			participant: 'p',
			name: 'Petra',
			organisation: 'Kita',
			part: 'p2',
			group: 'advising',
			as: '',
		})
		const { shows } = await wall()
		await begin(0)
		await act(async () => void askAdvice(stage, 'h', began))
		await shows('Henrike bittet um Beratung')
		await act(async () => answerAdvice(stage, 'p1', 'p'))
		await shows('Petra (Kita) berät')
	})

	it('[WALL13] only groups that come back after this step are told when; those that stay are told that it goes on', async () => {
		const ids = ['Das Spiel', 'Die Spielenden'].map((title) =>
			addAgendaStep(stage, { title, minutes: 15, inGroups: true }, { random: seededRandom(title.length) }),
		)
		addAgendaStep(stage, { title: 'Im Plenum' }, { random: seededRandom(3) })
		const [first = '', second = ''] = ids
		startStep(stage, first, began)
		sit(2, seated(1, ['Meral']))
		const { shows } = await wall()
		await shows('2 Gruppen arbeiten · bis')
		expect(document.body.textContent).toContain('dann geht es in denselben Gruppen weiter')
		expect(document.body.textContent).not.toContain('zurück um')
		await act(async () => startStep(stage, second, began))
		await shows('zurück um')
		expect(document.body.textContent).not.toContain('in denselben Gruppen weiter')
		await act(async () => {
			startStep(stage, first, began)
			callBack(stage, 120_000, began)
		})
		await shows('zurück um')
	})

	it('[WALL10] of people without names in a group it is said how many they are', async () => {
		sit(2, [...seated(1, ['', '', '', '', '', '']), ...seated(2, ['Meral', 'Jonas', ''])])
		const { shows } = await wall()
		await shows('Gruppe 2')
		const told = () => [...document.querySelectorAll('.projector-groups > ul > li')].map((group) => group.textContent)
		expect(told()[0]).toContain('6 Personen')
		expect(told()[0]).not.toContain('–')
		expect(told()[1]).toContain('Meral')
		expect(told()[1]).toContain('und 1 weitere Person')
	})

	it('[WALL10] names in columns that have no room are counted', async () => {
		// Columns of three, of which two have room.
		vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
			const i = [...(this.parentElement?.children ?? [])].indexOf(this)
			const isName = this.parentElement?.closest('.projector-groups > ul > li') && this.tagName === 'LI'
			return (
				isName ? { bottom: ((i % 3) + 1) * 30, right: (Math.floor(i / 3) + 1) * 140 } : { bottom: 100, right: 300 }
			) as DOMRect
		})
		sit(1, seated(1, 'ABCDEFGHIJ'.split('')))
		const { shows } = await wall()
		await shows('und 4 weitere')
		const hidden = [...document.querySelectorAll('.projector-groups [data-hidden]')].map((name) => name.textContent)
		expect(hidden).toEqual(['G', 'H', 'I', 'J'])
		vi.restoreAllMocks()
	})

	it('[WALL10] more groups than have room stand on further pages', async () => {
		sit(14, seated(14, ['Meral']))
		const { shows } = await wall()
		await shows('Gruppe 12')
		expect(document.body.textContent).not.toContain('Gruppe 13')
		await act(async () => void dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' })))
		await shows('Gruppe 14')
		expect(document.body.textContent).toContain('Meral')
		expect(document.body.textContent).not.toContain('Gruppe 12')
	})

	it('[WALL10] pages turn by themselves, part after part, until somebody turns them by keys', async () => {
		vi.useFakeTimers()
		await show(<Turned />)
		const passed = async (ms: number) => {
			await act(async () => void vi.advanceTimersByTime(ms))
			return screen?.text
		}
		expect(screen?.text).toBe('part 0, page 0: 1 of 5')
		expect(await passed(pageStands)).toBe('part 0, page 1: 2 of 5')
		expect(await passed(pageStands)).toBe('part 1, page 0: 3 of 5')
		expect(await passed(pageStands)).toBe('part 2, page 0: 4 of 5')
		expect(await passed(pageStands)).toBe('part 2, page 1: 5 of 5')
		expect(await passed(pageStands)).toBe('part 0, page 0: 1 of 5')
		const press = (key: string) => act(async () => void dispatchEvent(new KeyboardEvent('keydown', { key })))
		await press('PageUp')
		expect(screen?.text).toBe('part 2, page 1: 5 of 5')
		await press('PageDown')
		expect(await passed(3 * pageStands)).toBe('part 0, page 0: 1 of 5')
		vi.useRealTimers()
	})

	it('[WALL2] what was given dots comes first; of a whole board with many headings these alone', () => {
		const dotted = arrange([{ id: 'a', heading: 'a', cards: [card(1), card(2, 3), card(3, 7)] }])
		expect(dotted.as === 'spread' && dotted.column.cards.map(({ id }) => id)).toEqual(['shape:3', 'shape:2', 'shape:1'])
		const four = ['a', 'b', 'c', 'd'].map((id) => group(id, 1))
		expect(arrange(four, '', true).as).toBe('headings')
		expect(arrange(four).as).toBe('columns')
	})

	it('[WALL2] a heading that repeats the question is not said twice', () => {
		const only = arrange([{ id: 'a', heading: 'Wer fehlt?', cards: many(2) }], 'Wer fehlt?')
		expect(only).toMatchObject({ as: 'spread', column: { heading: '' } })
	})
})
