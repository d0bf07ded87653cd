import type * as Y from 'yjs'
import type { ParsedFile } from '../../../client/actors/import/parseFile.ts'
import { shownColumns } from '../../../client/blocks/table/columns.ts'
import { readRows } from '../../../client/blocks/table/csv/rowsCsv.ts'
import { tableTexts } from '../../../client/blocks/table/texts.ts'
import {
	addColumn,
	addRows,
	columnsOf,
	createTable,
	editCell,
	importActors,
	importRows,
	listTables,
	rowsForFile,
} from '../../../shared/blocks/table/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster, papers } from '../../../shared/board/cards/index.ts'
import { addArea, cardsInFile, cardTable, layToldCards } from '../../../shared/collected/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	actorTable,
	checkLines,
	checkRelations,
	enterCheckedRelations,
	enterGoals,
	enterTasks,
	goalsInFile,
	goalTable,
	importLimits,
	proposeMapping,
	relationTable,
	tasksInFile,
	taskTable,
} from '../../../shared/registry/csv/index.ts'
import {
	addActors,
	addField,
	addGoals,
	addGroup,
	addRelation,
	addTasks,
	goalLevelIds,
	involvements,
	isNamed,
	kinds,
	levels,
	listActors,
	listFields,
	listGroups,
	listRelations,
	listTasks,
	relationKinds,
	setServes,
	taskStates,
} from '../../../shared/registry/index.ts'

/** What a line of a generated table is made of: words nobody would type twice, and numbers that choose. */
export interface UglyLine {
	/** not empty */
	readonly name: string
	readonly words: readonly [string, string, string]
	readonly numbers: readonly [number, number, number]
}

/** A form of table that people can save and read in again. */
export interface TableFormat {
	readonly name: string
	/** Fills a workshop with nothing in it. */
	fill(doc: Y.Doc, lines: readonly UglyLine[]): void
	/** lines that can be read in at once */
	readonly most: number
	/** The rows of its file, headings first. */
	write(doc: Y.Doc, locale: 'de' | 'en'): string[][]
	/** The rows in one order, where theirs is nobody's: of relations there is none, of cards it is where they find room. */
	ordered?(rows: string[][]): string[][]
	/** Reads a file in as its dialog does when nobody changes anything there. */
	read(doc: Y.Doc, file: ParsedFile, locale: 'de' | 'en'): void
}

const random = () => seededRandom(9)
const chosen = <Id extends string>(list: Readonly<Record<Id, unknown>>, number: number): Id => {
	const ids = Object.keys(list) as Id[]
	return ids[number % ids.length] as Id
}

const sorted = ([headings = [], ...rows]: string[][]): string[][] => [
	headings,
	...rows.sort((a, b) => (a.join('\0') < b.join('\0') ? -1 : 1)),
]

const registry: TableFormat = {
	name: 'organisations',
	most: importLimits.rows,
	fill(doc, lines) {
		const chance = random()
		addActors(
			doc,
			lines.map(({ name, words: [contact, note, label], numbers: [kind, level, involvement] }) => ({
				name,
				contact,
				note,
				...(kind % 3 > 0 && { kind: chosen(kinds, kind) }),
				...(level % 3 > 0 && { level: chosen(levels, level) }),
				...(involvement % 3 > 0 && { involvement: chosen(involvements, involvement) }),
				...(label.trim() && kind % 2 > 0 && { field: addField(doc, label) }),
				...(label.trim() && level % 2 > 0 && { groups: [addGroup(doc, label) ?? ''] }),
			})),
			chance,
		)
	},
	write: (doc, locale) =>
		actorTable(
			listActors(doc)
				.filter(isNamed)
				.map((actor) => ({ actor })),
			{ fields: listFields(doc), groups: listGroups(doc) },
			locale,
		),
	read(doc, file) {
		const fields = listFields(doc)
		const mapping = proposeMapping(file, { fields, inTable: false })
		const { entries } = checkLines(file, { mapping, fields, known: listActors(doc) })
		importActors(doc, '', entries, random())
	},
}

const relations: TableFormat = {
	name: 'relations',
	most: importLimits.listRows,
	fill(doc, lines) {
		const chance = random()
		const ids = addActors(
			doc,
			lines.map(({ name }) => ({ name })),
			chance,
		)
		for (const [i, { words, numbers }] of lines.entries()) {
			const [from = '', to = ''] = [ids[i], ids[(i + 1 + numbers[0]) % ids.length]]
			if (from !== to)
				addRelation(
					doc,
					{
						from,
						to,
						about: words[0],
						tie: { kind: chosen(relationKinds, numbers[1]), intensity: 2, direction: 'forward', scope: words[1] },
						states: numbers[2] % 2 > 0 ? ['actual'] : ['actual', 'target'],
					},
					chance,
				)
		}
	},
	ordered: sorted,
	write: (doc, locale) => relationTable(listRelations(doc), listActors(doc), locale),
	read(doc, file) {
		const [actors, known] = [listActors(doc), listRelations(doc)]
		const check = checkRelations(file, { actors, relations: known, unknownActors: 'enter' })
		if (check) enterCheckedRelations(doc, check, random())
	},
}

