import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addActorRows,
	columnsOf,
	createTable,
	editCell,
	hideColumn,
	rowsOf,
} from '../../../shared/blocks/table/index.ts'
import { saidToBe } from '../../../shared/composition/index.ts'
import type { Finding } from '../../../shared/findings/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { columnIds } from '../../../shared/methods/stakeholder-analysis/columns.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import { addSample } from '../../../shared/methods/stakeholder-analysis/sample/index.ts'
import { sharedThemes } from '../../../shared/methods/stakeholder-analysis/themes.ts'
import { actorsOf, addActors, changeActor, findActor, type NewActor } from '../../../shared/registry/index.ts'

const {
	analyse,
	table: { headline },
} = stakeholderAnalysis

type Line = NewActor & { cells?: Record<string, string> }

function analysisOf(...lines: Line[]) {
	const doc = new Y.Doc()
	const random = seededRandom(lines.length)
	const table = createTable(doc, { method: stakeholderAnalysis.id, columns: columnIds }, random)
	const rows = addActorRows(doc, table, lines, { random }).map(({ row }) => row)
	return { doc, table, rows }
}
const foundBy = (rule: string, findings: readonly Finding[]) => findings.filter((finding) => finding.rule === rule)

it('[SUM1] an empty analysis counts nobody, the example counts its 19', () => {
	const doc = new Y.Doc()
	const empty = headline(doc, stakeholderAnalysis.found(doc).id)
	expect(empty.counts.map(({ n }) => n)).toEqual([0])
	expect(empty).not.toHaveProperty('balance')
	const sample = headline(doc, addSample(doc, 'de'))
	expect(sample.counts.map(({ n, noun }) => `${n} ${noun.de}`)).toEqual([
		'19 Beteiligte',
		'7 leere Zellen',
		'9 Zellen noch offen',
	])
	expect(sample.balance).toEqual({
		fields: [
			{ id: 'work', n: 5 },
			{ id: 'family', n: 4 },
		],
		of: 19,
	})
})

it.each(['de', 'en'] as const)('[SUM2] the example lacks a centre for women or mothers (%s)', (locale) => {
	const doc = new Y.Doc()
	const table = addSample(doc, locale)
	const [missing] = foundBy('indispensable', analyse(doc, table))
	expect(missing?.key).toBe('indispensable/womensCentre')
	expect(headline(doc, table).missing).toHaveLength(1)
	addActorRows(doc, table, [{ name: locale === 'de' ? 'Mütterzentrum Nord' : 'Mothers’ centre North' }])
	expect(foundBy('indispensable', analyse(doc, table))).toEqual([])
	expect(headline(doc, table).missing).toEqual([])
})

