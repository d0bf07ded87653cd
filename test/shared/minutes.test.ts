import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addAgendaStep,
	endSteps,
	findAgendaStep,
	findRound,
	rewindSteps,
	signal,
	startStep,
} from '../../shared/agenda/index.ts'
import {
	createFromKind,
	type DocumentDetails,
	type PartDraft,
	readDocument,
	retell,
	type ToldFrom,
} from '../../shared/blocks/document/index.ts'
import { addBoard, boardsOf } from '../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster, areaMeta, moveCards } from '../../shared/board/cards/index.ts'
import { cardShape } from '../../shared/board/handedIn.ts'
import { readRecord, writeChange } from '../../shared/board/records.ts'
import { addArea, keepCounted, layCards } from '../../shared/collected/index.ts'
import { analyse } from '../../shared/methods/documents/analysis.ts'
import { kinds } from '../../shared/methods/documents/kinds/index.ts'
import { minutes } from '../../shared/methods/documents/kinds/minutes.ts'
import {
	minutesHead,
	namedParticipants,
	openMandates,
	parkedTopics,
	stepsTold,
	toDo,
} from '../../shared/minutes/index.ts'
import { park } from '../../shared/parkingLot/index.ts'
import {
	addActors,
	addDecision,
	addMeeting,
	addTask,
	changeGroup,
	changeMeeting,
	setAgreed,
	setAttendance,
	setReservation,
} from '../../shared/registry/index.ts'
import type { RoundSettings } from '../../shared/rounds/index.ts'
import { take } from '../../shared/taking/index.ts'
import { auenbrueck } from '../helpers/auenbrueck.ts'

const cards: RoundSettings = { kind: 'cards', hidden: false, columns: [], attribution: 'organisation' }
const consensus: RoundSettings = {
	kind: 'consensus',
	options: [{ id: 'eight', label: 'Wir treffen uns alle acht Wochen.' }],
	attribution: 'organisation',
}

