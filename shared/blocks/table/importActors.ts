import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Entry } from '../../registry/csv/index.ts'
import { type ActorDetails, addField, changeActor } from '../../registry/index.ts'
import { addActorRows } from './actorRows.ts'
import { addRows, editCell } from './commands.ts'
import { rowsOf } from './table.ts'

/**
 * Enters checked lines of a file in registry and table, in one transaction. New actors get rows at the end in the order
 * of the file; known ones get what the file says and they lack or have otherwise, and a row if they have none here. Cells
 * and details the file leaves empty stay as they are.
 */
export const importActors = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		entries: readonly Entry[],
		random: Random = Math.random,
	): { added: number; updated: number } => {
		const described = entries.map((entry) => ({ ...entry, details: detailsOf(doc, entry) }))
		const fresh = described.filter(({ updates }) => updates === undefined)
		const rows = fresh.map(({ actor, details, cells }) => ({ ...details, name: actor.name, cells }))
		addActorRows(doc, tableId, rows, { random })

		const rowOf = new Map(rowsOf(doc, tableId).map(({ id, actor }) => [actor, id]))
		for (const { details, cells, updates } of described) {
			if (updates === undefined) continue
			changeActor(doc, updates, details)
			const row = rowOf.get(updates)
			if (row === undefined) addRows(doc, tableId, [{ actor: updates, cells }], { random })
			else for (const [column, words] of Object.entries(cells)) editCell(doc, tableId, row, column, words)
		}
		return { added: fresh.length, updated: entries.length - fresh.length }
	},
)

function detailsOf(doc: Y.Doc, { actor, newField }: Entry): ActorDetails {
	const { name: _, ...details } = actor
	return newField === undefined ? details : { ...details, field: addField(doc, newField) }
}
