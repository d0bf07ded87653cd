import type * as Y from 'yjs'
import { emptyCells, type Headline, openCells } from '../../blocks/table/index.ts'
import { indispensable, missingAmong, saidPartners } from '../../composition/index.ts'
import { fieldsOfActor } from '../../registry/index.ts'
import { namedRows } from './namedRows.ts'

/** How many there are, what is empty or open, whether the two great fields are in balance, and who is missing. */
export function headline(doc: Y.Doc, tableId: string): Headline {
	const rows = namedRows(doc, tableId)
	const actors = rows.map(({ actor }) => actor)
	const open = openCells(doc, tableId).length
	const isNamed = new Set(rows.map(({ id }) => id))
	const empty = emptyCells(doc, tableId).filter(({ row }) => isNamed.has(row)).length
	const inField = (id: string) => actors.filter((actor) => fieldsOfActor(actor).includes(id)).length
	return {
		counts: [
			{
				n: actors.length,
				noun: { de: actors.length === 1 ? 'Eintrag' : 'Beteiligte', en: actors.length === 1 ? 'actor' : 'actors' },
			},
			// Nothing marked as open does not mean that all is known.
			...(empty > 0
				? [
						{
							n: empty,
							noun: {
								de: empty === 1 ? 'leere Zelle' : 'leere Zellen',
								en: empty === 1 ? 'empty cell' : 'empty cells',
							},
						},
					]
				: []),
			...(open > 0
				? [
						{
							n: open,
							noun: {
								de: open === 1 ? 'Zelle noch offen' : 'Zellen noch offen',
								en: open === 1 ? 'cell still open' : 'cells still open',
							},
						},
					]
				: []),
		],
		...(actors.length > 0 && {
			balance: {
				fields: [
					{ id: 'work', n: inField('work') },
					{ id: 'family', n: inField('family') },
				],
				of: actors.length,
			},
		}),
		missing: missingAmong(actors, saidPartners(doc)).map((id) => indispensable[id].name),
	}
}
