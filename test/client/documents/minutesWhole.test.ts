// @vitest-environment node
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeDocx } from '../../../client/documents/docx/writeDocx.ts'
import { writePdf } from '../../../client/documents/pdf/writePdf.ts'
import { addAgendaStep, endSteps, findAgendaStep, startStep } from '../../../shared/agenda/index.ts'
import { createFromKind, readDocument, type ToldFrom, textDocumentOf } from '../../../shared/blocks/document/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCardsInto, addCluster, moveCards } from '../../../shared/board/cards/index.ts'
import { cardShape } from '../../../shared/board/handedIn.ts'
import { keepCounted, layCards } from '../../../shared/collected/index.ts'
import { minutes } from '../../../shared/methods/documents/kinds/minutes.ts'
import { listParked, park } from '../../../shared/parkingLot/index.ts'
import {
	addActors,
	addDecision,
	addMeeting,
	addTask,
	findActor,
	isPending,
	listActors,
	listTasks,
	setAgreed,
	setAttendance,
	setReservation,
} from '../../../shared/registry/index.ts'
import type { RoundSettings } from '../../../shared/rounds/index.ts'
import { take } from '../../../shared/taking/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { everyMarked, readTaggedPdf } from '../../helpers/taggedPdf.ts'
import { openDocx } from './docxParts.ts'
import { projectFonts } from './projectFonts.ts'

const options = [
	{ id: 'care', label: 'Randzeiten in der Kinderbetreuung' },
	{ id: 'way', label: 'Ein Wegweiser für alle Anlaufstellen' },
	{ id: 'work', label: 'Praktika in Teilzeit' },
]
const written = { cards: ['Hebammen', 'Kinderärztinnen', 'Wohnungsbau', 'Kammern & Betriebe'] }
const counted = { about: 'Womit fangen wir an?', attribution: 'organisation', voters: 23, forOthers: 2 } as const

/** A founding evening in the example town: cards in clusters, dots, a ranking, a scale, a consensus that failed, and what was agreed. */
function evening() {
	const doc = auenbrueck()
	const [stage, results] = [new Y.Doc(), new Y.Doc()]
	const [office = '', treff = ''] = addActors(doc, [{ name: 'Treff Anlegestelle' }, { name: 'Kammer Auental' }])
	// Before the meetings of the example, whose minutes tell its tasks already.
	const meeting = addMeeting(doc, { title: 'Gründung', date: '2025-10-08', place: 'Bürgersaal', keeper: treff })
	setAttendance(doc, meeting, office, 'present')
	setAttendance(doc, meeting, treff, 'excused')
	const board = addBoard(doc, 'Gründung')
	let time = 1_000
	const step = (title: string, round: RoundSettings) => {
		const id = addAgendaStep(stage, { title, question: `Frage zu ${title}?`, board, round })
		startStep(stage, id, time)
		time += 60_000
		return findAgendaStep(stage, id)?.roundId ?? ''
	}
	const cards: RoundSettings = { kind: 'cards', hidden: true, columns: [], attribution: 'organisation' }
	const collected = step('Wer fehlt', cards)
	const laid = written.cards.map((text, at) => ({ id: `card${at}`, text, by: 'Kammer Auental' }))
	layCards(doc, { id: collected, board, about: 'Wer fehlt?', settings: cards } as never, laid)
	const cluster = addCluster(doc, board, { kind: 'cluster', heading: 'Gesundheit', x: 900, y: 900 })
	moveCards(doc, [cardShape(collected, 'card0'), cardShape(collected, 'card1')], cluster)
	const from = { board, shape: cardShape(collected, 'card0') }
	take(doc, 'task', [{ from, text: 'Hebammen zum zweiten Treffen einladen', answers: { who: office } }])
	const sorted = addBoard(doc, 'Sortierwand')
	const byHand = addCluster(doc, sorted, { kind: 'cluster', heading: 'Wohnen & Mieten', x: 0, y: 0 })
	addCardsInto(doc, byHand, [{ text: 'Mietschulden' }, { text: 'Umzug' }])
	startStep(stage, addAgendaStep(stage, { title: 'Ordnen', board: sorted }), time)
	time += 60_000
	const attribution = 'organisation'
	const dots = step('Gewichten', { kind: 'dots', options, dots: 3, perOption: 1, attribution })
	const heads = [9, 7, 4]
	keepCounted(results, {
		...{ ...counted, id: dots, kind: 'dots' },
		options: options.map((option, at) => ({ ...option, dots: 17 - 4 * at, heads: heads[at] ?? 0 })),
	})
	const ranking = step('Reihenfolge', { kind: 'ranking', options, attribution })
	keepCounted(results, {
		...{ ...counted, id: ranking, kind: 'ranking' },
		options: options.map((option, at) => ({ ...option, points: 61 - 9 * at, firsts: 12 - 5 * at })),
	})
	const scale = step('Stimmung', { kind: 'position', from: 'fremd', to: 'vertraut', attribution } as never)
	const counts = [1, 0, 2, 0, 3, 0, 4, 0, 6, 0, 7]
	keepCounted(results, { ...counted, id: scale, kind: 'position', from: 'fremd', to: 'vertraut', counts })
	const proposals = [{ id: 'eight', label: 'Wir treffen uns alle acht Wochen.' }]
	const check = step('Arbeitsweise', { kind: 'consensus', options: proposals, attribution })
	keepCounted(results, {
		...{ ...counted, id: check, kind: 'consensus' },
		options: proposals.map((proposal) => ({
			...{ ...proposal, agree: 21, concern: 1, veto: 1, agreedBy: ['Jobcenter Auenbrück', 'Treff Anlegestelle'] },
			reasons: [
				{ stance: 'concern' as const, text: 'Im Sommer geht das nicht.', by: 'Kammer Auental' },
				{ stance: 'veto' as const, text: 'Für Ehrenamtliche ist das zu oft.', by: 'Elternverein' },
			],
		})),
	})
	const decision = addDecision(doc, { text: 'Die Koordination liegt beim Landratsamt.', state: 'differing', meeting })
	setAgreed(doc, { in: 'decisions', id: decision }, office, true)
	setReservation(doc, { in: 'decisions', id: decision }, treff, 'Erst nach dem Haushalt')
	addDecision(doc, { text: 'Protokolle gehen an alle.', state: 'agreed', meeting })
	addTask(doc, { text: 'Bürgersaal für Dezember buchen', until: '2026-10-30', who: [treff] })
	park(doc, { text: 'Öffnungszeiten der Ämter', by: 'Jobcenter Auenbrück' })
	park(doc, { text: 'Wer zahlt das Buffet?' })
	endSteps(stage, time)
	const told: ToldFrom = {
		...{ doc, stage, results, locale: 'de', today: '2026-10-09', workshop: 'Netzwerk Auenbrück' },
		details: { about: meeting },
	}
	const id = createFromKind(doc, { method: 'documents', kind: minutes, from: told }, { now: 1 })
	const paper = readDocument(doc, id)
	if (!paper) throw new Error('There are no minutes')
	return { doc, document: textDocumentOf(paper, { locale: 'de', by: 'Netzwerk Auenbrück', day: '9. Oktober 2026' }) }
}

