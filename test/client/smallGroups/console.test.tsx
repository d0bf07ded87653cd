// Small groups in the moderation's console, from the forming to the way back; the server's part is played by the test.

import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { turnsOf } from '../../../client/smallGroups/back/Presenting.tsx'
import { newBrief } from '../../../client/smallGroups/brief.ts'
import { place } from '../../../client/smallGroups/draft.ts'
import { readBrief, readDraft, writtenBrief, writtenDraft } from '../../../client/smallGroups/keptForming.ts'
import { chosenFrom } from '../../../client/smallGroups/working/groupRounds.ts'
import { readMiniature } from '../../../client/smallGroups/working/miniature.ts'
import { searchPeople } from '../../../client/smallGroups/working/WhereIsEverybody.tsx'
import { findRound, reportRound } from '../../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards, cardsOn, groupCards } from '../../../shared/board/cards/index.ts'
import { isTitle, layCards, optionsOn } from '../../../shared/collected/index.ts'
import type { GroupRoom } from '../../../shared/links/rooms.ts'
import type { SmallGroupsRequest } from '../../../shared/protocol/api.ts'
import {
	askForHelp,
	beginSitting,
	dropForming,
	endSitting,
	findSmallGroup,
	formingOf,
	groupOf,
	keepForming,
	layBroughtBack,
	listSeats,
	listSmallGroups,
	noteHelp,
	sittingOf,
} from '../../../shared/smallGroups/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { openPult, type Pult } from '../console/pult.tsx'
import { serverAway } from '../fakeServer.ts'
import { furnish } from '../furnish.ts'
import { press, tabTo, write } from '../keyboard.ts'

let pult: Pult
beforeEach(() => furnish())
afterEach(async () => {
	await pult?.leave()
	vi.unstubAllGlobals()
})

const names = ['Anja', 'Dirk', 'Meral', 'Tom'] as const
const roomOf = (i: number): GroupRoom => `group-${i + 1}`

/** The server begins what it is asked for. */
function serve(stage: Pult['stage'], now: number) {
	return async (
		_token: string,
		{ id, question = '', isClosed = true, places, groups, seats = [] }: SmallGroupsRequest,
	) => {
		beginSitting(
			stage,
			{
				id,
				question,
				isClosed,
				places,
				groups: groups.map(({ name = '', question: own }, i) => ({
					room: roomOf(i),
					name,
					boards: [`page:gruppe${i}`],
					...(own !== undefined && { question: own }),
				})),
				seats: seats.map(({ group, name = '', organisation = '', hasDevice = true, participant }) => {
					return { participant, name, organisation, hasDevice, room: roomOf(group) }
				}),
			},
			now,
		)
		return { ok: true as const, value: {} }
	}
}

/** The console with four people there, about to form groups. */
async function forming() {
	pult = await openPult([{ title: 'Wege', question: 'Wo reißt der Weg ab?', minutes: 30 }])
	await pult.arrive(...names)
	await pult.screen.click('Beginnen: Wege')
	await pult.screen.click('Kleingruppen bilden')
	await pult.screen.shows('4 Personen in 2 Gruppen, 4 Geräte')
}

async function working() {
	await forming()
	vi.spyOn(pult.server, 'beginSmallGroups').mockImplementation(serve(pult.stage, pult.clock.now()))
	await pult.screen.click('Gruppen starten')
	await pult.screen.shows('Alle zurückrufen in 2 Minuten')
}

/** The same desk and stage on another device, or on this one after a reload. */
async function elsewhere({ stage, desk }: Pult): Promise<Pult> {
	const other = await openPult([], 'moderator', { stage: copyOf(stage), desk: copyOf(desk) })
	await other.arrive(...names)
	return other
}

function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc()
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
	return copy
}

const groups = () => listSmallGroups(pult.stage)
const choose = async (menu: string, entry: string) => {
	await tabTo(menu)
	await press('Enter')
	await pult.screen.click(entry)
}

