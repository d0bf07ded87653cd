import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addAreaBeside } from '../../../shared/blocks/areaBeside.ts'
import { chainOf, listChains, needsOfChain } from '../../../shared/blocks/chain/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import {
	addEntryColumns,
	addRows,
	columnsOf,
	createTable,
	hideColumn,
	leastToRecur,
	readCell,
	recurrencesIn,
	rowsOf,
	setCell,
} from '../../../shared/blocks/table/index.ts'
import { boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import { placeOf, readCluster } from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import {
	addGivenCase,
	givenCaseIds,
	givenCases,
	givenTypes,
	hasGiven,
} from '../../../shared/methods/case-examples/given/index.ts'
import { caseExamples } from '../../../shared/methods/case-examples/index.ts'
import { uses } from '../../../shared/methods/case-examples/uses.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import {
	addCase,
	addNeed,
	addService,
	addTheme,
	casePartIds,
	changeTheme,
	editCase,
	findCase,
	findTheme,
	listCases,
	listServices,
	listThemes,
	recognised,
	removeCase,
	removeService,
} from '../../../shared/registry/index.ts'
import { chainOfCase, materialAt, take } from '../../../shared/taking/index.ts'

const founded = () => {
	const doc = new Y.Doc()
	const { id } = caseExamples.sample(doc, 'de', seededRandom(3))
	return { doc, id }
}
const pick = <Thing>(things: readonly Thing[], random: Random) => things[Math.floor(random() * things.length)]
const titles = (doc: Y.Doc, id: string, rule: string) =>
	caseExamples.analyse(doc, id).flatMap((finding) => (finding.rule === rule ? [finding.title.de] : []))

describe('the five cases', () => {
	it('[CASEX1] are whole, of five types, with full invented names, without a solution and without anybody recognisable', () => {
		expect(new Set(Object.values(givenTypes).map(({ de }) => de)).size).toBe(5)
		for (const locale of ['de', 'en'] as const)
			for (const given of givenCaseIds) {
				const told = givenCases[locale][given]
				for (const part of casePartIds) {
					expect(told[part].trim(), `${given}/${part}`).not.toBe('')
					expect(recognised(told[part]), told[part]).toEqual([])
					expect(told[part]).not.toMatch(/l(ö|oe)sung|solution/iu)
				}
				// First name, last name, age: "Nadine R." would read like a real person under a false name.
				expect(told.person).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{3,}, \d\d$/u)
				expect(told.person).toBe(givenCases.de[given].person)
			}
	})

	it('[CASEX1] are taken once, in whatever language, and again after they were deleted; what was said of them stays', () => {
		const doc = new Y.Doc()
		expect(hasGiven(doc, 'country')).toBe(false)
		const id = addGivenCase(doc, 'country', 'de')
		editCase(doc, id, 'housing', 'Ein Zimmer in Auenbrück')
		expect(addGivenCase(doc, 'country', 'en')).toBe(id)
		expect(hasGiven(doc, 'country')).toBe(true)
		expect(listCases(doc)).toHaveLength(1)
		expect(findCase(doc, id)?.housing).toBe('Ein Zimmer in Auenbrück')
		removeCase(doc, id, { by: 'Mona', at: 1 })
		expect(hasGiven(doc, 'country')).toBe(false)
		expect(addGivenCase(doc, 'country', 'de')).toBe(id)
		expect(findCase(doc, id)?.housing).toBe('Ein Zimmer in Auenbrück')
	})

	it('[CASEX1] one that came by a file stands for itself', () => {
		const doc = new Y.Doc()
		const id = addCase(doc, { title: givenCases.de.shifts.title })
		expect(hasGiven(doc, 'shifts')).toBe(true)
		expect(addGivenCase(doc, 'shifts', 'de')).toBe(id)
		expect(listCases(doc)).toHaveLength(1)
	})
})

it('[CASEX2] has seven uses, each with a question to those who are there', () => {
	expect(uses).toHaveLength(7)
	expect(caseExamples.table.areas).toBe(uses)
	for (const { name, question } of uses)
		for (const locale of ['de', 'en'] as const) {
			expect(name[locale].trim()).not.toBe('')
			expect(question[locale]).toMatch(/\?$/u)
		}
})

it('[CASEX2] begun empty, it holds the cases and themes there are', () => {
	const doc = new Y.Doc()
	const told = addCase(doc, { title: 'Ein Bus am Morgen' })
	addCase(doc, { title: ' ' })
	const theme = addTheme(doc, { label: 'Isolation' })
	const { id } = caseExamples.found(doc, seededRandom(1))
	expect(columnsOf(doc, id)).toMatchObject([{ kind: 'mark', entry: { kind: 'case', id: told } }])
	expect(rowsOf(doc, id)).toMatchObject([{ subject: 'theme', entry: theme }])
})

