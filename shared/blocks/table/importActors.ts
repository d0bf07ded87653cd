import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Entry } from '../../registry/csv/index.ts'
import { addField, addGroup, changeActor, findActor, type NewActor, wordKey } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { addActorRows } from './actorRows.ts'
import { addColumn } from './columnCommands.ts'
import { addRows, editCell } from './commands.ts'
import { columnsOf, rowsOf } from './table.ts'

/**
 * Enters checked lines of a file in registry and table, in one transaction. New actors get rows at the end in the order
 * of the file; known ones get what the file says and they lack or have otherwise, and a row if they have none here. Cells
 * and details the file leaves empty stay as they are, and a note is added to, never replaced.
 */
export const importActors = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		entries: readonly Entry[],
		random: Random = Math.random,
	): { added: number; updated: number } => {
		const columns = columnsFor(doc, tableId, entries, random)
		const described = entries.map(({ actor, fields, groups, cells, newCells = {}, updates }) => ({
			updates,
			details: {
				...actor,
				...fieldsOf(doc, fields),
				...(groups && { groups: groups.flatMap((name) => addGroup(doc, name) ?? []) }),
			},
			cells: {
				...cells,
				...Object.fromEntries(Object.entries(newCells).map(([heading, words]) => [columns(heading), words])),
			},
		}))
		const fresh = described.filter(({ updates }) => updates === undefined)
		const rows = fresh.map(({ details, cells }) => ({ ...details, cells }))
		addActorRows(doc, tableId, rows, { random })

		const rowOf = new Map(rowsOf(doc, tableId).map(({ id, actor }) => [actor, id]))
		for (const { details, cells, updates } of described) {
			if (updates === undefined) continue
			const { name: _, note, moreFields = [], groups, ...others } = details
			const before = findActor(doc, updates)
			changeActor(doc, updates, {
				...others,
				...(others.field !== undefined && { moreFields: moreFields.length > 0 ? moreFields : undefined }),
				// A list that names one group does not take anybody out of another.
				...(groups && { groups: [...new Set([...(before?.groups ?? []), ...groups])] }),
				...(note !== undefined && { note: withLines(before?.note, note) }),
			})
			const row = rowOf.get(updates)
			if (row === undefined) addRows(doc, tableId, [{ actor: updates, cells }], { random })
			else for (const [column, words] of Object.entries(cells)) editCell(doc, tableId, row, column, words)
		}
		return { added: fresh.length, updated: entries.length - fresh.length }
	},
)

/** The fields of a line, with those added that there are not yet. Whoever names any names all. */
function fieldsOf(doc: Y.Doc, named: Entry['fields']): Pick<NewActor, 'field' | 'moreFields'> {
	const [field, ...moreFields] = new Set(
		(named ?? []).map((each) => ('id' in each ? each.id : addField(doc, each.label))),
	)
	return field === undefined ? {} : { field, moreFields }
}

/** Ids of the columns that lines bring with them, added where the table has none of that name. */
function columnsFor(doc: Y.Doc, tableId: string, entries: readonly Entry[], random: Random) {
	const ids = new Map(columnsOf(doc, tableId).map(({ id, label }) => [wordKey(label ?? ''), id]))
	const keyOf = (heading: string) => wordKey(tidied(textFields.tableColumn, heading))
	for (const heading of new Set(entries.flatMap(({ newCells = {} }) => Object.keys(newCells)))) {
		if (!ids.has(keyOf(heading))) ids.set(keyOf(heading), addColumn(doc, tableId, heading, { random }))
	}
	return (heading: string) => ids.get(keyOf(heading)) ?? ''
}

/** A note with the lines of another that it does not have yet. */
function withLines(before: string | undefined, note: string): string {
	const lines = before?.split('\n') ?? []
	return [...lines, ...note.split('\n').filter((line) => !lines.includes(line))].join('\n')
}
