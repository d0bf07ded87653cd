import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { formatAge, mayEdit, plenumFormat } from '../../../shared/migrations/format.ts'
import { type Migration, migrationOf, migrations } from '../../../shared/migrations/migrations.ts'

/** Names became lists of names, then labels. */
const known: Migration[] = [
	{
		to: 2,
		migrate(doc) {
			const names = doc.getMap<unknown>('names')
			for (const [id, name] of names) if (typeof name === 'string') names.set(id, [name])
			return undefined
		},
	},
	{
		to: 3,
		migrate(doc) {
			for (const [id, name] of doc.getMap<unknown>('names')) doc.getMap('labels').set(id, name)
			doc.getMap('names').clear()
			return new Map([['first', new Uint8Array(1)]])
		},
	},
]

function workshop(format: number | undefined, names: Record<string, unknown>): Y.Doc {
	const doc = new Y.Doc()
	if (format !== undefined) doc.getMap('meta').set('format', format)
	for (const [id, name] of Object.entries(names)) doc.getMap('names').set(id, name)
	return doc
}

test('[FORMAT1] an older document is brought to the layout of today, step by step, in one transaction', () => {
	const doc = workshop(1, { a: 'Jobcenter', b: 7 })
	let updates = 0
	doc.on('update', () => updates++)
	const taken = doc.transact(() => migrationOf(doc, known)?.(doc))
	expect([...(taken?.keys() ?? [])]).toEqual(['first'])
	expect(updates).toBe(1)
	expect(doc.getMap('labels').toJSON()).toEqual({ a: ['Jobcenter'], b: 7 })
	expect(doc.getMap('names').size).toBe(0)
	expect(formatAge(doc, 3)).toBe('current')
	expect(migrationOf(doc, known)).toBeUndefined()
})

test('[FORMAT1] steps a document has behind it are not taken again', () => {
	const doc = workshop(2, { a: ['Jobcenter'] })
	doc.transact(() => migrationOf(doc, known)?.(doc))
	expect(doc.getMap('labels').toJSON()).toEqual({ a: ['Jobcenter'] })
})

test('[FORMAT1] what is newer, or has not arrived, is left alone', () => {
	expect(migrationOf(workshop(4, { a: 'Jobcenter' }), known)).toBeUndefined()
	expect(migrationOf(workshop(undefined, { a: 'Jobcenter' }), known)).toBeUndefined()
})

test('[FORMAT1] the migrations lead, one by one, to the layout this program writes', () => {
	expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, i) => i + 2))
	expect(migrations.at(-1)?.to).toBe(plenumFormat)
})

test('[FORMAT2] only the layout of today may be edited', () => {
	expect(mayEdit(workshop(plenumFormat, {}))).toBe(true)
	for (const format of [undefined, plenumFormat - 1, plenumFormat + 1]) {
		expect(mayEdit(workshop(format, {})), String(format)).toBe(false)
	}
})
