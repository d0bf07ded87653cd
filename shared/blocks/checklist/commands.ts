import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry, orderBefore, patchEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { isTrashed, removeEntry, type Trashed } from '../../lib/trash.ts'
import { type Day, isDay, notedName, type Taker } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { checklistVersion, readChecklist, sectionKey } from './checklist.ts'
import { isWordId, type NewItem, newItem, putTaker, readItem } from './item.ts'
import { checklistMap, checklistsOf, itemsMap } from './stored.ts'

/** Founds a checklist with these questions of its method and what is said to them; gives its id. */
export const createChecklist = command(
	'plenum',
	(
		doc: Y.Doc,
		{ method, items }: { method: string; items: Readonly<Record<string, NewItem>> },
		random: Random = Math.random,
	): string => {
		const id = newId(random)
		const stored = new Y.Map<unknown>()
		for (const [item, said] of Object.entries(items)) if (isWordId(item)) stored.set(item, newItem(said))
		checklistsOf(doc).set(id, newEntry({ v: checklistVersion, method, items: stored }))
		return id
	},
)

/** Says by which day all of it is to be settled; `undefined` forgets. */
export const setChecklistDay = command('plenum', (doc: Y.Doc, id: string, day: Day | undefined): void => {
	const stored = checklistMap(doc, id)
	if (stored) patchEntry(stored, { day }, { day: isDay })
})

/** Takes an optional section up, or lays it aside again; what was said in it stays. */
export const showSection = command('plenum', (doc: Y.Doc, id: string, section: string, isShown: boolean): void => {
	const stored = checklistMap(doc, id)
	const key = sectionKey(section)
	if (!stored || !isWordId(section) || (stored.get(key) === true) === isShown) return
	if (isShown) stored.set(key, true)
	else stored.delete(key)
})

/** Makes the entry of a question the method asks and the checklist does not have: it was founded by an earlier version. */
export const beginItem = command('plenum', (doc: Y.Doc, id: string, item: string): void => {
	begun(doc, id, item)
})

/** Sets state or day of a question; `undefined` forgets. */
export const changeItem = command(
	'plenum',
	(doc: Y.Doc, id: string, item: string, patch: { state?: string | undefined; until?: Day | undefined }): void => {
		const stored = begun(doc, id, item)
		if (stored) patchEntry(stored, patch, { state: isWordId, until: isDay })
	},
)

/** Somebody sees to a question, or no longer. Two spellings of one name are one person. */
export const setItemWho = command(
	'plenum',
	(doc: Y.Doc, id: string, item: string, taker: Taker, seesToIt: boolean): void => {
		const stored = begun(doc, id, item)
		const read = readItem(item, stored)
		if (!stored || !read) return
		const noted = 'name' in taker ? notedName(read, taker.name) : undefined
		putTaker(stored, noted === undefined ? taker : { name: noted }, seesToIt)
	},
)

/** Adds a question of people's own to a section before the one `before`, or at its end; gives its id. */
export const addOwnItem = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		{ section, label, ...said }: NewItem & { section: string; label: string },
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): string => {
		const own = newId(random)
		const stored = itemsMap(doc, id)
		if (!stored || !isWordId(section)) return own
		const order = orderBefore(stored, ownItems(doc, id), before)
		const words = new Y.Text(tidied(textFields.checklistQuestion, label))
		stored.set(own, newItem(said, { section, order, label: words }))
		return own
	},
)

/** Puts a question of people's own before another one of theirs, or at the end. Those of the method keep their places. */
export const moveOwnItem = command('plenum', (doc: Y.Doc, id: string, item: string, before?: string): void => {
	const stored = itemsMap(doc, id)
	const own = ownItems(doc, id)
	if (!stored || before === item || !own.some((each) => each.id === item)) return
	const others = own.filter((each) => each.id !== item)
	mapIn(stored, item)?.set('order', orderBefore(stored, others, before))
})

/** Lays a question of people's own into the trash, or takes it away for good. Those of the method stay. */
export const removeOwnItem = command('plenum', (doc: Y.Doc, id: string, item: string, trashed?: Trashed): void => {
	if (ownItems(doc, id).some((each) => each.id === item)) removeEntry(itemsMap(doc, id), item, trashed)
})

const ownItems = (doc: Y.Doc, id: string) => readChecklist(doc, id)?.items.filter(({ own }) => own) ?? []

/** The stored map of a question, made if there is none. */
function begun(doc: Y.Doc, id: string, item: string): Y.Map<unknown> | undefined {
	const stored = itemsMap(doc, id)
	const there = mapIn(stored, item)
	// What lies in the trash was people's own; nobody writes there.
	if (!stored || there || !isWordId(item) || isTrashed(stored.get(item))) return there
	stored.set(item, newItem({}))
	return mapIn(stored, item)
}
