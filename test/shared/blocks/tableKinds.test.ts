import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { blockFiles } from '../../../shared/blocks/files.ts'
import {
	addColumn,
	addEntryColumns,
	addNamedRows,
	addOption,
	addRows,
	allColumnsOf,
	cellValue,
	changeSentence,
	changesIn,
	columnKinds,
	columnOf,
	compareTables,
	createTable,
	editCell,
	entriesWithoutRow,
	entryKindIds,
	entryName,
	importRows,
	isSection,
	linesOf,
	markSums,
	moveOption,
	nameOfRow,
	nameTextOf,
	openCells,
	readCell,
	removeBlankRows,
	removeOption,
	removeRow,
	renameColumn,
	renameOption,
	rowMap,
	rowsMap,
	rowsOf,
	type SubjectId,
	setCell,
	setSubject,
	stateOfTable,
	subjectIds,
	subjectOfTable,
	tableBlock,
	tablesOf,
	toggleOpen,
} from '../../../shared/blocks/table/index.ts'
import { readTableState } from '../../../shared/blocks/table/keptState.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { readMethodFile, writeMethodFile } from '../../../shared/files/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { ownTable } from '../../../shared/methods/own-table/index.ts'
import {
	addActors,
	addCase,
	addNeed,
	addTheme,
	editCase,
	findNeed,
	listActors,
	listNeeds,
	listThemes,
	nameTheme,
	removeNeed,
} from '../../../shared/registry/index.ts'
import { eraseFromTrash, readTrash } from '../../../shared/trash/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const trashed = { by: 'Karin', at: 1_790_000_000_000 }

function tableOf(subject: SubjectId, ...names: string[]) {
	const doc = new Y.Doc()
	const random = seededRandom(3)
	const table = createTable(doc, { method: ownTable.id, subject, columns: [] }, random)
	const rows = addNamedRows(
		doc,
		table,
		names.map((name) => ({ name })),
		{ random },
	)
	return { doc, table, rows, random }
}

const namesIn = (doc: Y.Doc, table: string) =>
	linesOf(doc, table).map((line) =>
		isSection(line) ? `# ${line.heading}` : nameOfRow(doc, rowMap(doc, table, line.id)),
	)
const labelsIn = (doc: Y.Doc, table: string, column: string) =>
	columnOf(doc, table, column)?.options.map(({ label }) => label)