it('[SUM2] whoever is entered as missing under the proposed name is found', () => {
	const { doc, table } = analysisOf({ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D' })
	expect(headline(doc, table).missing).toHaveLength(5)
	for (const locale of ['de', 'en'] as const) {
		const names = headline(doc, table).missing.map((name) => name[locale])
		const entered = analysisOf(...['A', 'B', 'C', 'D', ...names].map((name) => ({ name })))
		// That a group is one of self-help, only its kind says.
		expect(headline(entered.doc, entered.table).missing.map(({ de }) => de)).toEqual(['Selbsthilfe der Zielgruppe'])
	}
})

it('[SUM3] three rows are too few to miss anybody or to be out of balance', () => {
	const { doc, table } = analysisOf({ name: 'A', field: 'work' }, { name: 'B', field: 'work' }, { name: 'C' })
	expect(analyse(doc, table)).toEqual([])
})

it('[SUM4] open cells of one actor are one finding that names them all', () => {
	const { doc, table, rows } = analysisOf({ name: 'Treff Anker', cells: { goals: '?', strategy: '? Wer fragt' } })
	expect(analyse(doc, table)).toMatchObject([
		{
			rule: 'openCell',
			sign: 'open',
			title: {
				de: 'Treff Anker: Ziele und Strategie noch offen',
				en: 'Treff Anker: Goals and Strategy still open',
			},
			sentence: { de: 'Diese 2 Fragen sind noch zu klären.' },
			elements: [`${rows[0]}/goals`, `${rows[0]}/strategy`],
			task: { de: 'Mit Treff Anker klären: Ziele und Strategie' },
		},
	])
	const [before] = analyse(doc, table)
	editCell(doc, table, rows[0] ?? '', 'strategy', 'Karin fragt')
	const [after] = analyse(doc, table)
	expect(after?.title.de).toBe('Treff Anker: Ziele noch offen')
	expect(after?.key).not.toBe(before?.key)
})

it('[SUM5] a side nobody stands on weighs more than one that is outweighed', () => {
	const decide = { level: 'decision' } as const
	const { doc, table, rows } = analysisOf(
		{ name: 'A', field: 'work', ...decide },
		{ name: 'B', field: 'work', ...decide },
		{ name: 'C', field: 'work', ...decide },
		{ name: 'D', field: 'family', level: 'both' },
	)
	expect(foundBy('balanceOfFields', analyse(doc, table))).toMatchObject([
		{
			tone: 'plain',
			title: { de: 'Wenige stehen für das Feld Familienpolitik: 1 gegenüber 3' },
			sentence: { de: 'Für das Feld Familienpolitik: D. Für das Feld Arbeitsmarkt: A, B und C.' },
			elements: [rows[3]],
		},
	])
	expect(foundBy('balanceOfLevels', analyse(doc, table))).toMatchObject([{ key: 'balanceOfLevels/operative' }])
	const lonely = analysisOf(...['A', 'B', 'C', 'D'].map((name) => ({ name, field: 'family' })))
	expect(foundBy('balanceOfFields', analyse(lonely.doc, lonely.table))).toMatchObject([
		{ tone: 'care', title: { de: 'Niemand steht für das Feld Arbeitsmarkt' }, elements: lonely.rows },
	])
})

it('[SUM6] the example shares its themes, in both languages', () => {
	const themes = (locale: 'de' | 'en') => {
		const doc = new Y.Doc()
		const table = addSample(doc, locale)
		return foundBy('sharedTheme', analyse(doc, table)).map(({ title, sentence }) => [title[locale], sentence[locale]])
	}
	expect(themes('de')).toEqual([
		[
			'Gemeinsames Thema: Arbeit',
			'Kommt in den Zielen von 3 Beteiligten vor: Jobcenter Auenbrück, Schuldnerberatung am Markt und Kita-Verbund Süd („Arbeitszeiten“).',
		],
		[
			'Gemeinsames Thema: Betreuung',
			'Kommt in den Zielen von 3 Beteiligten vor: Jugendamt („betreut“), Tagespflegeverein Däumling und Volkshochschule („Kinderbetreuung“).',
		],
		[
			'Gemeinsames Thema: Kind',
			'Kommt in den Zielen von 3 Beteiligten vor: Jugendamt („Kinder“), Runder Tisch Kinderarmut und Volkshochschule („Kinderbetreuung“).',
		],
		[
			'Gemeinsames Thema: Familien',
			'Kommt in den Zielen von 2 Beteiligten vor: Jugendamt und Agentur für Arbeit Auenbrück („Familienzeit“).',
		],
	])
	expect(themes('en').map(([title]) => title)).toEqual(['Shared theme: child', 'Shared theme: work'])
})

const themesOf = (...texts: string[]) =>
	sharedThemes(texts.map((text, i) => ({ row: `${i}`, text }))).map(
		({ word, rows }) => `${word} ${rows.map(({ row }) => row).join('')}`,
	)

it('[SUM6] forms of a word and its compounds are one theme, words that only look alike are not', () => {
	expect(themesOf('mehr Plätze in der Kita', 'ein Platz für jedes Kind')).toEqual(['Platz 01'])
	expect(themesOf('Wege in den Beruf', 'gute Berufsberatung')).toEqual(['Beruf 01'])
	expect(themesOf('eine Ausbildung schaffen', 'mehr Teilzeitausbildung')).toEqual(['Ausbildung 01'])
	expect(themesOf('mehr Förderung', 'klare Forderung')).toEqual([])
	expect(themesOf('ein Bild von sich', 'mehr Bildung')).toEqual([])
	expect(themesOf('eine Zeitung lesen', 'mehr Zeit haben')).toEqual([])
	expect(themesOf('ein eigenes Haus', 'den Haushalt führen')).toEqual([])
})

it('[SUM6] what begins a sentence, holds it together or is said by every network is no theme', () => {
	expect(themesOf('Stärken, was da ist', 'Stärken und begleiten')).toEqual([])
	expect(themesOf('Gemeinsam planen', 'Gemeinsam planen')).toEqual([])
	expect(themesOf('Verlässliche Hilfe', 'Verlässliches Team')).toEqual([])
	expect(themesOf('für Alleinerziehende im Netzwerk', 'Angebote für Alleinerziehende im Netzwerk')).toEqual([])
	expect(themesOf('Wohnraum finden', 'bezahlbarer Wohnraum')).toEqual(['Wohnraum 01'])
	expect(themesOf('', '?', '12, 13; !')).toEqual([])
})

it('[SUM6] a theme nobody can see is none: the column of goals is hidden', () => {
	const doc = new Y.Doc()
	const table = addSample(doc, 'de')
	hideColumn(doc, table, 'goals')
	expect(foundBy('sharedTheme', analyse(doc, table))).toEqual([])
})

/** Words of the goals in the random tables, and by hand the themes each of them speaks of. */
const vocabulary: Record<string, readonly string[]> = {
	Betreuung: ['Betreuung'],
	Kinderbetreuung: ['Kinderbetreuung', 'Betreuung', 'Kinder'],
	Kinder: ['Kinder'],
	Schulden: ['Schulden'],
	Schuldnerberatung: ['Schuldnerberatung', 'Schulden', 'Beratung'],
	Beratung: ['Beratung'],
	Wohnraum: ['Wohnraum'],
	Netzwerk: [],
}

it('[SUM7] on random tables the findings are those of a naive count', () => {
	const line = fc.record({
		field: fc.constantFrom('work', 'family', 'health', undefined),
		level: fc.constantFrom('decision', 'operative', 'both', undefined),
		name: fc.constantFrom('Verein', 'Jobcenter Mitte', 'Jugendamt', 'Gleichstellungsstelle', 'Mütterzentrum', ''),
		kind: fc.constantFrom('selfHelp', 'provider', undefined),
		words: fc.array(fc.constantFrom(...Object.keys(vocabulary)), { maxLength: 2 }),
		involvement: fc.constantFrom('active', 'missing', 'wished', 'surroundings', undefined),
		noted: fc.subarray(['resistances', 'conflicts']),
		open: fc.subarray(['interests', 'resources', 'strategy']),
	})
	fc.assert(
		fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
			const { doc, table } = analysisOf(
				...lines.map(({ name, field, level, kind, words, open, involvement, noted }) => ({
					...{ name, ...(field && { field }), ...(level && { level }), ...(kind && { kind }) },
					...(involvement && { involvement }),
					cells: {
						goals: words.map((word) => `für ${word}`).join(' und '),
						...Object.fromEntries(open.map((column) => [column, '?'])),
						...Object.fromEntries(noted.map((column) => [column, 'Sorge um die Zeit'])),
					},
				})),
			)
			const rows = rowsOf(doc, table).map(({ id }) => id)
			const named = lines.flatMap((each, i) => (each.name ? [{ ...each, row: rows[i] ?? '' }] : []))
			const findings = analyse(doc, table)
			const told = (rule: string) => foundBy(rule, findings).map(({ key, elements }) => [key, elements])

			const wanted = { jobCentre: 'Jobcenter', youthOffice: 'Jugend', equality: 'Gleich', womensCentre: 'Mütter' }
			const isIn = ({ involvement = 'active' }: (typeof named)[number]) => involvement === 'active'
			const lacking = (id: string, is: (each: (typeof named)[number]) => boolean) => {
				const meant = named.filter(is)
				return meant.some(isIn) ? [] : [[`indispensable/${id}`, meant.map(({ row }) => row)]]
			}
			expect(told('indispensable')).toEqual(
				named.length < 4
					? []
					: [
							...Object.entries(wanted).flatMap(([id, begin]) => lacking(id, ({ name }) => name.startsWith(begin))),
							...lacking('selfHelp', ({ kind }) => kind === 'selfHelp'),
						],
			)
			expect(told('noStrategy').map(([key]) => key)).toEqual(
				named.flatMap(({ row, noted, open }) =>
					noted.length > 0 && !open.includes('strategy') ? [`noStrategy/${row}`] : [],
				),
			)
			const half = named.filter((each) => isIn(each) && (each.level === 'decision' || each.level === 'operative'))
			expect(told('oneLevel')).toEqual(
				named.length < 4 || half.length === 0 ? [] : [['oneLevel', half.map(({ row }) => row)]],
			)

			expect(told('openCell').map(([, elements]) => elements)).toEqual(
				named.flatMap(({ row, open }) =>
					open.length === 0 ? [] : [columnIds.filter((id) => open.includes(id)).map((id) => `${row}/${id}`)],
				),
			)
			const side = (is: (each: (typeof named)[number]) => boolean) =>
				named.filter((each) => isIn(each) && is(each)).map(({ row }) => row)
			const naiveScales = (rule: string, sides: Record<string, string[]>) => {
				const [[lightId, light] = ['', []], [, heavy] = ['', []]] = Object.entries(sides).toSorted(
					(a, b) => a[1].length - b[1].length,
				)
				const tips = named.length >= 4 && heavy.length >= light.length + 2 && heavy.length >= 2 * light.length
				return tips ? [[`${rule}/${lightId}`, light.length > 0 ? light : heavy]] : []
			}
			expect(told('balanceOfFields')).toEqual(
				naiveScales('balanceOfFields', {
					work: side(({ field }) => field === 'work'),
					family: side(({ field }) => field === 'family'),
				}),
			)
			expect(told('balanceOfLevels')).toEqual(
				naiveScales('balanceOfLevels', {
					decision: side(({ level }) => level === 'decision' || level === 'both'),
					operative: side(({ level }) => level === 'operative' || level === 'both'),
				}),
			)

			// A theme is told if its own word was written, if two rows speak of it, and if no part of it says the same.
			const sharing = new Map(
				Object.keys(vocabulary).flatMap((theme) => {
					const is = (word: string) => vocabulary[word]?.includes(theme)
					const speakers = named.filter(({ words }) => words.some(is)).map(({ row }) => `${row}/goals`)
					const isWritten = named.some(({ words }) => words.includes(theme))
					return isWritten && speakers.length > 1 ? [[theme, speakers] as const] : []
				}),
			)
			const themes = [...sharing].flatMap(([theme, speakers]) => {
				const parts = (vocabulary[theme] ?? []).flatMap((part) => (part === theme ? [] : [sharing.get(part) ?? []]))
				return parts.some((part) => speakers.every((row) => part.includes(row))) ? [] : [speakers.join()]
			})
			const found = told('sharedTheme').map(([, elements]) => String(elements))
			if (themes.length <= 5) expect(found.toSorted()).toEqual(themes.toSorted())
			const sizes = (each: readonly string[]) => each.map((rows) => rows.split(',').length).toSorted((x, y) => y - x)
			expect(sizes(found)).toEqual(sizes(themes).slice(0, 5))
		}),
		{ numRuns: 200 },
	)
})