const tidy = (words: string) => words.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim()

/** A file as the words of its paragraphs and cells, in the order in which they are read. */
const forms = {
	docx: async (document: ReturnType<typeof evening>['document']) =>
		openDocx(await writeDocx(document, new Map()))
			.words()
			.map(tidy),
	pdf: async (document: ReturnType<typeof evening>['document']) => {
		const { bytes } = await writePdf(document, { pictures: new Map(), fonts: projectFonts, now: new Date(0) })
		return [...everyMarked(readTaggedPdf(bytes).root)].map(({ words }) => tidy(words)).filter(Boolean)
	},
}

describe.each(['docx', 'pdf'] as const)('the minutes of a whole evening as %s', (form) => {
	it('[MINUTES7] hold every task, card, ranking, decision and parked topic, each with its figures', async () => {
		const { doc, document } = evening()
		const words = await forms[form](document)
		const whole = words.join(' ')
		const nameOf = (id: string) => findActor(doc, id)?.name ?? ''
		const tasks = listTasks(doc).filter(isPending)
		const parked = listParked(doc).filter(({ done }) => !done)
		expect([tasks.length, parked.length, listActors(doc).length].map((n) => n > 2)).toEqual([true, true, true])
		const expected = [
			...tasks.flatMap(({ text, who, whoElse }) => [text, ...who.map(nameOf), ...whoElse]),
			...parked.map(({ text, by }) => (by ? `${text} (${by})` : text)),
			...written.cards,
			...['Gesundheit, 2 Karten', 'Jobcenter Auenbrück, Treff Anlegestelle'],
			...['Auf dem Board „Sortierwand“:', 'Wohnen & Mieten, 2 Karten', 'Mietschulden', 'Umzug'],
			...['Zugestimmt 21', 'Bedenken 1', 'Kammer Auental: „Im Sommer geht das nicht.“'],
			...['Nicht einig 1', 'Elternverein: „Für Ehrenamtliche ist das zu oft.“'],
			...['Nicht einig: „Die Koordination liegt beim Landratsamt.“', 'Kammer Auental: „Erst nach dem Haushalt“'],
			'Beschlossen: „Protokolle gehen an alle.“',
			...['Wer fehlt', 'Gewichten', 'Reihenfolge', 'Stimmung', 'Arbeitsweise'].map((title) => `Frage zu ${title}?`),
		].map(tidy)
		expect(expected.filter((each) => !whole.includes(each))).toEqual([])
		// Cell beside cell, so that no figure stands beside what it does not belong to.
		const rows = [
			...options.map(({ label }, at) => [label, `${17 - 4 * at}`, `${[9, 7, 4][at]}`]),
			...options.map(({ label }, at) => [`${at + 1}`, label, `${61 - 9 * at}`, `${12 - 5 * at}`]),
			...[
				['0 (fremd)', '1'],
				['10 (vertraut)', '7'],
				['8', '6'],
			],
		]
		const isThere = (row: string[]) => words.some((_, at) => row.every((cell, i) => words[at + i] === cell))
		expect(rows.filter((row) => !isThere(row))).toEqual([])
	})
})
