import * as Y from 'yjs'
import { listSteps, stepsOf } from '../agenda/index.ts'
import { refOfRecord } from '../blocks/index.ts'
import { quarantineOf } from '../board/quarantine/index.ts'
import { readStored, recordsOf } from '../board/records.ts'
import { entryOf, propertyOf } from '../board/stored.ts'
import { command } from '../lib/command.ts'
import { mapIn } from '../lib/entries.ts'
import { keysAt } from '../lib/order.ts'
import { isTrashed, removeEntry, restoreEntry, type Trashed, trashedOf } from '../lib/trash.ts'
import type { TrashPath } from './trashItem.ts'

/** What came back, with the marks it carried: enough to lay it into the trash again just as it was. */
export type Restored = readonly (readonly [TrashPath, Trashed])[]

/**
 * Fetches entries from the trash, with all that hung on them; what they lie in and what they name comes along if it lies
 * there, too: the board of a row and its actor, both ends of a relation.
 */
export const restoreFromTrash = command(
	'plenum',
	(doc: Y.Doc, paths: readonly TrashPath[]): Restored => restore(doc, paths, shapesIn(doc)),
)

/** Fetches many at once, each as `restoreFromTrash` does; gives what came back with each, in the same order. */
export const restoreManyFromTrash = command(
	'plenum',
	(doc: Y.Doc, many: readonly (readonly TrashPath[])[]): Restored[] => {
		const shapesOf = shapesIn(doc)
		return many.map((paths) => restore(doc, paths, shapesOf))
	},
)

function restore(doc: Y.Doc, paths: readonly TrashPath[], shapesOf: ShapesOf): Restored {
	const restored: (readonly [TrashPath, Trashed])[] = []
	const waiting = [...paths]
	const seen = new Set<string>()
	for (const path of waiting) {
		if (seen.has(path.join('/'))) continue
		seen.add(path.join('/'))
		const [parent, key] = placeOf(doc, path)
		const trashed = trashedOf(parent?.get(key))
		if (trashed) {
			restoreEntry(parent, key)
			restored.push([path, trashed])
		}
		waiting.push(...around(doc, path, shapesOf))
	}
	return restored
}

/** The actors that what lies there names, in a document that shares the registry of another: they lie in that one's trash, if at all. */
export const actorsNamedAt = (doc: Y.Doc, paths: readonly TrashPath[]): TrashPath[] =>
	paths.flatMap((path) => around(doc, path, shapesIn(doc))).filter(([map]) => map === 'actors')

/** Lays what was fetched into the trash again, under the marks it had. */
export const layBack = command('plenum', (doc: Y.Doc, restored: Restored): void => {
	for (const [path, trashed] of restored) {
		const [parent, key] = placeOf(doc, path)
		removeEntry(parent, key, trashed)
	}
})

/** Fetches steps from the trash, behind those that are there, in the order they had. */
export const restoreAgendaSteps = command('stage', (stage: Y.Doc, ids: readonly string[]): void => {
	const there = listSteps(stage)
	const { keys, repairs } = keysAt(there, there.length, ids.length)
	for (const [id, order] of repairs) mapIn(stepsOf(stage), id)?.set('order', order)
	for (const [i, id] of ids.entries()) {
		if (!isTrashed(stepsOf(stage).get(id))) continue
		restoreEntry(stepsOf(stage), id)
		mapIn(stepsOf(stage), id)?.set('order', keys[i] ?? '')
	}
})

/** Fetches one of the moderation's own agendas from the trash. */
export const restoreSavedAgenda = command('desk', (desk: Y.Doc, id: string): void => {
	restoreEntry(desk.getMap('agendas'), id)
})

/** The map an entry lies in, and its key there, whether or not anything around it lies in the trash. */
export function placeOf(doc: Y.Doc, [map = '', ...keys]: TrashPath): [parent: Y.Map<unknown> | undefined, key: string] {
	let parent: Y.Map<unknown> | undefined = doc.getMap(map)
	for (const key of keys.slice(0, -1)) {
		const below: unknown = parent?.get(key)
		parent = below instanceof Y.Map ? below : undefined
	}
	return [parent, keys.at(-1) ?? '']
}

/** What an entry lies in and what it names, as far as it cannot be seen without. */
function around(doc: Y.Doc, path: TrashPath, shapesOf: ShapesOf): TrashPath[] {
	const [map = '', id = ''] = path
	const [parent, key] = placeOf(doc, path)
	const entry = parent?.get(key)
	const named = (...keys: string[]) =>
		keys.flatMap((each) => {
			const name = entry instanceof Y.Map ? entry.get(each) : undefined
			return typeof name === 'string' ? [['actors', name]] : []
		})
	if (map === 'records') {
		const record = entryOf(doc, id)
		const within = record && propertyOf(record, 'parentId')
		return typeof within === 'string' ? [['records', within]] : []
	}
	if (map === 'relations') return named('from', 'to')
	if (map === 'tables') return [...named('actor'), ...shapesOf('table', id)]
	if (map === 'chains') return shapesOf('chain', id)
	if (map === 'plays') return shapesOf('scenes', id)
	if (map === 'checklists') return shapesOf('checklist', id)
	if (map === 'stands' && entry instanceof Y.Map) {
		return shapesOf(String(entry.get('block')), String(entry.get('of')))
	}
	return []
}

/** The shapes that show a block, unless one of them is seen. */
type ShapesOf = (block: string, id: string) => TrashPath[]

/** Looks for the shapes of each block once: many rows of one table may come back together. */
function shapesIn(doc: Y.Doc): ShapesOf {
	const known = new Map<string, TrashPath[]>()
	return (block, id) => {
		const key = `${block}/${id}`
		const shapes = known.get(key) ?? hiddenShapesOf(doc, block, id)
		known.set(key, shapes)
		return shapes
	}
}

function hiddenShapesOf(doc: Y.Doc, block: string, id: string): TrashPath[] {
	const shapes = [...recordsOf(doc).keys()].sort().filter((shape) => {
		const ref = refOfRecord(readStored(doc, shape))
		return ref?.block === block && ref.id === id
	})
	return shapes.every((shape) => quarantineOf(doc).isInTrash(shape)) ? shapes.map((shape) => ['records', shape]) : []
}
