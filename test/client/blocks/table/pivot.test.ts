import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { axesOf, type PivotCard, patchOf } from '../../../../client/blocks/table/pivot/axes.ts'
import { pivotOf as layOut, nextCard, placeBeside } from '../../../../client/blocks/table/pivot/pivot.ts'
import { tableTexts } from '../../../../client/blocks/table/texts.ts'
import { addColumn, addNamedRows, columnOf, createTable, readCell } from '../../../../shared/blocks/table/index.ts'
import { seededRandom } from '../../../../shared/lib/random.ts'
import type { Actor, Field } from '../../../../shared/registry/index.ts'

const field = (id: string): Field => ({
	id,
	letters: id.slice(0, 2),
	colour: 'blue' as Field['colour'],
	label: { de: id, en: id },
	short: { de: id, en: id },
	added: false,
})
const fields = ['work', 'youth', 'health'].map(field)
const card = (name: string, details: Partial<Actor> = {}) => ({
	...{ id: name, name, isGone: false, values: {} },
	actor: { id: name, name, ...details } as Actor,
})
/** Laid out by details of actors. */
function pivotOf(
	cards: readonly PivotCard[],
	{ across, down }: { across: string; down: string | undefined },
	fields: readonly Field[],
) {
	const axes = axesOf([], { hasActors: true, fields }, tableTexts.de, 'de')
	const axis = (id: string | undefined) => axes.find((each) => each.id === id)
	const columns = axis(across)
	if (!columns) throw new Error(`There is no axis ${across}`)
	return layOut(cards, columns, axis(down))
}
const jobcentre = card('Jobcenter', { field: 'work', level: 'decision' })
const youthOffice = card('Jugendamt', { field: 'youth', level: 'both' })
const cafe = card('Familiencafé', { moreFields: ['youth', 'health'] })
const neighbour = card('Nachbarin')
const names = (cells: readonly (readonly (readonly { id: string }[])[])[]) =>
	cells.map((columns) => columns.map((cards) => cards.map(({ id }) => id)))

describe('[TABLE16] rows as cards', () => {
	it('stand in the field they are shown by; who has none comes last, and empty fields wait to be filled', () => {
		const pivot = pivotOf([jobcentre, youthOffice, cafe, neighbour], { across: 'field', down: undefined }, fields)
		expect(pivot.across).toEqual(['work', 'youth', 'health', 'none'])
		expect(names(pivot.cells)).toEqual([[['Jobcenter'], ['Jugendamt', 'Familiencafé'], [], ['Nachbarin']]])
	})

	it('lie in a grid of field and level, without a place for what is known of all', () => {
		const pivot = pivotOf([jobcentre, youthOffice], { across: 'level', down: 'field' }, fields)
		expect(pivot.across).toEqual(['decision', 'both', 'operative'])
		expect(pivot.down).toEqual(['work', 'youth', 'health'])
		expect(names(pivot.cells)).toEqual([
			[['Jobcenter'], [], []],
			[[], ['Jugendamt'], []],
			[[], [], []],
		])
	})

	it('count a row whose actor is gone, and a field nobody knows, among those without', () => {
		const gone = { id: 'gone', name: '', isGone: true, values: {}, actor: undefined }
		const pivot = pivotOf([gone, card('Verein', { field: 'sold' })], { across: 'field', down: undefined }, fields)
		expect(names(pivot.cells)).toEqual([[[], [], [], ['gone', 'Verein']]])
	})

	it('keep the other fields of an actor that is moved to another', () => {
		expect(patchOf(cafe.actor, 'field', 'health')).toEqual({ field: 'health', moreFields: ['youth'] })
		expect(patchOf(jobcentre.actor, 'field', 'youth')).toEqual({ field: 'youth', moreFields: undefined })
		expect(patchOf(cafe.actor, 'field', 'none')).toEqual({ field: undefined, moreFields: undefined })
		expect(patchOf(jobcentre.actor, 'level', 'none')).toEqual({ level: undefined })
	})

	it('are gone through with the arrow keys, past empty places', () => {
		const pivot = pivotOf([jobcentre, youthOffice, cafe, neighbour], { across: 'field', down: undefined }, fields)
		expect(nextCard(pivot, 'Jugendamt', 'ArrowDown')).toBe('Familiencafé')
		expect(nextCard(pivot, 'Familiencafé', 'ArrowDown')).toBeUndefined()
		expect(nextCard(pivot, 'Familiencafé', 'ArrowRight')).toBe('Nachbarin')
		expect(nextCard(pivot, 'Familiencafé', 'ArrowLeft')).toBe('Jobcenter')
		expect(placeBeside(pivot, 'Familiencafé', 'ArrowRight')).toEqual({ row: 0, column: 2 })
		expect(placeBeside(pivot, 'Jobcenter', 'ArrowLeft')).toBeUndefined()
	})

	it('stand in the order of a column of choices, and moving one sets its cell', () => {
		const doc = new Y.Doc()
		const random = seededRandom(1)
		const table = createTable(doc, { method: 'm', subject: 'free', columns: [] }, random)
		const phase = addColumn(doc, table, 'Phase', { kind: 'choice', options: ['Recherche', 'Ziele'], random })
		const [row = ''] = addNamedRows(doc, table, [{ name: 'Bäckerei' }], { random })
		const options = (columnOf(doc, table, phase)?.options ?? []).map((option) => ({
			...option,
			label: option.label ?? '',
		}))
		const columns = [{ id: phase, shows: 'choice' as const, label: 'Phase', options }]
		const [axis] = axesOf(columns, { hasActors: false, fields }, tableTexts.de, 'de')
		const bakery = { id: row, name: 'Bäckerei', isGone: false, values: {}, actor: undefined }
		if (!axis) throw new Error('There is no axis')
		expect(layOut([bakery], axis, undefined).across.map((choice) => axis.labelOf(choice).label)).toEqual([
			'Recherche',
			'Ziele',
			'ohne Angabe',
		])
		axis.move(doc, table, bakery, options[1]?.id ?? '')
		expect(readCell(doc, table, row, phase)).toBe('Ziele')
		axis.move(doc, table, bakery, 'none')
		expect(readCell(doc, table, row, phase)).toBe('')
	})
})
