import type * as Y from 'yjs'
import { addRows, rowsOf, subjectOfTable } from '../../blocks/table/index.ts'
import type { Random } from '../../lib/random.ts'
import { blockChoices, docOfBlock } from '../choices.ts'
import type { Answers, TakingTarget } from '../target.ts'
import { actorTarget } from './actor.ts'

/** The tables whose rows are actors. */
const actorTables = (doc: Y.Doc) =>
	blockChoices(doc, 'table').filter(({ id }) => subjectOfTable(docOfBlock(doc, 'table', id), id) === 'actor')

/** A row of a table of actors: its organisation is entered, and stands in that table, too. */
export const tableRowTarget: TakingTarget = {
	...actorTarget,
	id: 'table-row',
	label: { de: 'Zeile einer Tabelle', en: 'Row of a table' },
	hint: { de: 'Beteiligte, mit einer Zeile in der Analyse', en: 'An actor, with a row in the analysis' },
	asks: [
		{
			id: 'table',
			label: { de: 'Tabelle', en: 'Table' },
			of: 'all',
			isFirst: true,
			choices: actorTables,
		},
		...actorTarget.asks,
	],
	isOffered: (doc) => actorTables(doc).length > 0,
	add(doc, entries, random) {
		const ids = actorTarget.add(doc, entries, random)
		putIn(doc, ids, entries[0]?.answers ?? {}, random)
		return ids
	},
	join: (doc, entries, random) =>
		putIn(
			doc,
			entries.map(({ id }) => id),
			entries[0]?.answers ?? {},
			random,
		),
}

/** Each actor has one row in it. */
function putIn(doc: Y.Doc, actors: readonly string[], { table }: Answers, random: Random): void {
	if (table === undefined) return
	const home = docOfBlock(doc, 'table', table)
	const present = new Set(rowsOf(home, table).map(({ actor }) => actor))
	const missing = [...new Set(actors)].filter((actor) => !present.has(actor))
	addRows(
		home,
		table,
		missing.map((actor) => ({ actor })),
		{ random },
	)
}