describe('forming small groups', () => {
	it('[SMALL3] somebody is moved by keyboard, and stays there', async () => {
		await forming()
		const at = () =>
			[...document.querySelectorAll('[data-group]')].findIndex((group) => group.textContent?.includes('Anja'))
		const before = at()
		await choose('Anja: in eine andere Gruppe', `In Gruppe ${2 - before}`)
		expect(at()).toBe(1 - before)
		await pult.screen.click('Neu verteilen')
		expect(at()).toBe(1 - before)
	})

	it('[SMALL3] who comes late is placed with one click, with the reason; who has no device is on the list', async () => {
		await forming()
		await pult.arrive(...names, 'Clara')
		await pult.screen.shows('Clara hat noch keine Gruppe')
		expect(pult.screen.text).toMatch(/alle Gruppen passen gleich gut|am wenigsten|noch nicht vertreten/)
		await pult.screen.click('Clara in Gruppe 1 setzen')
		await pult.screen.shows('5 Personen in 2 Gruppen, 5 Geräte')
		await pult.screen.type('Wer ist ohne Gerät da?', 'Gerd Mattern')
		await pult.screen.click('Person hinzufügen')
		await pult.screen.shows('6 Personen in 2 Gruppen, 5 Geräte')
		expect(document.querySelector('[data-group] [aria-label="ohne Gerät"]')).not.toBeNull()
	})

	it('[SMALL1] who choose for themselves are told of places that do not suffice', async () => {
		await forming()
		await act(async () => document.querySelector<HTMLInputElement>('input[value=choice]')?.click())
		await pult.screen.shows('4 Personen wählen aus 2 Gruppen')
		expect(pult.screen.text).not.toContain('reicht nicht')
		await pult.screen.click('Ein Platz weniger')
		await pult.screen.click('Ein Platz weniger')
		await pult.screen.shows('Es gibt 2 Plätze für 4 Personen: Das reicht nicht für alle.')
	})

	it('[SMALL11] what is being formed outlives a reload, and another moderator sees it and goes on with it', async () => {
		await forming()
		const seated = () =>
			[...document.querySelectorAll('[data-group]')].map((group) => group.textContent?.includes('Anja'))
		await choose('Anja: in eine andere Gruppe', `In Gruppe ${seated().indexOf(true) === 0 ? 2 : 1}`)
		const first = seated()
		await pult.screen.type('Frage an alle Gruppen', 'Wer fehlt am Abend?')
		const { stage, desk } = pult
		await pult.leave()
		pult = await elsewhere({ ...pult, stage, desk })
		await pult.screen.shows('Kleingruppen werden gerade gebildet.')
		await pult.screen.click('Weiter bilden')
		await pult.screen.shows('4 Personen in 2 Gruppen, 4 Geräte')
		expect(seated()).toEqual(first)
		expect(readBrief(formingOf(pult.desk).get('brief'))?.question).toBe('Wer fehlt am Abend?')
		// What the other one does meanwhile is seen here.
		const draft = readDraft(formingOf(pult.desk).get('draft'))
		if (!draft) throw new Error('nothing was kept')
		const away = copyOf(pult.desk)
		keepForming(away, 'draft', writtenDraft(place(draft, 'Anja', first.indexOf(false))), 'Sabine')
		await act(async () => Y.applyUpdate(pult.desk, Y.encodeStateAsUpdate(away)))
		expect(seated()).toEqual(first.map((isHere) => !isHere))
		vi.spyOn(pult.server, 'beginSmallGroups').mockImplementation(serve(pult.stage, pult.clock.now()))
		await pult.screen.click('Gruppen starten')
		await pult.screen.shows('Alle zurückrufen in 2 Minuten')
		expect(formingOf(pult.desk).size).toBe(0)
	})

	it('[SMALL11] what is being formed is discarded where it is formed, for every moderator', async () => {
		await forming()
		expect(pult.screen.has('Entwurf verwerfen')).toBe(false)
		const begin = async () => {
			await pult.screen.click('Eine Gruppe mehr')
			await pult.screen.type('Frage an alle Gruppen', 'Wer fehlt am Abend?')
			expect(formingOf(pult.desk).has('draft')).toBe(true)
		}
		const isDiscarded = async () => {
			expect(formingOf(pult.desk).size).toBe(0)
			expect(pult.screen.has('Gruppen starten')).toBe(false)
			await pult.screen.click('Kleingruppen bilden')
			await pult.screen.shows('4 Personen in 2 Gruppen, 4 Geräte')
			expect(pult.screen.field('Frage an alle Gruppen').value).not.toBe('Wer fehlt am Abend?')
		}
		await begin()
		await pult.screen.click('Entwurf verwerfen')
		await isDiscarded()
		// The same if another moderator does it meanwhile.
		await begin()
		const away = copyOf(pult.desk)
		dropForming(away)
		await act(async () => Y.applyUpdate(pult.desk, Y.encodeStateAsUpdate(away)))
		await isDiscarded()
	})

	it('[SMALL11] a draft that cannot be read is none, whatever another program left there', () => {
		const nonsense = [
			null,
			7,
			[],
			{},
			{ groups: 'x', known: [] },
			{ groups: [[3, 'a', 'a']], known: [{ id: 'a' }, 9], way: 'lot' },
		]
		for (const value of nonsense) expect(readDraft(value), JSON.stringify(value)).toBeUndefined()
		const twice = {
			groups: [
				['a', 'b'],
				['a', 3],
			],
			known: [{ id: 'a' }],
			way: 'lot',
			mixing: 'organisation',
		}
		expect(readDraft(twice)?.groups).toEqual([['a'], []])
		for (const value of [null, 7, {}, { id: '' }, { id: 3 }]) expect(readBrief(value)).toBeUndefined()
		const whole = {
			...newBrief(Math.random, {}),
			own: ['a'],
			columns: [{ id: 'c', label: 'Bus' }],
			material: ['page:a'],
		}
		const asked = {
			...whole,
			cards: { board: 'page:a', areas: ['Was fehlt'] },
			into: { board: 'page:a', area: 'Wege' },
		}
		for (const brief of [whole, asked])
			expect(readBrief(JSON.parse(JSON.stringify(writtenBrief(brief))))).toEqual(brief)
		expect(readBrief({ id: 'x', minutes: {}, places: -1, collects: 'all' })).toMatchObject({ minutes: '', places: 6 })
	})

	it('[SMALL4] a start that fails says so and loses nothing; tried again it is the same start', async () => {
		await forming()
		const begin = vi.spyOn(pult.server, 'beginSmallGroups')
		begin.mockResolvedValueOnce({ ok: false, failure: serverAway })
		await pult.screen.click('Gruppen starten')
		await pult.screen.shows('Die Gruppen haben nicht begonnen')
		begin.mockImplementation(serve(pult.stage, pult.clock.now()))
		await pult.screen.click('Gruppen starten')
		await pult.screen.shows('Alle zurückrufen in 2 Minuten')
		expect(new Set(begin.mock.calls.map(([, { id }]) => id)).size).toBe(1)
		expect(sittingOf(pult.stage)).toMatchObject({ question: 'Wo reißt der Weg ab?', isClosed: true })
		expect(pult.now().timer).toMatchObject({ is: 'running', total: 30 * 60_000 })
		for (const { roundId } of groups()) {
			const round = findRound(pult.stage, roundId ?? '')
			expect(round).toMatchObject({ settings: { kind: 'cards', hidden: false }, about: 'Wo reißt der Weg ab?' })
		}
		expect(listSeats(pult.stage)).toHaveLength(4)
	})
})