it('every finding stands on rows and columns of the table', () => {
	const doc = new Y.Doc()
	const table = addSample(doc, 'de')
	const rows = rowsOf(doc, table).map(({ id }) => id)
	const columns = columnsOf(doc, table).map(({ id }) => id)
	for (const { elements } of analyse(doc, table)) {
		for (const element of elements) {
			const [row = '', column] = element.split('/')
			expect(rows).toContain(row)
			if (column !== undefined) expect(columns).toContain(column)
			expect(findActor(doc, rowsOf(doc, table).find(({ id }) => id === row)?.actor ?? '')?.name).not.toBe('')
		}
	}
})

it('[SUM8] whoever is missing or only wished for does not count as being there', () => {
	const others = ['A', 'B', 'C'].map((name) => ({ name }))
	const told = (office: NewActor) => {
		const { doc, table, rows } = analysisOf(...others, office)
		const found = analyse(doc, table).find(({ key }) => key === 'indispensable/youthOffice')
		return found && [found.title.de, found.sentence.de, found.elements.map((row) => rows.indexOf(row))]
	}
	expect(told({ name: 'Jugendamt', involvement: 'active' })).toBeUndefined()
	expect(told({ name: 'Jugendamt', involvement: 'missing' })).toEqual([
		'Noch nicht dabei: Jugendamt',
		'In der Tabelle steht: Jugendamt („fehlt“).',
		[3],
	])
	expect(told({ name: 'Fachdienst Jugend und Familie' })).toBeUndefined()
	expect(told({ name: 'Abteilung 51', kind: 'authority', legalBasis: 'SGB VIII' })).toBeUndefined()
	expect(told({ name: 'Jugendhilfe e. V.', kind: 'provider', legalBasis: 'SGB VIII' })?.[0]).toBe('Es fehlt: Jugendamt')
	expect(told({ name: 'Agentur', kind: 'authority', legalBasis: 'SGB III' })?.[0]).toBe('Es fehlt: Jugendamt')
})

