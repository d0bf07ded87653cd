import * as Y from 'yjs'

type Step = Y.UndoManager['undoStack'][number]
type Ranges = Step['insertions']

/** Whether what stands under `key` in one of the top-level maps is kept from this person. */
export type IsKept = (map: string, key: string) => boolean

/**
 * Takes out of a step what it did to entries that are kept from this person by now: undoing it leaves those as they are.
 * Answers whether anything is left to undo.
 */
export function spareKept(doc: Y.Doc, step: Step, maps: readonly string[], isKept: IsKept): boolean {
	const names = new Map(maps.map((name) => [doc.getMap(name) as unknown, name]))
	doc.transact((transaction) => {
		step.insertions = without(transaction, step.insertions, names, isKept)
		step.deletions = without(transaction, step.deletions, names, isKept)
	})
	return step.insertions.clients.size > 0 || step.deletions.clients.size > 0
}

function without(
	transaction: Y.Transaction,
	ranges: Ranges,
	names: ReadonlyMap<unknown, string>,
	isKept: IsKept,
): Ranges {
	const left = Y.createDeleteSet()
	Y.iterateDeletedStructs(transaction, ranges, (struct) => {
		const entry = struct instanceof Y.Item ? entryOf(struct, names) : undefined
		if (entry && isKept(entry.map, entry.key)) return
		const { client, clock } = struct.id
		const known = left.clients.get(client)
		if (known) known.push({ clock, len: struct.length })
		else left.clients.set(client, [{ clock, len: struct.length }])
	})
	return left
}

/** The entry of a top-level map in which something lies, however deep. */
function entryOf(struct: Y.Item, names: ReadonlyMap<unknown, string>): { map: string; key: string } | undefined {
	for (let item: Y.Item | null = struct; item; ) {
		const { parent, parentSub } = item as Y.Item
		if (!(parent instanceof Y.AbstractType)) return undefined
		const map = names.get(parent)
		if (map !== undefined && parentSub !== null) return { map, key: parentSub }
		item = parent._item
	}
	return undefined
}