/** A workshop that has met: two steps with cards and a consensus check, people around it. */
function evening() {
	const [doc, stage, results] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
	const [office = '', treff = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Treff Anlegestelle' }])
	const meeting = addMeeting(doc, { title: 'Gründung', date: '2026-10-08', place: 'Bürgersaal', keeper: treff })
	setAttendance(doc, meeting, office, 'present')
	setAttendance(doc, meeting, treff, 'excused')
	const board = addBoard(doc, 'Wer fehlt?')
	const missing = addAgendaStep(stage, {
		title: 'Wer fehlt?',
		question: 'Wer fehlt heute noch am Tisch?',
		board,
		round: cards,
	})
	const rules = addAgendaStep(stage, { title: 'Arbeitsweise', question: 'Wie oft?', board, round: consensus })
	addAgendaStep(stage, { title: 'Ausklang' })
	startStep(stage, missing, 1_000)
	const round = findAgendaStep(stage, missing)?.roundId ?? ''
	const collected = { id: round, board, about: 'Wer fehlt heute noch am Tisch?', settings: cards }
	layCards(doc, collected as never, [
		{ id: 'one', text: 'Hebammen', by: 'Treff Anlegestelle' },
		{ id: 'two', text: 'Kinderärzte', by: 'Jobcenter' },
		{ id: 'three', text: 'Wohnbau', by: 'Jobcenter' },
	])
	startStep(stage, rules, 2_000)
	const check = findAgendaStep(stage, rules)?.roundId ?? ''
	keepCounted(results, {
		...{ id: check, about: 'Wie oft?', attribution: 'organisation', voters: 3, forOthers: 0, kind: 'consensus' },
		options: [
			{
				...{ id: 'eight', label: 'Wir treffen uns alle acht Wochen.', agree: 2, concern: 0, veto: 1 },
				agreedBy: ['Jobcenter'],
				reasons: [{ stance: 'veto', text: 'Für Ehrenamtliche ist das zu oft.', by: 'Treff Anlegestelle' }],
			},
		],
	})
	endSteps(stage, 3_000)
	const from = (details: DocumentDetails = { about: meeting }): ToldFrom => ({
		...{ doc, stage, results, locale: 'de', today: '2026-10-09', workshop: 'Netzwerk Auenbrück', details },
	})
	return { doc, stage, results, office, treff, meeting, board, round, check, from }
}

const wordsOf = (parts: readonly PartDraft[] | undefined): string =>
	(parts ?? [])
		.flatMap(({ text = '', rows = [] }) => [text, ...rows.map(({ cells }) => Object.values(cells).join(' | '))])
		.filter(Boolean)
		.join('\n')

it('[MINUTES1] the head says what is known of the meeting and leaves open what is not', () => {
	const { from } = evening()
	expect(wordsOf(minutesHead(from()))).toBe(
		[
			'Vom | 8. Oktober 2026, Bürgersaal',
			'Moderation | ',
			'Protokollant/in | Treff Anlegestelle',
			'Teilnehmer/innen | 1 Organisation: Jobcenter',
			'Entschuldigt | Treff Anlegestelle',
		].join('\n'),
	)
	expect(wordsOf(minutesHead(from({})))).toBe('Vom | \nModeration | \nProtokollant/in | \nTeilnehmer/innen | ')
})

describe('the steps of an agenda', () => {
	it('[MINUTES2] say what was asked, every card in its group, who agreed and who does not', () => {
		const { doc, board, round, from } = evening()
		const cluster = addCluster(doc, board, { kind: 'cluster', heading: 'Gesundheit', x: 900, y: 900 })
		moveCards(doc, [cardShape(round, 'one'), cardShape(round, 'two')], cluster)
		const told = wordsOf(stepsTold(from()))
		for (const said of [
			'TOP 1 Wer fehlt?',
			'Gefragt war: „Wer fehlt heute noch am Tisch?“',
			'Gesundheit, 2 Karten | – Hebammen\n– Kinderärzte',
			'– Wohnbau',
			'TOP 2 Arbeitsweise',
			'Geprüft wurde der Konsens zu: „Wir treffen uns alle acht Wochen.“',
			'Zugestimmt 2 | Jobcenter',
			'Nicht einig 1 | Treff Anlegestelle: „Für Ehrenamtliche ist das zu oft.“',
		])
			expect(told).toContain(said)
		// What was never begun is not told, nor whose a card is where only results are told.
		expect(told).not.toContain('Ausklang')
		expect(told).not.toContain('Hebammen (')
		expect(wordsOf(stepsTold(from({ manner: 'course' })))).toContain('– Hebammen (Treff Anlegestelle)')
	})

	it('[MINUTES2] tell every figure of dots, rankings and one-dot questions', () => {
		const { doc, stage, results, board, from } = evening()
		const option = (id: string) => ({ id, label: `Ziel ${id}` })
		const settings: RoundSettings = {
			kind: 'dots',
			options: [option('a')],
			dots: 3,
			perOption: 1,
			attribution: 'anonymous',
		}
		const step = addAgendaStep(stage, { title: 'Wichtig', board, round: settings })
		startStep(stage, step, 4_000)
		const id = findAgendaStep(stage, step)?.roundId ?? ''
		expect(findRound(stage, id)?.step).toBe(step)
		const counted = { id, about: 'Was zuerst?', attribution: 'anonymous', voters: 12, forOthers: 0 } as const
		keepCounted(results, {
			...counted,
			kind: 'dots',
			options: [
				{ ...option('a'), dots: 3, heads: 2 },
				{ ...option('b'), dots: 9, heads: 7 },
			],
		})
		expect(wordsOf(stepsTold(from()))).toContain('Was zuerst? (12 Stimmen)\nZiel b | 9 | 7\nZiel a | 3 | 2')
		expect(boardsOf(doc)).toHaveLength(1)
	})

	it('[MINUTES8] a step without a round tells the clusters people made on its board, each once, and what rounds tell not again', () => {
		const { doc, stage, board, from } = evening()
		const sorted = addBoard(doc, 'Sortiert')
		const cluster = addCluster(doc, sorted, { kind: 'cluster', heading: 'Wohnen', x: 0, y: 0 })
		addCardsInto(doc, cluster, [{ text: 'Mietschulden' }, { text: 'Umzug' }])
		addCards(doc, sorted, [{ text: 'Noch offen: Bus', x: 900, y: 900 }])
		for (const [at, title] of ['Vorstellen', 'Ordnen', 'Ende'].entries())
			startStep(stage, addAgendaStep(stage, { title, board: at === 2 ? board : sorted }), 5_000 + at)
		const told = wordsOf(stepsTold(from()))
		expect(told).toContain('TOP 5 Ordnen\nAuf dem Board „Sortiert“:\nWohnen, 2 Karten | – Mietschulden\n– Umzug')
		expect(told).toContain('1 Karte | – Noch offen: Bus')
		for (const once of ['Mietschulden', 'Noch offen: Bus', 'Hebammen', 'Wohnbau'])
			expect(told.split(once)).toHaveLength(2)
		// A board on which only rounds have laid something is not told by hand.
		expect(told.endsWith('Ende')).toBe(true)
	})

	it('[MINUTES8] steps that work in areas of one board tell theirs, and the rest is told with none of them', () => {
		const { doc, stage, from } = evening()
		const wall = addBoard(doc, 'Wände')
		const areaOf = (heading: string, name: string) => {
			const id = addArea(doc, wall, heading)
			const record = readRecord(doc, id)
			if (record) writeChange(doc, record, { ...record, meta: areaMeta(name) })
			return id
		}
		addCardsInto(doc, areaOf('Klagen', 'complaints'), [{ text: 'Lange Wege' }])
		addCardsInto(doc, areaOf('Träume', 'dreams'), [{ text: 'Ein Haus für alle' }])
		for (const [at, area] of ['complaints', 'dreams'].entries())
			startStep(stage, addAgendaStep(stage, { title: area, board: wall, area } as never), 5_000 + at)
		const told = wordsOf(stepsTold(from()))
		const [, complaints = '', dreams = ''] = told.split(/TOP \d+ (?:complaints|dreams)/u)
		expect([complaints.includes('Lange Wege'), complaints.includes('Haus')]).toEqual([true, false])
		expect([dreams.includes('Lange Wege'), dreams.includes('Haus')]).toEqual([false, true])
	})

	it('[MINUTES6] stay as they were told once the agenda has begun anew', () => {
		const { doc, stage, from } = evening()
		const id = createFromKind(doc, { method: 'documents', kind: minutes, from: from() }, { now: 1 })
		const before = readDocument(doc, id)?.parts.length
		rewindSteps(stage, 9_000)
		expect(stepsTold(from())).toBeUndefined()
		expect(minutes.tell(from(), 'steps')).toBeUndefined()
		expect(readDocument(doc, id)?.parts).toHaveLength(before ?? 0)
	})
})

it('[MINUTES3] a task says which point of the agenda it comes from, what it is about and who brought it in', () => {
	const { doc, office, board, round, from } = evening()
	const card = { board, shape: cardShape(round, 'one') }
	take(doc, 'task', [{ from: card, text: 'Hebammen einladen', answers: { who: office } }])
	addTask(doc, { text: 'Ohne Herkunft', until: '2026-10-30' })
	addTask(doc, { text: 'Schon getan', state: 'done' } as never)
	const told = wordsOf(toDo(from()))
	expect(told).toContain('TOP 1 Wer fehlt? |')
	expect(told).toContain('| Treff Anlegestelle | Hebammen einladen | Jobcenter')
	expect(told).toContain(' |  |  | Ohne Herkunft | 30. Oktober 2026')
})

it('[MINUTES3] what the minutes of an earlier meeting tell is not told again', () => {
	const { doc, from } = evening()
	addTask(doc, { text: 'Vom letzten Mal' })
	createFromKind(doc, { method: 'documents', kind: minutes, from: from() }, { now: 1 })
	addTask(doc, { text: 'Von heute' })
	const next = addMeeting(doc, { title: 'Zweites Treffen', date: '2026-12-03' })
	const told = wordsOf(toDo(from({ about: next })))
	expect(told).toContain('Von heute')
	expect(told).not.toContain('Vom letzten Mal')
	expect(wordsOf(toDo(from()))).toContain('Vom letzten Mal')
})

it('[MINUTES4] only people who agreed to it are named', () => {
	const { stage, from } = evening()
	const person = (participant: string, name: string) => ({ participant, name, organisation: 'Jobcenter' })
	signal(stage, person('1', 'Jonas Weidlich'), { isNamed: true })
	signal(stage, person('2', 'Miriam Falkenrath'), { hand: 5 })
	signal(stage, person('3', 'Karol Nowicki'), { isNamed: true })
	signal(stage, person('3', 'Karol Nowicki'), { isNamed: null })
	const told = wordsOf(namedParticipants(from()))
	expect(told).toContain('Jonas Weidlich, Jobcenter')
	for (const name of ['Falkenrath', 'Nowicki']) expect(told).not.toContain(name)
	expect(wordsOf(minutesHead(from()))).toContain('1 Person mit Namen in der Anlage')
	signal(stage, person('1', 'Jonas Weidlich'), { isNamed: null })
	expect(namedParticipants(from())).toEqual([])
})

it('[MINUTES5] mandates without a report, due reports and what is past its date come back at the next meeting', () => {
	const { doc, office, from } = evening()
	const mandate = kinds.find(({ id }) => id === 'mandate')
	const report = kinds.find(({ id }) => id === 'statusReport')
	if (!mandate || !report) throw new Error('Both are kinds of documents')
	const id = createFromKind(doc, {
		method: 'documents',
		kind: mandate,
		from: from({ about: 'steering', until: '2026-09-30' }),
	})
	changeGroup(doc, 'core', { lead: office, nextReport: '2026-10-08' })
	addTask(doc, { text: 'Liste schreiben', until: '2026-09-01' })
	addTask(doc, { text: 'Erst später', until: '2026-12-01' })
	const told = wordsOf(openMandates(from()))
	expect(told).toContain(
		'Arbeitsauftrag Steuerungsgruppe | Steuerungsgruppe | 30. September 2026 | Laufzeit zu Ende, kein Bericht',
	)
	expect(told).toContain('Kernnetzwerk | Jobcenter | 8. Oktober 2026 | Bericht fällig')
	expect(told).toContain('Liste schreiben')
	expect(told).not.toContain('Erst später')
	createFromKind(doc, { method: 'documents', kind: report, from: from({ about: id }) })
	expect(wordsOf(openMandates(from()))).not.toContain('Laufzeit zu Ende')
})

it('what was decided and what was parked stand in the minutes, with who stands behind it', () => {
	const { doc, office, treff, meeting, from } = evening()
	const decision = addDecision(doc, { text: 'Alle acht Wochen', state: 'differing', meeting })
	setAgreed(doc, { in: 'decisions', id: decision }, office, true)
	setReservation(doc, { in: 'decisions', id: decision }, treff, 'Zu oft')
	park(doc, { text: 'Öffnungszeiten', by: 'Jobcenter' })
	const told = wordsOf(minutes.tell(from(), 'agreed'))
	expect(told).toBe(
		'Vereinbart\nNicht einig: „Alle acht Wochen“\nZugestimmt 1 | Jobcenter\nNicht einig 1 | Treff Anlegestelle: „Zu oft“',
	)
	expect(wordsOf(parkedTopics(from()))).toBe('Themenspeicher\nÖffnungszeiten (Jobcenter)')
})

describe.each(kinds.map((kind) => [kind.id, kind] as const))('a document of the kind %s', (_, kind) => {
	it.each(['de', 'en'] as const)(
		'[DOCKIND1] begins with what the registry says and tells the same again (%s)',
		(locale) => {
			const doc = auenbrueck()
			const about = kind.about?.subjects(doc, locale)[0]?.id
			const details = { ...(about !== undefined && { about }), from: '2026-01-01', until: '2026-12-31' } as const
			const from: ToldFrom = { doc, stage: new Y.Doc(), locale, today: '2026-11-25', workshop: 'Netz', details }
			const id = createFromKind(doc, { method: 'documents', kind, from }, { now: 1 })
			const paper = readDocument(doc, id)
			expect(paper?.parts.length).toBeGreaterThan(0)
			expect(JSON.stringify(paper)).not.toMatch(/undefined|\[object|NaN/u)
			for (const by of Object.keys(kind.sources)) {
				expect(kind.sources[by]?.[locale]).toBeTruthy()
				const drafts = kind.tell(from, by)
				if (drafts) expect(retell(doc, id, { by, drafts }, { now: 2 }), by).toBe(0)
				const keys = (drafts ?? []).map(({ key }) => key)
				expect(new Set(keys).size, by).toBe(keys.length)
			}
		},
	)
})

describe('what is found in documents', () => {
	const rulesAt = (doc: Y.Doc, id: string, today?: string) =>
		analyse(doc, id, today === undefined ? {} : { today }).map(({ rule }) => rule)

	it('[DOCKIND2] minutes are missed three days after a meeting, and no longer once they are there', () => {
		const { doc, meeting, from } = evening()
		const other = addMeeting(doc, { title: 'Vorbereitung', date: '2026-10-01' })
		const id = createFromKind(doc, { method: 'documents', kind: minutes, from: from({ about: other }) })
		expect(rulesAt(doc, id, '2026-10-11')).not.toContain('noMinutes')
		expect(rulesAt(doc, id, '2026-10-12')).toContain('noMinutes')
		expect(rulesAt(doc, id)).not.toContain('noMinutes')
		createFromKind(doc, { method: 'documents', kind: minutes, from: from({ about: meeting }) })
		expect(rulesAt(doc, id, '2026-10-12')).not.toContain('noMinutes')
	})

	it('[DOCKIND2] a mandate without a report, places nobody has signed, and an open head', () => {
		const { doc, meeting, from } = evening()
		const mandate = kinds.find(({ id }) => id === 'mandate')
		if (!mandate) throw new Error('A mandate is a kind of document')
		const id = createFromKind(doc, {
			method: 'documents',
			kind: mandate,
			from: from({ about: 'steering', until: '2026-09-30' }),
		})
		expect(rulesAt(doc, id, '2026-09-30')).not.toContain('openMandate')
		expect(rulesAt(doc, id, '2026-10-01')).toContain('openMandate')
		expect(rulesAt(doc, id)).toEqual(['unsigned'])
		const paper = createFromKind(doc, { method: 'documents', kind: minutes, from: from() })
		expect(rulesAt(doc, paper)).toEqual(['headOpen'])
		changeMeeting(doc, meeting, { keeper: undefined })
		const [told] = analyse(doc, createFromKind(doc, { method: 'documents', kind: minutes, from: from() }))
		expect(told?.sentence.de).toBe('Noch offen: Moderation, Protokollant/in.')
	})
})