describe('what rows are about', () => {
	it.each(subjectIds)(
		'[TABLE17] a table of %s: a new row is entered where it belongs and reads its name there',
		(subject) => {
			const { doc, table, rows } = tableOf(subject, 'Randzeiten')
			expect(subjectOfTable(doc, table)).toBe(subject)
			expect(namesIn(doc, table)).toEqual(['Randzeiten'])
			expect(rowsOf(doc, table)[0]?.subject).toBe(subject)
			// Writing the name of the row is writing the name of the entry.
			const stored = rowMap(doc, table, rows[0] ?? '')
			const text = stored && nameTextOf(doc, stored)
			text?.insert(0, 'Betreute ')
			expect(namesIn(doc, table)).toEqual(['Betreute Randzeiten'])
			const { entry } = rowsOf(doc, table)[0] ?? {}
			if (subject !== 'free') expect(entryName(doc, { kind: subject, id: entry ?? '' })).toBe('Betreute Randzeiten')
		},
	)

	it('[TABLE17] one registry: a theme renamed elsewhere is renamed in every table', () => {
		const { doc, table, random } = tableOf('theme', 'Fahrtwege')
		const other = createTable(doc, { method: 'm', subject: 'theme', columns: [] }, random)
		const id = listThemes(doc)[0]?.id ?? ''
		expect(entriesWithoutRow(doc, other, 'theme').map(({ name }) => name)).toEqual(['Fahrtwege'])
		addRows(doc, other, [{ entry: { kind: 'theme', id } }], { random })
		expect(entriesWithoutRow(doc, other, 'theme')).toEqual([])
		nameTheme(doc, id, 'Wege zur Kita')
		expect([namesIn(doc, table), namesIn(doc, other)]).toEqual([['Wege zur Kita'], ['Wege zur Kita']])
	})

	it('[TABLE7] a row whose need is gone from the registry stays, and is whole again with it', () => {
		const { doc, table, rows, random } = tableOf('need', 'Randzeiten')
		const column = addColumn(doc, table, 'Wer', { random })
		editCell(doc, table, rows[0] ?? '', column, 'Kita')
		removeNeed(doc, listNeeds(doc)[0]?.id ?? '', trashed)
		expect(namesIn(doc, table)).toEqual([undefined])
		expect(readCell(doc, table, rows[0] ?? '', column)).toBe('Kita')
		expect(stateOfTable(doc, table).rows).toMatchObject([{ name: '', cells: { [column]: 'Kita' } }])
	})

	it.each(subjectIds)(
		'[TABLE2] a row of %s that is removed leaves its entry; one nobody named goes with it',
		(subject) => {
			const { doc, table, rows } = tableOf(subject, 'Randzeiten', '')
			const entry = (at: number) => rowsOf(doc, table)[at]?.entry ?? ''
			const [named, nameless] = [entry(0), entry(1)]
			for (const row of rows) removeRow(doc, table, row, trashed)
			expect(namesIn(doc, table)).toEqual([])
			if (subject === 'free') return
			expect(entryName(doc, { kind: subject, id: named })).toBe('Randzeiten')
			expect(entryName(doc, { kind: subject, id: nameless })).toBeUndefined()
		},
	)

	it('[TABLE18] what rows are about is said before the first; later it changes nothing', () => {
		const { doc, table } = tableOf('free')
		setSubject(doc, table, 'goal')
		addNamedRows(doc, table, [{ name: 'Früh öffnen' }])
		setSubject(doc, table, 'case')
		expect(subjectOfTable(doc, table)).toBe('goal')
	})

	it('[TABLE18] said differently by two people at once, rows keep what they are about', () => {
		const { anna, ben } = twoPeople()
		const table = createTable(anna, { method: 'm', subject: 'free', columns: [] })
		bothHear(anna, ben)
		setSubject(anna, table, 'need')
		addNamedRows(anna, table, [{ name: 'Randzeiten' }])
		setSubject(ben, table, 'theme')
		addNamedRows(ben, table, [{ name: 'Fahrtwege' }])
		bothHear(anna, ben)
		expect([...namesIn(anna, table)].sort()).toEqual(['Fahrtwege', 'Randzeiten'])
		expect(namesIn(ben, table)).toEqual(namesIn(anna, table))
		expect([listNeeds(anna).length, listThemes(anna).length]).toEqual([1, 1])
	})

	it('[TABLE10] free rows nobody has begun make way, those with a mark never do', () => {
		const { doc, table, rows, random } = tableOf('free', '', '', 'Fallkonferenz')
		const column = addColumn(doc, table, 'Genannt', { kind: 'mark', random })
		editCell(doc, table, rows[1] ?? '', column, '?')
		removeBlankRows(doc, table)
		expect(rowsOf(doc, table).map(({ id }) => id)).toEqual([rows[1], rows[2]])
	})
})

