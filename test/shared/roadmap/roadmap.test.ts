import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readyAgendas } from '../../../shared/agenda/ready/index.ts'
import { duplicateBoard } from '../../../shared/blocks/duplicateBoard.ts'
import { keepPoll, newPollProps, pollShapeType } from '../../../shared/blocks/poll/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards, writeNewShape } from '../../../shared/board/cards/index.ts'
import { readRecord, recordsOf, writeChange } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { addActors } from '../../../shared/registry/index.ts'
import {
	glossary,
	isAsFounded,
	isUntouched,
	methodsFor,
	readRoadmap,
	stageAgendas,
	stageOf,
	stageQuestions,
	stages,
} from '../../../shared/roadmap/index.ts'

let doc: Y.Doc
const counted = {
	about: 'Wie zufrieden sind Sie?',
	attribution: 'anonymous',
	voters: 0,
	forOthers: 0,
	kind: 'position',
	from: 'gar nicht',
	to: 'sehr',
	counts: [],
} as const
const random = seededRandom(7)

beforeEach(() => {
	doc = new Y.Doc()
	const { plenum } = foundWorkshop({ template: 'empty', locale: 'de', title: 'Birkenfelde', random })
	if (plenum) Y.applyUpdate(doc, plenum)
})

describe('the boards along the way', () => {
	it('[ROAD1] every method’s board stands at the first stage the method serves, in the order of the boards', () => {
		for (const method of methods) addMethodBoard(doc, method, { locale: 'de', random })
		const [free, ...along] = readRoadmap(doc)
		expect(free && stageOf(free)).toBeUndefined()
		expect(along.map(({ method }) => method)).toEqual(methods.map(({ id }) => id))
		expect(along.map(stageOf)).toEqual(methods.map(({ stages: [first] }) => first))
		expect(along.map(({ ref }) => ref?.block)).toEqual(methods.map(({ blocks: [first] }) => first))
	})

	it('[ROAD1] a board added from a later stage stands there, and so does its copy; a record that says nonsense changes nothing', () => {
		const [analysis] = methods
		const at = (id: string | undefined) => {
			const board = readRoadmap(doc).find((each) => each.id === id)
			return board && stageOf(board)
		}
		const late = addMethodBoard(doc, analysis, { locale: 'de', random, stage: 5 })
		expect(at(late)).toBe(5)
		expect(at(duplicateBoard(doc, late, 'Noch einmal', random))).toBe(5)
		expect(at(addMethodBoard(doc, analysis, { locale: 'de', random }))).toBe(1)
		for (const stage of [0, 6, 'fünf', null]) {
			const page = readRecord(doc, late)
			if (page) writeChange(doc, page, { ...page, meta: { stage } })
			expect(at(late), String(stage)).toBe(1)
		}
	})

	it('[ROAD1] a board stays, free again, when its block is taken from it', () => {
		const [method] = methods
		const id = addMethodBoard(doc, method, { locale: 'de', random })
		const shape = readRoadmap(doc).find((board) => board.id === id)?.shape ?? ''
		recordsOf(doc).delete(shape)
		const board = readRoadmap(doc).find((each) => each.id === id)
		expect(board?.name).toBe(method.name.de)
		expect(board && stageOf(board)).toBeUndefined()
	})

	it('[ROAD1] a result beside a method’s block does not take its place; alone on a board it has one', () => {
		const [method] = methods
		const id = addMethodBoard(doc, method, { locale: 'de', random })
		const free = addBoard(doc, 'Abstimmung', random)
		const lay = (round: string, board: string) => {
			keepPoll(doc, { ...counted, id: round })
			const props = { ...newPollProps(round) }
			// Its id comes before those of the shapes that lie there.
			const shape = { id: `shape:00${round}`, type: pollShapeType, index: 'a9', place: { x: 0, y: 0 }, props }
			writeNewShape(doc, { ...shape, parentId: board })
		}
		lay('one', id)
		lay('two', free)
		const blockOn = (board: string) => readRoadmap(doc).find((each) => each.id === board)?.ref?.block
		expect(blockOn(id)).toBe(method.blocks[0])
		expect(blockOn(free)).toBe('poll')
		lay('three', free)
		expect(blockOn(free)).toBeUndefined()
	})

	it('a board of a method only later versions know stands apart', () => {
		const board = { id: 'page:x', name: 'Planspiel', method: 'not-yet' }
		expect(stageOf(board)).toBeUndefined()
	})

	it('a stage offers its methods, those first that begin there', () => {
		for (const { stage } of stages) {
			const serving = methodsFor(stage, methods)
			expect(new Set(serving)).toEqual(
				new Set(methods.filter((method) => method.stages.some((each) => each === stage))),
			)
			const later = serving.map((method) => Number(method.stages[0] !== stage))
			expect(later).toEqual([...later].sort())
		}
	})
})