describe('what is found', () => {
	it('[CASEX3] a theme in half of the cases recurs until it belongs to a need, and with a need until a service answers it', () => {
		const { doc, id } = founded()
		const label = 'Unterhalt bleibt aus'
		expect(titles(doc, id, 'recurring')).toContain(`Wiederkehrend, aber noch kein Bedarf: ${label}`)
		const theme = listThemes(doc).find((each) => each.label === label)?.id ?? ''
		const need = addNeed(doc, { label: 'Geld, auf das Verlass ist' })
		changeTheme(doc, theme, { need })
		expect(titles(doc, id, 'recurring')).not.toContain(`Wiederkehrend, aber noch kein Bedarf: ${label}`)
		expect(titles(doc, id, 'noService')).toContain(`Ohne Angebot: ${label}`)
		const service = addService(doc, { name: 'Unterhaltsvorschuss', needs: [need] })
		expect(titles(doc, id, 'noService')).not.toContain(`Ohne Angebot: ${label}`)
		removeService(doc, service)
		expect(titles(doc, id, 'noService')).toContain(`Ohne Angebot: ${label}`)
	})

	it('[CASEX3] question marks count for nothing; alone they are said to be unclear', () => {
		const { doc, id } = founded()
		expect(titles(doc, id, 'unclear')).toEqual(['Noch unklar: Selbstvertrauen'])
		const row = rowsOf(doc, id).at(-1)?.id ?? ''
		const [first] = columnsOf(doc, id)
		setCell(doc, id, row, first?.id ?? '', 'x')
		expect(titles(doc, id, 'unclear')).toEqual([])
	})

	it('[CASEX3] two cases make nothing recur, and what is out of sight or gone is not counted', () => {
		const { doc, id } = founded()
		const columns = columnsOf(doc, id)
		for (const { id: column } of columns.slice(0, 3)) hideColumn(doc, id, column)
		expect(titles(doc, id, 'recurring')).toEqual([])
		const other = founded()
		expect(recurrencesIn(other.doc, other.id).of).toBe(5)
		removeCase(other.doc, listCases(other.doc)[0]?.id ?? '', { by: 'Mona', at: 1 })
		expect(recurrencesIn(other.doc, other.id).of).toBe(4)
	})

	it('[CASEX4] somebody who could be recognised is found with the place, until the words are changed', () => {
		const { doc, id } = founded()
		const [found] = caseExamples.analyse(doc, id)
		const told = listCases(doc).find(({ contacts }) => contacts.includes('Aktenzeichen'))
		expect(found).toMatchObject({ rule: 'recognisable', tone: 'bad' })
		expect(found?.sentence.de).toContain('Bisherige Kontakte')
		expect(found?.elements).toEqual([`${rowsOf(doc, id)[0]?.id}/case:${told?.id}`])
		const other = addCase(doc, { title: 'Ohne Spalte', housing: 'Lindenweg 3' })
		expect(caseExamples.analyse(doc, id)[1]).toMatchObject({ key: `recognisable/${other}`, elements: [] })
		editCase(doc, other, 'housing', 'Im Norden der Stadt')
		editCase(doc, told?.id ?? '', 'contacts', 'Ein Brief, den niemand versteht')
		expect(titles(doc, id, 'recognisable')).toEqual([])
	})

	it('[CASEX3] equals what one counts by hand, whatever stands in the table', () => {
		const random = seededRandom(90)
		for (let round = 0; round < 40; round++) {
			const doc = new Y.Doc()
			const size = Math.floor(random() * 7)
			const cases = Array.from({ length: size }, (_, i) => addCase(doc, { title: `Fall ${i}` }, { random }))
			const needs = [addNeed(doc, { label: 'a' }, { random }), addNeed(doc, { label: 'b' }, { random })]
			addService(doc, { name: 'Beratung', needs: [needs[0] ?? ''] }, { random })
			const table = createTable(doc, { method: 'case-examples', subject: 'theme', columns: [] }, random)
			addEntryColumns(
				doc,
				table,
				cases.map((each) => ({ kind: 'case', id: each })),
				{ random },
			)
			for (let i = 0; i < 6; i++) {
				const need = pick([undefined, 'gone', ...needs], random)
				const theme = addTheme(doc, { label: `Thema ${i}`, ...(need && { need }) }, { random })
				const cells = Object.fromEntries(
					cases.map((each) => [`case:${each}`, pick(['', 'X', '?', '2', '0'], random) ?? '']),
				)
				addRows(doc, table, [{ entry: { kind: 'theme', id: theme }, cells }], { random })
			}
			const answered = listServices(doc).flatMap((service) => service.needs)
			const naive = rowsOf(doc, table).flatMap(({ id: row, entry = '' }) => {
				const said = cases.map((each) => readCell(doc, table, row, `case:${each}`))
				const marked = said.filter((words) => words === 'X' || Number(words) > 0).length
				const isOften = size >= 3 && marked * 2 >= size
				const need = findTheme(doc, entry)?.need
				const isThere = need !== undefined && needs.includes(need)
				if (isOften && !isThere) return [`recurring/${row}`]
				if (isOften && !answered.includes(need ?? '')) return [`noService/${row}`]
				if (marked === 0 && said.includes('?')) return [`unclear/${row}`]
				return []
			})
			const found = caseExamples.analyse(doc, table).map(({ key }) => key)
			expect(found.sort()).toEqual(naive.sort())
		}
	})
})

