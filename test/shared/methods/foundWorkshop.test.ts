import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, richTextValidator, T } from 'tldraw'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { listSteps } from '../../../shared/agenda/index.ts'
import { readyAgendas } from '../../../shared/agenda/ready/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { columnsOf, listTables, openCells, readCell, rowsOf } from '../../../shared/blocks/table/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { cardForms, cardSizes, cardsOn, clusterKinds, papers } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { methodOf, methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { ownTable } from '../../../shared/methods/own-table/index.ts'
import { purposes } from '../../../shared/methods/purposes.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import { type TemplateId, templateIds, templateTexts } from '../../../shared/methods/templateTexts.ts'
import { formatAge, plenumFormat } from '../../../shared/migrations/format.ts'
import { listParked } from '../../../shared/parkingLot/index.ts'
import { addTask, type Day, isDay, listActors, listTasks } from '../../../shared/registry/index.ts'
import { readRoadmap, stageOf } from '../../../shared/roadmap/index.ts'

const locales = ['de', 'en'] as const

const schema = createTLSchema({
	shapes: {
		...defaultShapeSchemas,
		table: { props: { w: T.positiveNumber, h: T.positiveNumber, tableId: T.string, folded: T.boolean } },
		card: {
			props: {
				form: T.literalEnum(...cardForms),
				paper: T.literalEnum(...papers),
				size: T.literalEnum(...cardSizes),
				w: T.positiveNumber,
				h: T.positiveNumber,
				richText: richTextValidator,
			},
		},
		cluster: {
			props: {
				kind: T.literalEnum(...clusterKinds),
				paper: T.literalEnum(...papers),
				w: T.positiveNumber,
				h: T.positiveNumber,
				richText: richTextValidator,
			},
		},
		'network-map': { props: { w: T.positiveNumber, h: T.positiveNumber, mapId: T.string } },
		'text-document': { props: { w: T.positiveNumber, h: T.positiveNumber, documentId: T.string } },
		rulebook: { props: { w: T.positiveNumber, h: T.positiveNumber, rulebookId: T.string } },
		'goal-tree': { props: { w: T.positiveNumber, h: T.positiveNumber, treeId: T.string } },
		scenes: { props: { w: T.positiveNumber, h: T.positiveNumber, playId: T.string } },
		checklist: { props: { w: T.positiveNumber, h: T.positiveNumber, checklistId: T.string } },
		'network-circles': { props: { w: T.positiveNumber, h: T.positiveNumber, circlesId: T.string } },
		'service-chain': { props: { w: T.positiveNumber, h: T.positiveNumber, chainId: T.string } },
	},
	bindings: defaultBindingSchemas,
})

const opened = (template: TemplateId, locale: (typeof locales)[number]) => founded(template, locale).plenum

function founded(template: string, locale: (typeof locales)[number]) {
	const random = seededRandom(7)
	const rooms = foundWorkshop({ template: templateIdOf(template), locale, title: 'Gründung', random })
	return { plenum: documentOf(rooms.plenum), stage: documentOf(rooms.stage) }
}

function documentOf(update: Uint8Array | undefined): Y.Doc {
	const doc = new Y.Doc()
	if (update) Y.applyUpdate(doc, update)
	return doc
}

/** Fails for what no workshop can be founded from. */
function templateIdOf(id: string): TemplateId {
	const template = templateIds.find((each) => each === id)
	if (!template) throw new Error(`no workshop can be founded from "${id}"`)
	return template
}

describe.each(templateIds)('a workshop founded from "%s"', (template) => {
	it.each(locales)('[FOUND1] opens with its title and boards that tldraw accepts (%s)', (locale) => {
		const doc = opened(template, locale)
		expect(doc.getMap('meta').toJSON()).toEqual({ format: plenumFormat, template, locale, title: 'Gründung' })
		expect(formatAge(doc)).toBe('current')
		expect(boardsOf(doc).length).toBeGreaterThan(0)
		for (const record of readAllRecords(doc).values()) {
			const type = record.typeName === 'page' ? schema.types.page : schema.types.shape
			expect(() => type.validate(record as never)).not.toThrow()
		}
	})

	it('[FOUND2] is the same for the same chance, and another one otherwise', () => {
		const found = (seed: number) =>
			foundWorkshop({ template, locale: 'de', title: 'T', random: seededRandom(seed) }).plenum
		expect(found(1)).toEqual(found(1))
		expect(found(1)).not.toEqual(found(2))
	})
})

it('[FOUND3] the empty analysis has its six columns and a first row to write in', () => {
	const doc = opened('stakeholder-analysis', 'de')
	const [table] = listTables(doc)
	expect(table?.method).toBe(stakeholderAnalysis.id)
	expect(columnsOf(doc, table?.id ?? '').map(({ id }) => id)).toEqual([
		'goals',
		'interests',
		'resources',
		'resistances',
		'conflicts',
		'strategy',
	])
	expect(rowsOf(doc, table?.id ?? '')).toHaveLength(1)
	expect(listActors(doc).map(({ name }) => name)).toEqual([''])
})

it.each(locales)('[FOUND4] the example has 19 actors, nine open cells and words in every row (%s)', (locale) => {
	const doc = opened('demo', locale)
	const table = listTables(doc)[0]?.id ?? ''
	expect(rowsOf(doc, table)).toHaveLength(19)
	expect(openCells(doc, table)).toHaveLength(9)
	for (const row of rowsOf(doc, table)) expect(readCell(doc, table, row.id, 'goals')).not.toBe('')
})

/** Those a workshop can be founded with; other lengths of them are loaded later. */
const founding = readyAgendas.filter(({ id, method = id }) => id === method)
/** Whether an agenda lies on the board of its method. */
const hasMethod = (agenda: string) => methods.some(({ id }) => id === agenda)

describe.each(['demo', ...founding.map(({ id }) => id)])('the agenda of "%s"', (template) => {
	it.each(locales)(
		'[FOUND7] gathers on the board of its method, or on one of its own behind those of methods (%s)',
		(locale) => {
			const { plenum, stage } = founded(template, locale)
			const boards = boardsOf(plenum)
			const agenda = template === 'demo' ? 'founding-event' : template
			const name = templateTexts[templateIdOf(agenda)].title[locale]
			const own = hasMethod(template) ? boards.find((board) => board.name === name) : boards.at(-1)
			// The town has a second chain, a second table of its own, and a mandate beside its minutes.
			expect(boards).toHaveLength(template === 'demo' ? methods.length + 4 : 1)
			if (template !== 'demo') expect(own?.name).toBe(name)
			const steps = listSteps(stage)
			expect(steps).toHaveLength(readyAgendas.find(({ id }) => id === agenda)?.steps.length ?? 0)
			const shown = steps.flatMap(({ board }) => board ?? [])
			expect(shown.length).toBeGreaterThan(1)
			expect(new Set(shown)).toEqual(new Set([own?.id]))
		},
	)
})

it('a workshop of a method begins with its empty board alone, and with its agenda if it has one', () => {
	for (const { id, name } of methods) {
		const { plenum, stage } = founded(id, 'de')
		expect(boardsOf(plenum).map((board) => board.name)).toEqual([name.de])
		expect(placedBlocks(plenum)).toHaveLength(1)
		expect(listSteps(stage)).toHaveLength(readyAgendas.find((agenda) => agenda.id === id)?.steps.length ?? 0)
	}
})

it('[FOUND8] every method and every ready agenda is offered under one purpose', () => {
	const offered = purposes.flatMap(({ templates }) => [...templates])
	// A method that has a ready agenda begins with it.
	const built = [...new Set([...methods, ...founding].map(({ id }) => id))]
	expect(offered.toSorted()).toEqual(built.toSorted())
	expect([...offered, 'empty', 'demo'].toSorted()).toEqual([...templateIds].toSorted())
})

it.each(founding.map((agenda) => [agenda.id, agenda] as const))(
	'[FOUND8] what is said of the agenda "%s" is true',
	(id, { steps, purpose }) => {
		const { line } = templateTexts[templateIdOf(id)]
		for (const locale of locales) {
			expect(line[locale]).toContain(`${steps.length} ${locale === 'de' ? 'Schritte' : 'steps'}`)
			const people = /\d+ (bis|to) \d+ (Personen|people)/u.exec(purpose[locale])?.[0]
			if (people) expect(line[locale]).toContain(people)
		}
		const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
		const saidHours = /(\d+) Stunden?/u.exec(line.de)?.[1]
		if (saidHours) expect(minutes).toBe(Number(saidHours) * 60)
		const saidMinutes = [...line.de.matchAll(/(\d+) Minuten/gu)].map(([, said]) => Number(said))
		if (saidMinutes.length > 0) expect(saidMinutes.reduce((sum, said) => sum + said, 0)).toBe(minutes)
	},
)

it('[FOUND5] the table on the board refers to the table of the workshop', () => {
	for (const template of ['stakeholder-analysis', 'demo'] as const) {
		const doc = opened(template, 'de')
		const shapes = [...readAllRecords(doc).values()].filter((record) => record.type === 'table')
		const shown = shapes.map(({ props }) => (props as { tableId: string }).tableId)
		expect(shown.toSorted()).toEqual(
			listTables(doc)
				.map(({ id }) => id)
				.toSorted(),
		)
		expect(shown).not.toEqual([])
	}
})

it.each(locales)(
	'[FOUND6] the example notes a task of each board, with its origin and who takes it on (%s)',
	(locale) => {
		const doc = opened('demo', locale)
		// Others are activities that the goals tell of.
		const tasks = listTasks(doc).filter(({ origin }) => origin)
		// The town has a second chain, which has just begun.
		const boards = [...methods.map(({ id }) => id), 'service-chain']
		expect(tasks.map(({ origin }) => origin?.method).toSorted()).toEqual(boards.toSorted())
		for (const { text, who } of tasks) {
			expect(text).not.toBe('')
			expect(who).toHaveLength(1)
		}
	},
)

it.each(locales)(
	'[FOUND9] the example tells of a workshop that is lived in: every stage has a board, and things were put aside (%s)',
	(locale) => {
		const doc = opened('demo', locale)
		expect([...new Set(readRoadmap(doc).flatMap((board) => stageOf(board) ?? []))].sort()).toEqual([1, 2, 3, 4, 5])
		const names = boardsOf(doc).map(({ name }) => name)
		expect(names).not.toContain(ownTable.name[locale])
		expect(names).toContain(locale === 'de' ? 'Schnelle Erfolge' : 'Quick wins')
		const parked = listParked(doc)
		expect(parked.filter(({ done }) => !done).length).toBeGreaterThan(1)
		expect(parked.some(({ task }) => task !== undefined)).toBe(true)
	},
)

/** Every day that is stored somewhere, in the order of the places. */
const daysIn = (value: unknown): string[] =>
	isDay(value) ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(daysIn) : []
const foundedOn = (today?: Day) => {
	const { plenum } = foundWorkshop({
		...{ template: 'demo', locale: 'de', title: 'Gründung', random: seededRandom(7) },
		...(today && { today }),
	})
	const doc = documentOf(plenum)
	for (const name of plenumMaps) doc.getMap(name)
	return doc.toJSON() as Record<string, unknown>
}

describe('[FOUND10] the example tells as of the day it is opened', () => {
	it('every day moves by the same whole weeks, and Thursdays in words are Thursdays', () => {
		const [told, later] = [foundedOn(), foundedOn('2028-03-09')]
		const by = daysIn(later).map((day, i) => (Date.parse(day) - Date.parse(daysIn(told)[i] ?? '')) / 86_400_000)
		expect(by.length).toBeGreaterThan(30)
		expect([...new Set(by)]).toEqual([469])
		const [, date = '', month = '', year = ''] = /Donnerstag, (\d+)\. (\S+) (\d{4})/u.exec(JSON.stringify(later)) ?? []
		expect(`${date}. ${month} ${year}`).toBe('24. Juni 2027')
		expect(new Date(2027, 5, 24).getDay()).toBe(4)
		expect(JSON.stringify(later)).toContain('24. Juni 2027, 14 bis 17 Uhr, Stadtbücherei')
		expect(JSON.stringify(told)).toContain('"ab 1. August 2027"')
		expect(JSON.stringify(later)).toContain('"ab 12. November 2028"')
	})

	it('as long as it is fresh, and on clocks that are slow, it says what was written', () => {
		const told = foundedOn()
		expect(foundedOn('2026-11-25')).toEqual(told)
		expect(foundedOn('2020-01-01')).toEqual(told)
	})
})

describe('[FOUND11] an example that is added later tells as of the day it is added', () => {
	const added = (today?: Day) => {
		const doc = new Y.Doc()
		const own = addTask(doc, { text: 'Bis 12. März 2026 beim Stadtrat vorsprechen', until: '2026-03-12' })
		const method = methodOf('founding-checklist')
		if (!method) throw new Error('There is no checklist.')
		addMethodBoard(doc, method, { locale: 'de', filled: true, random: seededRandom(7), ...(today && { today }) })
		for (const name of plenumMaps) doc.getMap(name)
		return { doc, own }
	}

	it('its days move by whole weeks, and what the workshop had says what it said', () => {
		const [told, { doc, own }] = [added(), added('2028-03-09')]
		const before = daysIn(told.doc.toJSON())
		const by = daysIn(doc.toJSON()).map((day, i) => (Date.parse(day) - Date.parse(before[i] ?? '')) / 86_400_000)
		expect([...new Set(by)].sort()).toEqual([0, 469])
		expect(JSON.stringify(doc.toJSON())).toContain('Donnerstag, 24. Juni 2027')
		const task = listTasks(doc).find(({ id }) => id === own)
		expect(task).toMatchObject({ text: 'Bis 12. März 2026 beim Stadtrat vorsprechen', until: '2026-03-12' })
	})
})

it.each(locales)('[FOUND9] the cards that the event collected lie on the board named after it (%s)', (locale) => {
	const doc = opened('demo', locale)
	const board = boardsOf(doc).at(-1)
	expect(board?.name).toBe(locale === 'de' ? 'Karten der Gründung' : 'Cards of the founding')
	const groups = cardsOn(doc, board?.id ?? '')
	expect(groups.filter(({ cards }) => cards.length >= 4).length).toBeGreaterThanOrEqual(3)
})

it.each(locales)('[FOUND9] the start page says how many actors the example has (%s)', (locale) => {
	const actors = listActors(opened('demo', locale)).length
	expect(templateTexts.demo.line[locale]).toContain(locale === 'de' ? `${actors} Beteiligte` : `${actors} actors`)
})
