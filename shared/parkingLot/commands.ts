import * as Y from 'yjs'
import { methodIdOf } from '../blocks/index.ts'
import { command } from '../lib/command.ts'
import { mapIn, newEntry, orderBefore } from '../lib/entries.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { removeEntry, restoreEntry, type Trashed } from '../lib/trash.ts'
import { addTask, type TaskOrigin } from '../registry/index.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import { findParked, listParked, type ParkedOrigin, parkedOf, parkedVersion } from './parked.ts'

export interface NewParked {
	readonly text: string
	readonly by?: string | undefined
	readonly origin?: ParkedOrigin | undefined
}

/**
 * Parks something behind what is there and gives its id. The same id again changes nothing: it is parked already, or comes
 * back from the trash.
 */
export const park = command(
	'registry',
	(
		doc: Y.Doc,
		{ text, by, origin }: NewParked,
		{ random = Math.random, id = newId(random) }: { id?: string; random?: Random } = {},
	): string => {
		restoreEntry(parkedOf(doc), id)
		if (findParked(doc, id)) return id
		const entry = {
			v: parkedVersion,
			order: orderBefore(parkedOf(doc), listParked(doc), undefined),
			text: new Y.Text(tidied(textFields.parkedText, text)),
			by: by === undefined ? undefined : tidied(textFields.parkedBy, by) || undefined,
			origin,
		}
		parkedOf(doc).set(id, newEntry(entry))
		return id
	},
)

/** Puts an entry before the entry `before`, or at the end. */
export const moveParked = command('registry', (doc: Y.Doc, id: string, before: string | undefined): void => {
	const entry = entryOf(doc, id)
	if (!entry || before === id) return
	const others = listParked(doc).filter((other) => other.id !== id)
	entry.set('order', orderBefore(parkedOf(doc), others, before))
})

/** Says that something was taken up, or is open again. */
export const setParkedDone = command('registry', (doc: Y.Doc, id: string, done: boolean): void => {
	const entry = entryOf(doc, id)
	if (!entry || (entry.get('done') === true) === done) return
	if (done) entry.set('done', true)
	else entry.delete('done')
})

/** Lays an entry into the trash, or takes it away for good. */
export const removeParked = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(parkedOf(doc), id, trashed)
})

/**
 * Makes a task of what was parked, marks it as taken up, and gives the task's id: one task, however often and by however
 * many people at once it is done. Undefined if there is no such entry.
 */
export const parkedAsTask = command('registry', (doc: Y.Doc, id: string): string | undefined => {
	const parked = findParked(doc, id)
	if (!parked) return undefined
	const origin = taskOrigin(doc, parked.origin)
	const task = addTask(doc, { text: parked.text, ...(origin && { origin }) }, { id: `parked/${id}` })
	if (parked.task !== task) entryOf(doc, id)?.set('task', task)
	setParkedDone(doc, id, true)
	return task
})

/** Tasks know places in the blocks of methods. */
function taskOrigin(doc: Y.Doc, origin: ParkedOrigin | undefined): TaskOrigin | undefined {
	if (!origin || !('block' in origin)) return undefined
	const method = methodIdOf(doc, origin)
	return method === undefined ? undefined : { method, place: origin }
}

const entryOf = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(parkedOf(doc), id)
