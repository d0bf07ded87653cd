import type * as Y from 'yjs'
import { type Headline, openCells } from '../../blocks/table/index.ts'
import { fieldsOfActor } from '../../registry/index.ts'
import { indispensable, missingAmong } from './indispensable.ts'
import { namedRows } from './namedRows.ts'

/** How many there are, what is open, whether the two great fields are in balance, and who is missing. */
export function headline(doc: Y.Doc, tableId: string): Headline {
	const actors = namedRows(doc, tableId).map(({ actor }) => actor)
	const open = openCells(doc, tableId).length
	const inField = (id: string) => actors.filter((actor) => fieldsOfActor(actor).includes(id)).length
	return {
		counts: [
			{
				n: actors.length,
				noun: { de: actors.length === 1 ? 'Eintrag' : 'Beteiligte', en: actors.length === 1 ? 'actor' : 'actors' },
			},
			{
				n: open,
				noun:
					open === 1
						? { de: 'Zelle noch offen', en: 'cell still open' }
						: { de: 'Zellen noch offen', en: 'cells still open' },
			},
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
		missing: missingAmong(actors).map((id) => indispensable[id].name),
	}
}
