import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, richTextValidator, T } from 'tldraw'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { listSteps } from '../../../shared/agenda/index.ts'
import { columnsOf, listTables, openCells, readCell, rowsOf } from '../../../shared/blocks/table/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { cardForms, cardSizes, clusterKinds, papers } from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { methods } from '../../../shared/methods/index.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import { templateIds } from '../../../shared/methods/templateTexts.ts'
import { formatAge, plenumFormat } from '../../../shared/migrations/migrations.ts'
import { listActors, listTasks } from '../../../shared/registry/index.ts'

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
		'service-chain': { props: { w: T.positiveNumber, h: T.positiveNumber, chainId: T.string } },
	},
	bindings: defaultBindingSchemas,
})

function opened(template: (typeof templateIds)[number], locale: (typeof locales)[number]) {
	const { plenum } = foundWorkshop({ template, locale, title: 'Gründung', random: seededRandom(7) })
	const doc = new Y.Doc()
	if (plenum) Y.applyUpdate(doc, plenum)
	return doc
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

it.each(locales)('[FOUND4] the example has 18 actors, nine open cells and words in every row (%s)', (locale) => {
	const doc = opened('demo', locale)
	const table = listTables(doc)[0]?.id ?? ''
	expect(rowsOf(doc, table)).toHaveLength(18)
	expect(openCells(doc, table)).toHaveLength(9)
	for (const row of rowsOf(doc, table)) expect(readCell(doc, table, row.id, 'goals')).not.toBe('')
})

it.each(locales)(
	'[FOUND7] the agenda of the example gathers on a board of its own, behind those of the methods (%s)',
	(locale) => {
		const doc = opened('demo', locale)
		const { stage } = foundWorkshop({ template: 'demo', locale, title: 'Gründung', random: seededRandom(7) })
		const agenda = new Y.Doc()
		if (stage) Y.applyUpdate(agenda, stage)
		const boards = boardsOf(doc)
		const [own] = boards.slice(methods.length)
		expect(boards).toHaveLength(methods.length + 1)
		expect(own?.name).toBe(locale === 'de' ? 'Gründungsveranstaltung' : 'Founding event')
		const shown = listSteps(agenda).flatMap(({ board }) => board ?? [])
		expect(shown.length).toBeGreaterThan(5)
		expect(new Set(shown)).toEqual(new Set([own?.id]))
	},
)

it('[FOUND5] the table on the board refers to the table of the workshop', () => {
	for (const template of ['stakeholder-analysis', 'demo'] as const) {
		const doc = opened(template, 'de')
		const shape = [...readAllRecords(doc).values()].find((record) => record.type === 'table')
		expect((shape?.props as { tableId: string } | undefined)?.tableId).toBe(listTables(doc)[0]?.id)
	}
})

it.each(locales)(
	'[FOUND6] the example notes a task of each board, with its origin and who takes it on (%s)',
	(locale) => {
		const doc = opened('demo', locale)
		const tasks = listTasks(doc)
		expect(tasks.map(({ origin }) => origin?.method).toSorted()).toEqual(methods.map(({ id }) => id).toSorted())
		for (const { text, who } of tasks) {
			expect(text).not.toBe('')
			expect(who).toHaveLength(1)
		}
	},
)