describe('small groups at work', () => {
	it('[SMALL5] says who is not there, and leads into a group', async () => {
		await working()
		const away = groupOf(pult.stage, 'Tom')
		await pult.arrive('Anja', 'Dirk', 'Meral')
		await pult.screen.shows('1 getrennt')
		await pult.screen.shows('3 von 4 verbunden')
		await pult.screen.click(`Hineinsehen: Gruppe ${away?.number}`)
		expect(pult.went.at(-1)).toEqual({ to: 'board', board: away?.boards[0] })
	})

	it('[SMALL6] a call for help is read with its words, answered and ended', async () => {
		await working()
		await act(async () => {
			const room = askForHelp(pult.stage, 'Anja', pult.clock.now())
			if (room) noteHelp(pult.desk, room, 'Zählt Warten auch?')
		})
		const group = groupOf(pult.stage, 'Anja')
		await pult.screen.shows(`Gruppe ${group?.number} bittet um Hilfe`)
		await pult.screen.shows('Zählt Warten auch?')
		expect(document.querySelector('.console-room [role=status]')?.textContent).toContain('bittet um Hilfe')
		await pult.screen.click(`Ich komme: Gruppe ${group?.number}`)
		expect(groupOf(pult.stage, 'Anja')?.help?.isComing).toBe(true)
		await pult.screen.click(`Erledigt: Gruppe ${group?.number}`)
		expect(groupOf(pult.stage, 'Anja')?.help).toBeUndefined()
	})

	it('[SMALL3] a latecomer is placed, somebody is moved and leaves', async () => {
		await working()
		await pult.arrive(...names, 'Clara')
		await pult.screen.click('Clara in Gruppe 1 setzen')
		expect(groupOf(pult.stage, 'Clara')?.number).toBe(1)
		await choose('Clara: in eine andere Gruppe', 'In Gruppe 2')
		expect(groupOf(pult.stage, 'Clara')?.number).toBe(2)
		await choose('Clara: in eine andere Gruppe', 'Aus der Gruppe nehmen')
		expect(groupOf(pult.stage, 'Clara')).toBeUndefined()
	})

	it('[SMALL4] a group gets further boards while it works', async () => {
		await working()
		const give = vi.spyOn(pult.server, 'addGroupMaterial')
		const [board] = boardsOf(pult.plenum)
		await choose('Mehr zu Gruppe 2', 'Boards dazulegen')
		await act(async () => document.querySelector<HTMLInputElement>('form .sg-material input')?.click())
		await pult.screen.click('Dazulegen')
		await pult.screen.shows('Gruppe 2 hat ein Board mehr.')
		expect(give).toHaveBeenCalledExactlyOnceWith('token', 'group-2', { boards: [board?.id] })
	})

	it('[SMALL5] a group gets a name and a question of its own', async () => {
		await working()
		await choose('Mehr zu Gruppe 1', 'Name und Frage ändern')
		await pult.screen.type('Name der Gruppe', 'Die Wege')
		await pult.screen.type('Eigene Frage', 'Wer hilft danach?')
		await pult.screen.click('Übernehmen')
		expect(findSmallGroup(pult.stage, 'group-1')).toMatchObject({ name: 'Die Wege', question: 'Wer hilft danach?' })
		await pult.screen.shows('Die Wege')
	})

	it('[SMALL7] a round begins in one group, is revealed and ended; dots need something to put them on', async () => {
		await working()
		await choose('Mehr zu Gruppe 1', 'Karten sammeln, verdeckt')
		await pult.screen.shows('Gruppe 1 sammelt jetzt.')
		const round = findSmallGroup(pult.stage, 'group-1')?.roundId ?? ''
		expect(findRound(pult.stage, round)?.settings).toMatchObject({ kind: 'cards', hidden: true })
		await act(async () => reportRound(pult.stage, round, { contributions: 3, people: 2 }))
		await pult.screen.shows('Noch verdeckt: 3 Beiträge')
		const reveal = vi.spyOn(pult.server, 'reveal')
		await pult.screen.click('Aufdecken: Gruppe 1')
		expect(reveal).toHaveBeenCalledExactlyOnceWith('token', round)
		await choose('Mehr zu Gruppe 1', 'Punkte verteilen')
		await pult.screen.shows('In Gruppe 1 liegt noch nichts')
		expect(findSmallGroup(pult.stage, 'group-1')?.roundId).toBe(round)
		await choose('Mehr zu Gruppe 1', 'Sammeln beenden')
		expect(findSmallGroup(pult.stage, 'group-1')?.roundId).toBeUndefined()
		await choose('Runde für alle Gruppen', 'Karten sammeln, offen')
		await pult.screen.shows('Alle Gruppen sammeln jetzt.')
		expect(groups().every(({ roundId }) => roundId !== undefined)).toBe(true)
	})

	it('[SMALL10] people are found by name and by group', async () => {
		await working()
		await tabTo('Menschen suchen')
		await write('anja')
		const list = () => [...document.querySelectorAll('.sg-where li b')].map((name) => name.textContent)
		await vi.waitFor(async () => {
			await act(async () => {})
			expect(list()).toEqual(['Anja'])
		})
	})
})