describe('a workshop nobody has begun', () => {
	it('is untouched until an actor is entered or something lies on a board', () => {
		expect(isUntouched(doc)).toBe(true)
		addBoard(doc, 'Gründungsabend', random)
		expect(isUntouched(doc)).toBe(true)
		addActors(doc, [{ name: 'Jugendamt' }], random)
		expect(isUntouched(doc)).toBe(false)
	})

	it('is not the one founded from a method', () => {
		const begun = new Y.Doc()
		const { plenum } = foundWorkshop({ template: 'stakeholder-analysis', locale: 'de', title: 'x', random })
		if (plenum) Y.applyUpdate(begun, plenum)
		expect(isUntouched(begun)).toBe(false)
	})

	it('is as it was founded with an agenda and its board, until a card lies there', () => {
		const begun = new Y.Doc()
		const { plenum } = foundWorkshop({ template: 'founding-event', locale: 'de', title: 'x', random })
		if (plenum) Y.applyUpdate(begun, plenum)
		expect(isAsFounded(begun)).toBe(true)
		addCards(begun, boardsOf(begun)[0]?.id ?? '', [{ text: 'Wer lädt ein?', x: 0, y: 0 }], random)
		expect(isAsFounded(begun)).toBe(false)
	})
})

describe('the words of the way', () => {
	it('there are five stages, each with a name and a question in both languages', () => {
		expect(stages.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5])
		for (const { name, asks } of stages) {
			expect(name.de).not.toBe(name.en)
			for (const question of [asks.de, asks.en]) expect(question).toMatch(/\?$/)
		}
	})

	it.each(['de', 'en'] as const)('the glossary in %s is in order and leads nowhere astray', (locale) => {
		const entries = glossary(locale)
		const words = entries.map(({ word }) => word[locale])
		expect(words).toEqual([...words].sort((a, b) => a.localeCompare(b, locale)))
		expect(new Set(words).size).toBe(words.length)
		const ids = new Set<string>(entries.map(({ id }) => id))
		expect(entries.flatMap(({ see }) => see).filter((id) => !ids.has(id))).toEqual([])
		for (const { meaning } of entries) expect(meaning[locale]).toMatch(/[.?]$/)
	})

	it('names what the product itself is made of', () => {
		const words = glossary('de').map(({ word }) => word.de)
		expect(words).toEqual(expect.arrayContaining(['Akteur', 'Schnittstelle', 'Dienstleistungskette', 'Quick Win']))
	})
})

describe('what the stages ask', () => {
	const helps = stages.flatMap(({ stage }) =>
		stageQuestions[stage].flatMap((asked) => asked.helps.map((help) => ({ stage, help }))),
	)

	it('[ROAD12] every question leads somewhere there is, and every stage to something one can do there', () => {
		for (const { stage } of stages) {
			expect(stageQuestions[stage].length).toBeGreaterThanOrEqual(5)
			for (const { question, helps } of stageQuestions[stage]) expect(helps, question.de).not.toEqual([])
		}
		const known = [...methods, ...readyAgendas].map(({ id }) => id)
		for (const { help } of helps) if ('id' in help) expect(known).toContain(help.id)
		for (const { stage } of stages) expect(known).toEqual(expect.arrayContaining([...stageAgendas[stage]]))
	})

	it('[ROAD12] no method and no ready agenda is left without a question, and no stage without either', () => {
		const led = new Set(helps.flatMap(({ help }) => ('id' in help ? [help.id] : [])))
		const placed = Object.values(stageAgendas).flat()
		// Other lengths of an agenda are found where it is.
		const agendas = readyAgendas.map(({ id, method = id }) => method)
		for (const id of [...methods.map(({ id }) => id), ...agendas]) expect(led).toContain(id)
		for (const { id } of readyAgendas) expect(placed).toContain(id)
		for (const { stage } of stages) {
			expect(methodsFor(stage, methods).length + stageAgendas[stage].length, String(stage)).toBeGreaterThan(0)
		}
	})

	it('[ROAD12] no question is asked twice', () => {
		const asked = stages.flatMap(({ stage }) => stageQuestions[stage].map(({ question }) => question.de))
		expect(new Set(asked).size).toBe(asked.length)
	})
})