it('[SUM11] whom people called the job centre counts as it, in the table or not, and only if it takes part', () => {
	const { doc, table, rows } = analysisOf(...['Haus der Arbeit', 'B', 'C', 'D'].map((name) => ({ name })))
	const found = () => analyse(doc, table).find(({ key }) => key === 'indispensable/jobCentre')
	const house = rowsOf(doc, table)[0]?.actor ?? ''
	const [outside = ''] = addActors(doc, [{ name: 'Dienste für Arbeit' }])
	const say = (id: string, isSo: boolean) => changeActor(doc, id, saidToBe(findActor(doc, id) ?? {}, 'jobCentre', isSo))

	expect(found()?.partner).toBe('jobCentre')
	say(house, true)
	expect(found()).toBeUndefined()
	expect(headline(doc, table).missing).toHaveLength(4)
	for (const involvement of ['missing', 'wished', 'addressee', 'surroundings'] as const) {
		changeActor(doc, house, { involvement })
		expect(found()).toMatchObject({ elements: [rows[0]], title: { de: expect.stringMatching(/^Noch nicht dabei/) } })
	}
	say(outside, true)
	expect(found()).toBeUndefined()
	changeActor(doc, outside, { involvement: 'wished' })
	expect(found()?.sentence.de).toBe(
		'Im Verzeichnis steht: Haus der Arbeit („Umfeld“) und Dienste für Arbeit („Wunschpartner“).',
	)
	say(house, false)
	say(outside, false)
	expect(found()?.title.de).toMatch(/^Es fehlt/)
	expect(findActor(doc, house)).not.toHaveProperty('standsFor')
})