describe('coming back', () => {
	it('[SMALL8] everybody is called with a lead, which can be taken back', async () => {
		await working()
		await pult.screen.click('Alle zurückrufen in 2 Minuten')
		expect(sittingOf(pult.stage)?.call).toBe(pult.clock.now() + 120_000)
		await pult.screen.click('Ruf zurücknehmen')
		expect(sittingOf(pult.stage)?.call).toBeUndefined()
	})

	it('[SMALL8] groups present in turn, and nobody for a while', async () => {
		await working()
		await pult.screen.click('Gleich vorstellen')
		await pult.screen.click('Gruppe 1 vorstellen')
		expect(sittingOf(pult.stage)?.presenting).toBe('group-1')
		await pult.screen.shows('Gruppe 1 stellt vor.')
		await pult.screen.click('Gruppe 2 vorstellen')
		expect(sittingOf(pult.stage)?.presenting).toBe('group-2')
		await pult.screen.click('Vorstellen beenden')
		expect(sittingOf(pult.stage)?.presenting).toBeUndefined()
		await pult.screen.shows('hat vorgestellt')
	})

	it('[SMALL9] what fails says so; then the results come together, everybody is taken there, and new groups follow', async () => {
		await working()
		const [first, second] = groups()
		await pult.screen.click('Gleich vorstellen')
		pult.server.refuses = serverAway
		await pult.screen.click('Ergebnisse zusammenführen')
		await pult.screen.shows('Die Gruppen arbeiten weiter')
		pult.server.refuses = undefined
		vi.spyOn(pult.server, 'bringGroupsBack').mockImplementation(async (_token, { name }) => {
			for (const group of [first, second]) if (group) layBroughtBack(pult.plenum, group, name)
			endSitting(pult.stage, pult.clock.now())
			const board = boardsOf(pult.plenum).find((each) => each.name === name)?.id
			return { ok: true, value: board === undefined ? {} : { board } }
		})
		await pult.screen.click('Ergebnisse zusammenführen')
		await pult.screen.shows('Die Ergebnisse liegen beieinander.')
		const board = boardsOf(pult.plenum).find(({ name }) => name === 'Ergebnisse: Wo reißt der Weg ab?')
		expect(pult.now().summons?.board).toBe(board?.id)
		await pult.screen.click('Ergebnisse ansehen')
		expect(pult.went.at(-1)).toEqual({ to: 'board', board: board?.id })
		await pult.screen.click('Neue Gruppen bilden')
		await pult.screen.shows('nicht wie zuletzt')
		await pult.screen.shows('von 2 Paaren wie zuletzt')
	})
})

