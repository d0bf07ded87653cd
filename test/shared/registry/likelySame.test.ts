import { describe, expect, it } from 'vitest'
import { type Entry, importLimits, likelySame, meetSame, type Sames } from '../../../shared/registry/csv/index.ts'
import type { Actor } from '../../../shared/registry/index.ts'

const known = (names: readonly (string | [name: string, shortName: string])[]): Actor[] =>
	names.map((each, i) => {
		const [name, shortName] = typeof each === 'string' ? [each] : each
		return { id: `a${i}`, name, ...(shortName && { shortName }) } as Actor
	})

const lines = (...names: string[]): Entry[] => names.map((name, i) => ({ line: i + 2, actor: { name }, cells: {} }))

/** What the registry has that a name in a file is like. */
const like = (name: string, ...there: (string | [string, string])[]) =>
	likelySame(lines(name), known(there)).flatMap((each) => each.like.map((one) => one.name))

describe('who is there already under another name', () => {
	it.each<[string, string | [string, string]]>([
		['Job-Center Mülheim', 'Jobcenter Mülheim an der Ruhr'],
		['JOBCENTER  MUELHEIM', 'Jobcenter Mülheim'],
		['Caritas Mülheim', 'Caritasverband Mülheim e. V.'],
		['Lebenshilfe', 'Lebenshilfe e.V.'],
		['AWO', ['Arbeiterwohlfahrt', 'AWO']],
		['Arbeiterwohlfahrt (AWO)', 'Arbeiterwohlfahrt'],
		['Jugendamt der Stadt Mülheim', 'Jugendamt'],
		['Wohnungsfachstele', 'Wohnungsfachstelle'],
		['Amt für Kinder Jugend & Schule', 'Amt für Kinder, Jugend und Schule (Amt 45)'],
		['Familienzentrum Kastanien-Hof gGmbH', 'Familienzentrum Kastanienhof'],
		['Kommunaler Sozialer Dienst (KSD)', 'Sozialer Dienst der Stadt (KSD)'],
		['Amt 51 (Jugendamt)', 'Jugendamt'],
	])('[CSV19] „%s“ is asked about where „%s“ is known', (name, there) => {
		expect(like(name, 'Suchtberatung', there, 'Rappelkiste')).toEqual([typeof there === 'string' ? there : there[0]])
	})

	it.each([
		['Jugendamt', 'Jugendzentrum'],
		['Grundschule Nord', 'Grundschule Süd'],
		['Kita Sonnenschein', 'Kita Regenbogen'],
		['Verein 12', 'Verein 13'],
		['Amt 45', 'Amt 46'],
		['Gesundheitsamt', 'Gesundheitskasse'],
		['AG', 'AA'],
		['Kommunaler Sozialer Dienst (Leitung)', 'Sozialamt (Leitung)'],
		['Wohngeldstelle', 'Wohnungsfachstelle'],
		['???', '!!!'],
	])('[CSV19] „%s“ and „%s“ are two', (name, there) => {
		expect(like(name, there)).toEqual([])
		expect(like(there, name)).toEqual([])
	})

	it('[CSV19] the very same name is known and not asked about; what is like many says nothing', () => {
		expect(like('jugendamt', 'Jugendamt')).toEqual([])
		expect(like('Grundschule', 'Grundschule Nord', 'Grundschule Süd', 'Grundschule Ost', 'Grundschule West')).toEqual(
			[],
		)
	})

	it('[CSV19] two lines of one file are compared, too, and what is updated anyway is not', () => {
		const entries = lines('Jobcenter Mülheim', 'Rappelkiste', 'Job-Center Mülheim')
		expect(likelySame(entries, [])).toEqual([
			{ line: 4, name: 'Job-Center Mülheim', like: [{ same: 'line 2', name: 'Jobcenter Mülheim' }] },
		])
		expect(
			likelySame(
				entries.map((entry) => ({ ...entry, updates: 'a0' })),
				known(['Jobcenter']),
			),
		).toEqual([])
	})

	it('[CSV19] ten thousand lines of one beginning are not compared with each other, and one that is like another is still found', () => {
		const many = Array.from({ length: importLimits.rows - 2 }, (_, i) => `Verein Nummer ${i}`)
		const found = likelySame(
			lines(...many, 'Tafel Auenbrück', 'Tafel Auenbrück e.V.'),
			known(many.map((name) => `${name}a`)),
		)
		expect(found.map(({ name }) => name)).toEqual(['Tafel Auenbrück e.V.'])
	})
})

describe('what becomes of them', () => {
	const also = (name: string) => `Auch: ${name}`
	const [first, second] = lines('Jobcenter Mülheim', 'Job-Center Mülheim') as [Entry, Entry]

	it('[CSV20] nothing is put together unless somebody says so', () => {
		expect(meetSame([first, second], {}, also)).toEqual([first, second])
	})

	it('[CSV20] a line put to an organisation of the registry updates it, and keeps how the line called it', () => {
		const told = { ...second, actor: { ...second.actor, kind: 'authority' as const, note: 'Haus B' } }
		expect(meetSame([told], { 3: 'actor a7' }, also)).toEqual([
			{ ...told, updates: 'a7', actor: { ...told.actor, note: 'Haus B\nAuch: Job-Center Mülheim' } },
		])
	})

	it('[CSV20] lines put to an earlier one become one entry: what a later one says holds, what it leaves empty stays', () => {
		const told: Entry[] = [
			{
				...first,
				actor: { name: 'Jobcenter Mülheim', kind: 'authority', contact: 'Zimmer 4' },
				groups: ['Kern'],
				cells: { goals: 'Arbeit' },
			},
			{
				...second,
				actor: { name: 'Job-Center Mülheim', contact: 'Zimmer 5', note: 'neu' },
				fields: [{ id: 'work' }],
				groups: ['Lenkung'],
				cells: { goals: '', wishes: 'Ruhe' },
			},
			{ line: 4, actor: { name: 'JC Mülheim' }, cells: {}, newCells: { Fax: '12' } },
		]
		const sames: Sames = { 3: 'line 2', 4: 'line 3' }
		expect(meetSame(told, sames, also)).toEqual([
			{
				line: 2,
				actor: {
					name: 'Jobcenter Mülheim',
					kind: 'authority',
					contact: 'Zimmer 5',
					note: 'neu\nAuch: Job-Center Mülheim\nAuch: JC Mülheim',
				},
				fields: [{ id: 'work' }],
				groups: ['Kern', 'Lenkung'],
				cells: { goals: 'Arbeit', wishes: 'Ruhe' },
				newCells: { Fax: '12' },
			},
		])
	})

	it('[CSV20] what is decided about lines that are not there any more changes nothing', () => {
		expect(meetSame([first, second], { 3: 'line 77', 9: 'actor a1' }, also)).toEqual([first, second])
		const known = { ...second, updates: 'a1' }
		expect(meetSame([first, known], { 3: 'line 2' }, also)).toEqual([first, known])
	})
})