describe('kinds of columns', () => {
	const samples = {
		text: ['Kita fragen', 'Kita fragen'],
		choice: ['recherche', 'Recherche'],
		mark: ['x', 'X'],
		actors: ['jobcenter; Jugendamt; Niemand', 'Jobcenter; Jugendamt'],
		day: ['9.3.2026', '2026-03-09'],
	} as const

	it.each(Object.entries(samples))(
		'[TABLE19] a cell of %s takes words that mean something, and keeps what it has otherwise',
		(kind, [written, read]) => {
			const { doc, table, rows, random } = tableOf('free', 'Zeile')
			addActors(doc, [{ name: 'Jugendamt' }, { name: 'Jobcenter' }], random)
			const column = addColumn(doc, table, 'Spalte', {
				kind: kind as keyof typeof samples,
				options: ['Recherche', 'Ziele'],
				random,
			})
			const [row = ''] = rows
			expect(readCell(doc, table, row, column)).toBe('')
			editCell(doc, table, row, column, written)
			expect(readCell(doc, table, row, column)).toBe(read)
			if (kind !== 'text') editCell(doc, table, row, column, 'Dienstagsrunde')
			expect(readCell(doc, table, row, column)).toBe(read)
			editCell(doc, table, row, column, ' ')
			expect(readCell(doc, table, row, column).trim()).toBe('')
		},
	)

	it('[TABLE19] every kind has a sample here', () => {
		expect(Object.keys(samples)).toEqual(Object.keys(columnKinds))
	})

	it.each([
		['mark', ['X', '✓', '??', '0', '9999'], ['X', 'X', '?', '0', '9999']],
		['mark', ['10000', '-1', '1,5', 'xx', 'ja'], ['', '', '', '', '']],
		['day', ['2026-02-28', '1.2.26', '31. 12. 2026'], ['2026-02-28', '2026-02-01', '2026-12-31']],
		['day', ['30.2.2026', '2026-13-01', 'morgen', '3.4.'], ['', '', '', '']],
	] as const)('[TABLE19] in a cell of %s, %j read %j', (kind, written, read) => {
		const { doc, table, rows, random } = tableOf('free', 'Zeile')
		const column = addColumn(doc, table, 'Spalte', { kind, random })
		expect(
			written.map((words) => {
				editCell(doc, table, rows[0] ?? '', column, '')
				editCell(doc, table, rows[0] ?? '', column, words)
				return readCell(doc, table, rows[0] ?? '', column)
			}),
		).toEqual(read)
	})

	it('[TABLE19] whatever lies where a cell should be reads as nothing, and can be written over', () => {
		for (const kind of Object.keys(samples) as (keyof typeof samples)[]) {
			for (const strange of [
				null,
				{},
				[],
				'x/y',
				Number.NaN,
				-3,
				1e308,
				true,
				new Uint8Array(3),
				new Y.Map(),
				new Y.Array(),
			]) {
				const { doc, table, rows, random } = tableOf('free', 'Zeile')
				addActors(doc, [{ name: 'Jugendamt' }, { name: 'Jobcenter' }], random)
				const column = addColumn(doc, table, 'Spalte', { kind, options: ['Recherche'], random })
				rowMap(doc, table, rows[0] ?? '')?.set(`c.${column}`, strange)
				expect(readCell(doc, table, rows[0] ?? '', column), kind).toBe('')
				editCell(doc, table, rows[0] ?? '', column, samples[kind][0])
				expect(readCell(doc, table, rows[0] ?? '', column), kind).toBe(samples[kind][1])
			}
		}
	})

	it('[TABLE19] columns of an unknown kind, and forged choices, read as words and as none', () => {
		const { doc, table, rows } = tableOf('free', 'Zeile')
		const columns = tablesOf(doc).get(table) as Y.Map<unknown>
		const map = columns.get('columns') as Y.Map<unknown>
		map.set(
			'later',
			new Y.Map([
				['order', 'a0'],
				['kind', 'slider'],
				['label', 'Regler'],
			]),
		)
		map.set(
			'forged',
			new Y.Map<unknown>([
				['order', 'a1'],
				['kind', 'choice'],
				['options', 'alle'],
				['entry', { kind: 'x', id: 4 }],
			]),
		)
		expect(allColumnsOf(doc, table).map(({ kind, options, entry }) => [kind, options, entry])).toEqual([
			['text', [], undefined],
			['choice', [], undefined],
		])
		editCell(doc, table, rows[0] ?? '', 'later', 'Worte')
		expect(readCell(doc, table, rows[0] ?? '', 'later')).toBe('Worte')
		expect(addOption(doc, table, 'forged', 'Recherche')).toBeUndefined()
	})

	it('[TABLE20] two people who name somebody at once have named both; of two who choose, one has chosen', () => {
		const { anna, ben } = twoPeople()
		const [a = '', b = '', c = ''] = addActors(
			anna,
			['Jugendamt', 'Jobcenter', 'Kita'].map((name) => ({ name })),
		)
		const table = createTable(anna, { method: 'm', subject: 'free', columns: [] })
		const [row = ''] = addNamedRows(anna, table, [{ name: 'Faltblatt' }])
		const who = addColumn(anna, table, 'Wer', { kind: 'actors' })
		const phase = addColumn(anna, table, 'Phase', { kind: 'choice', options: ['Recherche', 'Ziele'] })
		setCell(anna, table, row, who, [a])
		bothHear(anna, ben)
		setCell(anna, table, row, who, [a, b])
		setCell(ben, table, row, who, [a, c])
		editCell(anna, table, row, phase, 'Recherche')
		editCell(ben, table, row, phase, 'Ziele')
		bothHear(anna, ben)
		for (const doc of [anna, ben]) {
			const column = columnOf(doc, table, who)
			expect([...((column && cellValue(doc, table, row, column)) as string[])].sort()).toEqual([a, b, c].sort())
			expect(['Recherche', 'Ziele']).toContain(readCell(doc, table, row, phase))
		}
		expect(readCell(anna, table, row, phase)).toBe(readCell(ben, table, row, phase))
	})

	it('[TABLE4] a question mark makes a mark open, too; other cells have no such thing', () => {
		const { doc, table, rows, random } = tableOf('free', 'Zeile')
		const [row = ''] = rows
		const mark = addColumn(doc, table, 'Genannt', { kind: 'mark', random })
		const day = addColumn(doc, table, 'Bis', { kind: 'day', random })
		expect([toggleOpen(doc, table, row, mark), toggleOpen(doc, table, row, day)]).toEqual([true, false])
		expect(openCells(doc, table)).toEqual([{ row, column: mark }])
		expect(toggleOpen(doc, table, row, mark)).toBe(false)
	})

	it('[TABLE21] choices are added, renamed, moved; one taken away comes back with its cells', () => {
		const { doc, table, rows, random } = tableOf('free', 'Bäckerei')
		const [row = ''] = rows
		const phase = addColumn(doc, table, 'Phase', { kind: 'choice', options: ['Recherche', 'Ziele'], random })
		const id = addOption(doc, table, phase, 'Pflege', { random }) ?? ''
		expect(addOption(doc, table, phase, ' pflege ', { random })).toBe(id)
		expect(addOption(doc, table, phase, '  ', { random })).toBeUndefined()
		editCell(doc, table, row, phase, 'Pflege')
		moveOption(doc, table, phase, id, columnOf(doc, table, phase)?.options[0]?.id)
		renameOption(doc, table, phase, id, 'Kontakt halten')
		renameOption(doc, table, phase, id, ' ')
		expect(labelsIn(doc, table, phase)).toEqual(['Kontakt halten', 'Recherche', 'Ziele'])
		expect(readCell(doc, table, row, phase)).toBe('Kontakt halten')
		removeOption(doc, table, phase, id, trashed)
		expect(readCell(doc, table, row, phase)).toBe('')
		expect(addOption(doc, table, phase, 'kontakt halten', { random })).toBe(id)
		expect(readCell(doc, table, row, phase)).toBe('Kontakt halten')
	})

	it('[TABLE21] two people who add choices at once have both', () => {
		const { anna, ben } = twoPeople()
		const table = createTable(anna, { method: 'm', subject: 'free', columns: [] })
		const phase = addColumn(anna, table, 'Phase', { kind: 'choice' })
		bothHear(anna, ben)
		addOption(anna, table, phase, 'Recherche')
		addOption(ben, table, phase, 'Ziele')
		bothHear(anna, ben)
		expect([...(labelsIn(anna, table, phase) ?? [])].sort()).toEqual(['Recherche', 'Ziele'])
		expect(labelsIn(ben, table, phase)).toEqual(labelsIn(anna, table, phase))
	})

	it('[TABLE1] a column of words keeps a text of its own in every row, whatever stands beside it', () => {
		const { doc, table, rows, random } = tableOf('theme', 'Fahrtwege')
		addColumn(doc, table, 'Bis', { kind: 'day', random })
		const note = addColumn(doc, table, 'Anmerkung', { random })
		const [later = ''] = addNamedRows(doc, table, [{ name: 'Randzeiten' }], { random })
		for (const row of [rows[0] ?? '', later]) expect(rowMap(doc, table, row)?.get(`c.${note}`)).toBeInstanceOf(Y.Text)
	})
})