describe('what the console reads of groups', () => {
	it('[SMALL8] whose turn it is follows from who has presented', async () => {
		const group = (room: GroupRoom, presented?: number) =>
			({ room, seats: [], sitting: 's', number: 1, name: '', boards: [], ...(presented && { presented }) }) as const
		const three = [group('group-1', 5), group('group-2'), group('group-3')]
		expect(turnsOf(three, undefined)).toEqual(['done', 'next', 'later'])
		expect(turnsOf(three, 'group-2')).toEqual(['done', 'now', 'next'])
		expect(turnsOf([group('group-1', 5)], undefined)).toEqual(['done'])
	})

	it('[SMALL5] a board in small counts cards and clusters, and shows where they lie', () => {
		const doc = auenbrueck()
		const [board] = boardsOf(doc)
		const before = readMiniature(doc, board?.id ?? '')
		const ids = addCards(
			doc,
			board?.id ?? '',
			['Bus', 'Bahn', 'Rad'].map((text, i) => ({ text, place: { x: i * 300, y: 5000 } })) as never,
		)
		groupCards(doc, ids.slice(0, 2))
		const after = readMiniature(doc, board?.id ?? '')
		expect(after.cards - before.cards).toBe(3)
		expect(after.clusters - before.clusters).toBe(1)
		expect(after.shown.every(({ x, y, w, h }) => [x, y, w, h].every(Number.isFinite))).toBe(true)
		expect(readMiniature(doc, 'page:weg').shown).toEqual([])
	})

	it('[SMALL5] the question above its columns and cards without words are no cards: as many are counted as are read', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Gruppe 1')
		const columns = ['Das ist geschehen', 'So erklären wir es'].map((label, i) => ({ id: `c${i}`, label }))
		const settings = { kind: 'cards', attribution: 'anonymous', hidden: false, columns } as const
		const cards = ['Warten', 'Formulare', 'Danke'].map((text, i) => ({ id: `k${i}`, text, column: `c${i % 2}` }))
		layCards(doc, { id: 'r1', about: 'Wie ist das Spiel verlaufen?', board, settings }, cards)
		addCards(doc, board, [{ text: '  ', x: 0, y: 4000 }])
		const read = cardsOn(doc, board).flatMap((group) => group.cards.filter(({ id }) => !isTitle(id)))
		expect(readMiniature(doc, board).cards).toBe(read.length)
		expect(read).toHaveLength(3)
	})

	it('[SMALL7] dots go on clusters where there are several, else on the cards', () => {
		const option = (id: string) => ({ id, label: id })
		const cards = { of: 'cards', within: '', options: [option('a'), option('b')] } as const
		expect(chosenFrom([cards])).toEqual(cards.options)
		expect(chosenFrom([{ of: 'headings', within: '', options: [option('x')] }, cards])).toEqual(cards.options)
		const clusters = { of: 'headings', within: '', options: [option('x'), option('y')] } as const
		expect(chosenFrom([clusters, cards])).toEqual(clusters.options)
		expect(optionsOn(auenbrueck(), 'page:weg')).toEqual([])
	})

	it('[SMALL10] three hundred people are searched at once', () => {
		const crowd = Array.from({ length: 300 }, (_, i) => ({
			name: i === 7 ? 'Anja Wellmer' : 'Dirk Lohmann',
			organisation: i % 2 ? 'Jugendamt' : 'Jobcenter',
			at: i % 12,
		}))
		const titles = Array.from({ length: 12 }, (_, i) => `Gruppe ${i + 1}`)
		expect(searchPeople(crowd, titles, 'jugendamt gruppe 12')).toHaveLength(25)
		expect(searchPeople(crowd, titles, 'WELLMER')).toEqual([crowd[7]])
		expect(searchPeople(crowd, titles, ' ')).toBe(crowd)
		expect(searchPeople(crowd, titles, 'niemand')).toEqual([])
	})
})
