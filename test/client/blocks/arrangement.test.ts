import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
	type Arrangement,
	arranged,
	details,
	everything,
	isFiltered,
	none,
	type RowFacts,
} from '../../../client/blocks/table/arrange/arrangement.ts'
import { type Actor, standardFields } from '../../../shared/registry/index.ts'

const facts = (id: string, actor: Partial<Actor> = {}, cells: Record<string, string> = {}): RowFacts<string> => ({
	row: id,
	actor: { id, name: id, ...actor },
	cells,
})
const rows = [
	facts(
		'Jugendamt',
		{ field: 'family', level: 'decision', kind: 'authority', involvement: 'active' },
		{ goals: 'Kita' },
	),
	facts('Verein', { field: 'care', level: 'operative', kind: 'association' }, { goals: '? wer' }),
	facts('Amt', { level: 'both', involvement: 'wished' }, { goals: '' }),
	facts('Betrieb', { field: 'work', kind: 'company', involvement: 'missing' }, { goals: 'Kita-Platz', strategy: '?' }),
]
const shown = (arrangement: Partial<Arrangement>) =>
	arranged(rows, { ...everything, ...arrangement }, standardFields, 'de')

it('filters by field, level, kind and involvement, and by what is not known', () => {
	expect(shown({ filter: { field: 'family' } })).toEqual(['Jugendamt'])
	expect(shown({ filter: { level: 'both' } })).toEqual(['Amt'])
	expect(shown({ filter: { kind: none } })).toEqual(['Amt'])
	expect(shown({ filter: { involvement: 'wished', field: none } })).toEqual(['Amt'])
	expect(shown({ filter: { involvement: none } })).toEqual(['Verein'])
	expect(shown({ filter: { open: true } })).toEqual(['Verein', 'Betrieb'])
	expect(shown({ filter: { open: true, field: 'work' }, search: 'kita' })).toEqual(['Betrieb'])
})

it('sorts by every column: words by what is open, empty and filled, then by the alphabet; equal rows keep the common order', () => {
	const by = (column: string, backwards = false) => shown({ sort: { by: column, backwards } })
	expect(by('name')).toEqual(['Amt', 'Betrieb', 'Jugendamt', 'Verein'])
	expect(by('name', true)).toEqual(['Verein', 'Jugendamt', 'Betrieb', 'Amt'])
	expect(by('field')).toEqual(['Betrieb', 'Jugendamt', 'Verein', 'Amt'])
	expect(by('level')).toEqual(['Jugendamt', 'Amt', 'Verein', 'Betrieb'])
	expect(by('kind')).toEqual(['Jugendamt', 'Verein', 'Betrieb', 'Amt'])
	expect(by('involvement')).toEqual(['Jugendamt', 'Amt', 'Betrieb', 'Verein'])
	expect(by('goals')).toEqual(['Verein', 'Amt', 'Jugendamt', 'Betrieb'])
	expect(by('goals', true)).toEqual(['Betrieb', 'Jugendamt', 'Amt', 'Verein'])
	expect(by('strategy')).toEqual(['Betrieb', 'Jugendamt', 'Verein', 'Amt'])
})

it('says whether rows may be out of sight', () => {
	expect(isFiltered(everything)).toBe(false)
	expect(isFiltered({ ...everything, sort: { by: 'name', backwards: false } })).toBe(false)
	expect(isFiltered({ ...everything, search: ' ' })).toBe(false)
	expect(isFiltered({ ...everything, search: 'a' })).toBe(true)
	expect(isFiltered({ ...everything, filter: { open: true } })).toBe(true)
})

it('never loses or doubles a row, however it is arranged', () => {
	const value = (list: readonly string[]) => fc.option(fc.constantFrom(...list, none), { nil: undefined })
	const arrangement = fc.record({
		search: fc.constantFrom('', 'a', 'kita', 'amt '),
		field: value(['work', 'family', 'care']),
		level: value(['decision', 'operative', 'both']),
		by: fc.constantFrom('name', 'goals', 'strategy', ...details),
		backwards: fc.boolean(),
	})
	fc.assert(
		fc.property(arrangement, ({ search, field, level, by, backwards }) => {
			const filter = { ...(field && { field }), ...(level && { level }) }
			const sorted = shown({ search, filter, sort: { by, backwards } })
			expect(sorted.toSorted()).toEqual(shown({ search, filter }).toSorted())
			expect(new Set(sorted).size).toBe(sorted.length)
		}),
	)
})