it.each([
	[['jobCentre'], false],
	[['jobCentre', 'a partner of a later version'], false],
	['jobCentre', true],
	[[7, 'jobCentre'], true],
	[{ includes: true }, true],
	[['__proto__', 'constructor'], true],
])('[SUM11] what somebody wrote as whom an actor stands for harms nobody: %j', (written, isMissing) => {
	const { doc, table } = analysisOf(...['A', 'B', 'C', 'D'].map((name) => ({ name })))
	const stored = actorsOf(doc).get(rowsOf(doc, table)[0]?.actor ?? '') as Y.Map<unknown>
	stored.set('standsFor', written)
	expect(analyse(doc, table).some(({ key }) => key === 'indispensable/jobCentre')).toBe(isMissing)
})

it('[SUM9] where something stands in the way and nobody has said how to go about it, that is found', () => {
	const { doc, table, rows } = analysisOf({
		name: 'Kammer',
		cells: { resistances: 'Sorge um die Zeit', conflicts: 'Konkurrenz um Mittel' },
	})
	expect(foundBy('noStrategy', analyse(doc, table))).toMatchObject([
		{
			tone: 'care',
			title: { de: 'Kammer: noch keine Strategie' },
			sentence: { de: 'Notiert: Widerstände und Konflikte. Wie wird die Organisation eingebunden?' },
			task: { de: 'Strategie für Kammer absprechen' },
		},
	])
	editCell(doc, table, rows[0] ?? '', 'strategy', 'Karin ruft an')
	expect(foundBy('noStrategy', analyse(doc, table))).toEqual([])
	expect(foundBy('noStrategy', analyse(doc, addSample(doc, 'de'))).length).toBeGreaterThan(0)
})

it('[SUM10] organisations that take part with one level only are one finding', () => {
	const { doc, table } = analysisOf(
		{ name: 'A', level: 'decision' },
		{ name: 'B', level: 'operative' },
		{ name: 'C', level: 'both' },
		{ name: 'D', level: 'operative', involvement: 'wished' },
		{ name: 'E', level: 'operative', kind: 'person' },
	)
	expect(foundBy('oneLevel', analyse(doc, table))).toMatchObject([
		{
			title: { de: 'Nur mit einer Ebene dabei: 2 von 4' },
			sentence: { de: 'Ohne operative Ebene: A. Ohne Entscheidungsebene: B.' },
		},
	])
})