it('[CASEX3] half of the columns is enough, of three or more', () => {
	expect([0, 1, 2, 3, 4, 5, 6, 7].map(leastToRecur)).toEqual([undefined, undefined, undefined, 2, 2, 3, 3, 4])
})

it('[CASEX5] what recurs becomes a need, and the theme belongs to it from then on; one that is said already stays', () => {
	const { doc, id } = founded()
	const rows = rowsOf(doc, id)
	const rowOf = (label: string) => {
		const theme = listThemes(doc).find((each) => each.label === label)?.id
		return { theme: theme ?? '', row: rows.find(({ entry }) => entry === theme)?.id ?? '' }
	}
	const taken = (label: string, target: string) => {
		const { row } = rowOf(label)
		const [material] = materialAt(doc, [{ block: 'table', id, element: row }])
		expect(material?.words).toBe(label)
		const from = material?.from ?? { parked: '' }
		return take(doc, target, [{ from, text: label, answers: {} }], seededRandom(4)).made[0] ?? ''
	}
	const need = taken('Armut', 'need')
	expect(findTheme(doc, rowOf('Armut').theme)?.need).toBe(need)
	expect(titles(doc, id, 'recurring')).not.toContain('Wiederkehrend, aber noch kein Bedarf: Armut')
	const before = findTheme(doc, rowOf('Isolation').theme)?.need
	taken('Isolation', 'need')
	expect(findTheme(doc, rowOf('Isolation').theme)?.need).toBe(before)
	taken('Das Kind ist belastet', 'goal')
	expect(findTheme(doc, rowOf('Das Kind ist belastet').theme)?.need).toBeUndefined()
})

describe('from a case to a chain', () => {
	it('[CASEX6] it has the person, the target group and the needs that come up in the case, on a board of its own', () => {
		const { doc } = founded()
		const begun = chainOfCase(doc, 'given-country', 'de', seededRandom(5))
		expect(boardsOf(doc)).toEqual([{ id: begun?.board, name: 'Kette Talea Quistrup' }])
		expect(chainOf(doc, begun?.chain ?? '')).toMatchObject({
			person: 'Talea Quistrup',
			targetGroup: 'Neunzehn, ein Dorf, kein Bus nach drei',
		})
		expect(needsOfChain(doc, begun?.chain ?? '').map(({ label }) => label)).toEqual([
			'Betreuung vor 7 Uhr',
			'Ein Abschluss in Teilzeit',
			'Andere treffen, denen es ähnlich geht',
		])
	})

	it('[CASEX6] again leads to the same chain, with a new board once its own is gone', () => {
		const { doc } = founded()
		const begun = chainOfCase(doc, 'given-country', 'de', seededRandom(5))
		expect(chainOfCase(doc, 'given-country', 'en', seededRandom(6))).toEqual(begun)
		expect(listChains(doc)).toHaveLength(1)
		removeBoard(doc, begun?.board ?? '')
		const again = chainOfCase(doc, 'given-country', 'de', seededRandom(7))
		expect(again?.chain).toBe(begun?.chain)
		expect(placedBlocks(doc).filter(({ block }) => block === 'chain')).toHaveLength(1)
		expect(chainOfCase(doc, 'nobody', 'de')).toBeUndefined()
		expect(listChains(doc)).toHaveLength(1)
	})
})

describe('an area beside the overview', () => {
	it('[CASEX2] lies at its left, the next one below it, and stays where it is; nothing without a board', () => {
		const doc = new Y.Doc()
		const board = addMethodBoard(doc, caseExamples, { locale: 'de', random: seededRandom(8) })
		const [ref] = placedBlocks(doc)
		if (!ref) throw new Error('no block')
		const table = { block: ref.block, id: ref.id }
		const added = uses
			.slice(0, 2)
			.map(({ question }, i) => addAreaBeside(doc, table, question.de, seededRandom(20 + i)))
		const areas = added.map((each) => readAllRecords(doc).get(each?.shape ?? ''))
		expect(added.map((each) => each?.board)).toEqual([board, board])
		expect(areas.map((area) => readCluster(area))).toMatchObject(
			uses.slice(0, 2).map(({ question }) => ({ kind: 'area', heading: question.de })),
		)
		const [first, second] = areas.map((area) => placeOf(area ?? { id: '', typeName: 'shape' }))
		expect(first?.x).toBeLessThan(-880)
		expect(second?.x).toBe(first?.x)
		expect(second?.y).toBeGreaterThan(first?.y ?? 0)
		for (const area of areas) expect(area?.meta).toMatchObject({ background: true })
		expect(addAreaBeside(doc, { block: 'table', id: 'none' }, 'Frage')).toBeUndefined()
	})
})
