import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { type Actor, addActors, isNamed, listActors, type NewActor } from '../../registry/index.ts'
import { addRows } from './commands.ts'
import { rowsOf } from './table.ts'

export type NewActorRow = NewActor & { cells?: Readonly<Record<string, string>> }

/**
 * Enters actors in the registry and gives each a row, in one step. A row never waits for its actor: two people who write
 * the name into a fresh row write into one text.
 */
export const addActorRows = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		actors: readonly NewActorRow[],
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): { actor: string; row: string }[] => {
		const ids = addActors(
			doc,
			actors.map(({ cells: _, ...actor }) => actor),
			random,
		)
		const rows = addRows(
			doc,
			tableId,
			ids.map((actor, i) => ({ actor, cells: actors[i]?.cells ?? {} })),
			{ before, random },
		)
		return rows.map((row, i) => ({ actor: ids[i] ?? '', row }))
	},
)

/** Named actors of the registry without a row in this table, by name. */
export function actorsWithoutRow(doc: Y.Doc, tableId: string): Actor[] {
	const present = new Set(rowsOf(doc, tableId).map((row) => row.actor))
	return listActors(doc).filter((actor) => isNamed(actor) && !present.has(actor.id))
}