describe('headings, columns per entry and sums', () => {
	it('[TABLE22] headings stand among the rows, move and go like them; rows below stay', () => {
		const { doc, table, rows, random } = tableOf('free', 'A', 'B')
		const [heading = ''] = addRows(doc, table, [{ heading: 'Später' }], { before: rows[1], random })
		expect(namesIn(doc, table)).toEqual(['A', '# Später', 'B'])
		expect(rowsOf(doc, table)).toHaveLength(2)
		const history = createHistory(doc, plenumMaps)
		removeRow(doc, table, heading, trashed)
		expect(namesIn(doc, table)).toEqual(['A', 'B'])
		history.undo()
		expect(namesIn(doc, table)).toEqual(['A', '# Später', 'B'])
		history.destroy()
	})

	it('[TABLE23] a column per case is called as the case is, added once, and comes back from the trash', () => {
		const { anna, ben } = twoPeople()
		const entries = ['Frau Ö.', 'Herr W.'].map((title) => ({ kind: 'case' as const, id: addCase(anna, { title }) }))
		const table = createTable(anna, { method: 'm', subject: 'theme', columns: [] })
		const [row = ''] = addNamedRows(anna, table, [{ name: 'Fahrtwege' }])
		bothHear(anna, ben)
		addEntryColumns(anna, table, entries)
		addEntryColumns(ben, table, entries)
		bothHear(anna, ben)
		const columns = allColumnsOf(anna, table)
		expect(columns.map(({ kind, entry }) => [kind, entry && entryName(anna, entry)])).toEqual([
			['mark', 'Frau Ö.'],
			['mark', 'Herr W.'],
		])
		expect(allColumnsOf(ben, table)).toEqual(columns)
		renameColumn(anna, table, columns[0]?.id ?? '', 'Frau Öztürk')
		expect(entryName(anna, entries[0] ?? { kind: 'case', id: '' })).toBe('Frau Öztürk')
		editCase(anna, entries[0]?.id ?? '', 'title', 'Frau Ö.')
		editCell(anna, table, row, columns[0]?.id ?? '', '3')
		expect([...markSums(anna, table).columns.values()]).toEqual([3, 0])
	})

	it('[TABLE23] crosses count once, numbers as what they say, question marks not yet', () => {
		const { doc, table, rows, random } = tableOf('theme', 'Fahrtwege', 'Randzeiten')
		const columns = ['A', 'B', 'C'].map((label) => addColumn(doc, table, label, { kind: 'mark', random }))
		const note = addColumn(doc, table, 'Anmerkung', { random })
		for (const [at, words] of ['x', '4', '?'].entries()) editCell(doc, table, rows[0] ?? '', columns[at] ?? '', words)
		editCell(doc, table, rows[1] ?? '', columns[0] ?? '', 'X')
		editCell(doc, table, rows[1] ?? '', note, '7')
		const sums = markSums(doc, table)
		expect([...sums.rows.values()]).toEqual([5, 1])
		expect([...sums.columns.entries()]).toEqual([
			[columns[0], 2],
			[columns[1], 4],
			[columns[2], 0],
		])
	})
})