const goals: TableFormat = {
	name: 'goals',
	most: importLimits.listRows,
	fill(doc, lines) {
		let depth = 0
		const levels = lines.map(({ numbers }) => {
			const level = Math.min(numbers[0] % 3, depth)
			depth = level + 1
			return level
		})
		const ids = addGoals(
			doc,
			lines.map(({ name, words, numbers }, i) => ({
				level: goalLevelIds[levels[i] ?? 0] ?? 'overall',
				text: name,
				assumptions: words[0],
				...(numbers[1] % 2 > 0 && { until: '2027-03-09' }),
			})),
			random(),
		)
		// Each below the last one of the level above.
		const last: string[] = []
		for (const [i, id] of ids.entries()) {
			const level = levels[i] ?? 0
			const above = last[level - 1]
			if (above !== undefined) setServes(doc, id, above, true)
			last.splice(level, last.length, id)
		}
	},
	write: goalTable,
	read(doc, file) {
		const called = listActors(doc).flatMap(({ name, shortName = '' }) => [name, shortName])
		enterGoals(doc, goalsInFile(file, called).goals, random())
	},
}

const tasks: TableFormat = {
	name: 'tasks',
	most: importLimits.listRows,
	fill(doc, lines) {
		addTasks(
			doc,
			lines.map(({ name, words: [one, other], numbers }) => ({
				text: name,
				whoElse: [one, other].map((each) => each.trim()).filter(Boolean),
				state: chosen(taskStates, numbers[0]),
				...(numbers[1] % 2 > 0 && { until: '2027-03-09' }),
			})),
			random(),
		)
	},
	write: (doc, locale) => taskTable(doc, listTasks(doc), locale, () => ''),
	read: (doc, file) => void enterTasks(doc, tasksInFile(file, listActors(doc)).tasks, random()),
}

const ownTable = (doc: Y.Doc) =>
	listTables(doc)[0]?.id ?? createTable(doc, { method: 'own-table', subject: 'free', columns: [] }, random())
const columnsIn = (doc: Y.Doc, locale: 'de' | 'en') =>
	shownColumns(columnsOf(doc, ownTable(doc)), 'page', 'free', {
		method: undefined,
		nameOf: () => undefined,
		texts: tableTexts[locale],
		locale,
	})

const rows: TableFormat = {
	name: 'rows of a table of one’s own',
	most: importLimits.listRows,
	fill(doc, lines) {
		const chance = random()
		const table = ownTable(doc)
		const columns = ['Worum; es "geht"', 'Nächster Schritt'].map((label) =>
			addColumn(doc, table, label, { random: chance }),
		)
		const ids = addRows(
			doc,
			table,
			lines.map(({ name }) => ({ label: name })),
			{ random: chance },
		)
		for (const [i, { words }] of lines.entries())
			for (const [c, column] of columns.entries())
				editCell(doc, table, ids[i] ?? '', column, (i === 0 && !words[c]?.trim() ? 'zuerst' : words[c]) ?? '')
	},
	write: (doc, locale) => rowsForFile(doc, ownTable(doc), { method: undefined, locale }),
	read(doc, file, locale) {
		importRows(doc, ownTable(doc), readRows(file, { subject: 'free', columns: columnsIn(doc, locale) }), random())
	},
}

const boardOf = (doc: Y.Doc) => boardsOf(doc)[0]?.id ?? addBoard(doc, 'Ideen', random())

const cards: TableFormat = {
	name: 'cards',
	// As many as fit onto a board.
	most: 3_900,
	fill(doc, lines) {
		const board = boardOf(doc)
		const area = addArea(doc, board, 'Was fehlt; abends?')
		const cluster = addCluster(doc, area, { kind: 'cluster', heading: '=Betreuung', x: 40, y: 200 })
		const cardOf = ({ name, numbers }: UglyLine) => ({
			text: name,
			paper: papers[numbers[1] % papers.length] ?? 'yellow',
		})
		const inPlace = (place: number) => lines.filter(({ numbers }) => numbers[0] % 3 === place).map(cardOf)
		addCardsInto(doc, area, inPlace(0))
		addCardsInto(doc, cluster, inPlace(1))
		addCards(
			doc,
			board,
			inPlace(2).map((card, i) => ({ ...card, x: 3_000 + (i % 40) * 300, y: Math.floor(i / 40) * 200 })),
		)
	},
	ordered: sorted,
	write: (doc, locale) => cardTable(doc, boardOf(doc), locale),
	read: (doc, file) => void layToldCards(doc, boardOf(doc), cardsInFile(file).cards),
}

/** Every one of them. */
export const tableFormats: readonly TableFormat[] = [registry, relations, goals, tasks, rows, cards]