describe('such tables elsewhere', () => {
	const filled = () => {
		const doc = new Y.Doc()
		const { id } = ownTable.sample(doc, 'de', seededRandom(5))
		return { doc, id }
	}

	it('[TABLE15] a data file keeps subject, headings, kinds, choices and columns per entry', () => {
		const { doc, id } = filled()
		const entry = { kind: 'case', id: addCase(doc, { title: 'Frau Ö.' }) } as const
		addEntryColumns(doc, id, [entry])
		const file = writeMethodFile(doc, { block: 'table', id }, [ownTable])
		const elsewhere = new Y.Doc()
		const read = readMethodFile(elsewhere, file, { methods: [ownTable] })
		if (!read.ok) throw new Error('The file was not read')
		expect(writeMethodFile(elsewhere, read.value, [ownTable])).toBe(file)
		expect(namesIn(elsewhere, read.value.id)).toEqual(namesIn(doc, id))
		expect(namesIn(doc, id)).toContain('# Können wir sofort')
		expect(allColumnsOf(elsewhere, read.value.id).map(({ kind }) => kind)).toEqual([
			'choice',
			'choice',
			'mark',
			'actors',
			'day',
			'text',
			'mark',
		])
	})

	it('[TABLE15] a file from before reads as before: actors, columns of words', () => {
		const data = { columns: ['goals', { label: 'Frist' }], rows: [{ actor: 'actors-1', cells: ['Ziel', 'Mai'] }] }
		const doc = new Y.Doc()
		const idOf = () => undefined
		const table = blockFiles.table.read(data)?.(doc, 'm', { idOf, random: seededRandom(1) }) ?? ''
		expect(subjectOfTable(doc, table)).toBe('actor')
		expect(allColumnsOf(doc, table).map(({ kind, label }) => [kind, label])).toEqual([
			['text', undefined],
			['text', 'Frist'],
		])
		expect(blockFiles.table.write(doc, table, () => 'actors-1')).toEqual(data)
	})

	it('[DIFF1] a kept state keeps what was chosen, marked and named, and differences are told', () => {
		const { doc, id } = filled()
		const before = readTableState(JSON.parse(JSON.stringify(stateOfTable(doc, id))))
		expect(before).toEqual(stateOfTable(doc, id))
		if (!before) return
		const [effort] = allColumnsOf(doc, id)
		const row = rowsOf(doc, id)[0]?.id ?? ''
		editCell(doc, id, row, effort?.id ?? '', 'hoch')
		const said = (words: string) => ({ de: words, en: words })
		const words = {
			column: ({ label = '' }) => said(label),
			field: said,
			cell: (_: unknown, each: string) => said(each),
		}
		expect(
			changesIn(compareTables(before, stateOfTable(doc, id))).map((each) => changeSentence(each, words).de),
		).toEqual(['„Zu jeder Einrichtung eine Ansprechperson benennen“, Aufwand: erst „gering“, jetzt „hoch“.'])
	})

	it('[SEARCH1] rows, headings, words and choices are found; who is named in a cell stands there', () => {
		const { doc, id } = filled()
		const words = tableBlock.words(doc, id).map(({ text }) => text)
		for (const each of [
			'Braucht etwas Vorlauf',
			'Erste gemeinsame Fallbesprechung',
			'hoch',
			'? Wer bezahlt den Druck?',
		])
			expect(words).toContain(each)
		expect(
			tableBlock.mentions(doc, id).map(({ actor }) => listActors(doc).find((each) => each.id === actor)?.name),
		).toHaveLength(2)
	})

	it('[TRASH1] rows and headings are called by their names in the trash, and a column erased takes its cells along', () => {
		const { doc, id } = filled()
		const lines = linesOf(doc, id)
		for (const { id: line } of lines.slice(0, 2)) removeRow(doc, id, line, trashed)
		const names = readTrash(doc).map(({ name }) => name)
		expect(names).toEqual(
			expect.arrayContaining(['Können wir sofort', 'Zu jeder Einrichtung eine Ansprechperson benennen']),
		)
		const who = allColumnsOf(doc, id).find(({ kind }) => kind === 'actors')?.id ?? ''
		const columns = (tablesOf(doc).get(id) as Y.Map<unknown>).get('columns') as Y.Map<unknown>
		;(columns.get(who) as Y.Map<unknown>).set('trash', trashed)
		eraseFromTrash(doc, [['tables', id, 'columns', who]])
		const left = [...(rowsMap(doc, id)?.values() ?? [])].flatMap((row) => [...(row as Y.Map<unknown>).keys()])
		expect(left.filter((key) => key.startsWith(`c.${who}`))).toEqual([])
	})

	it('[TABLE24] lines of a file fill rows of the same name, and others come below their heading', () => {
		const { doc, table, rows, random } = tableOf('need', 'Randzeiten')
		const known = addNeed(doc, { label: 'Fahrtwege' }, { random })
		const phase = addColumn(doc, table, 'Phase', { kind: 'choice', options: ['Recherche'], random })
		const line = (name: string, heading: string, words: string) => ({
			...{ name, heading, cells: { [phase]: words }, newCells: { Notiz: `zu ${name}` } },
		})
		const result = importRows(
			doc,
			table,
			[line('randzeiten', '', 'Recherche'), line('Fahrtwege', 'Bald', 'Ziele'), line('Sprache', 'Bald', '')],
			random,
		)
		expect(result).toEqual({ added: 2, updated: 1 })
		expect(namesIn(doc, table)).toEqual(['Randzeiten', '# Bald', 'Fahrtwege', 'Sprache'])
		expect(rowsOf(doc, table)[1]?.entry).toBe(known)
		expect(listNeeds(doc)).toHaveLength(3)
		expect(labelsIn(doc, table, phase)).toEqual(['Recherche', 'Ziele'])
		const note = allColumnsOf(doc, table)[1]?.id ?? ''
		expect(
			rowsOf(doc, table).map(({ id }) => [readCell(doc, table, id, phase), readCell(doc, table, id, note)]),
		).toEqual([
			['Recherche', 'zu randzeiten'],
			['Ziele', 'zu Fahrtwege'],
			['', 'zu Sprache'],
		])
		expect(findNeed(doc, rowsOf(doc, table)[0]?.entry ?? '')?.label).toBe('Randzeiten')
		expect(rows).toHaveLength(1)
	})

	it('[TABLE9] commands for what is gone change nothing', () => {
		const { doc, table } = tableOf('free', 'A')
		const before = JSON.stringify(tablesOf(doc).toJSON())
		addEntryColumns(doc, 'gone', [{ kind: 'case', id: 'x' }])
		addNamedRows(doc, 'gone', [{ name: 'B' }])
		setCell(doc, table, 'gone', 'gone', 'x')
		addOption(doc, table, 'gone', 'x')
		renameOption(doc, table, 'gone', 'x', 'y')
		moveOption(doc, table, 'gone', 'x', 'y')
		removeOption(doc, table, 'gone', 'x', trashed)
		expect(JSON.stringify(tablesOf(doc).toJSON())).toBe(before)
		expect(entryKindIds.length).toBeGreaterThan(6)
	})
})

it('a need and a theme of the same words are two things', () => {
	const { doc, table, random } = tableOf('theme', 'Fahrtwege')
	addNeed(doc, { label: 'Fahrtwege' }, { random })
	addTheme(doc, { label: 'Sprache' }, { random })
	expect(entriesWithoutRow(doc, table, 'theme').map(({ name }) => name)).toEqual(['Sprache'])
	expect(entriesWithoutRow(doc, table, 'need').map(({ name }) => name)).toEqual(['Fahrtwege'])
})
