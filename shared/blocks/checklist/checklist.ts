import * as Y from 'yjs'
import { entriesIn, mapIn, textIn } from '../../lib/entries.ts'
import { type Day, isDay } from '../../registry/index.ts'
import { type ChecklistItem, readItem } from './item.ts'

/** Version of what lies in a checklist's map, kept there as `v`. */
export const checklistVersion = 1

/*
 * `checklists`: checklist id -> { v, method, day?, 's.<section>': true for an optional section that was taken up, items: {
 * <item id>: { answer: Y.Text, state?, until?, 'w.<actor>': place in the order of naming, 'e.<name>': true, and for people's
 * own questions section, order, label: Y.Text } } }. Questions of the method go by the method's ids and are all made with the
 * checklist, those of optional sections, too: a text made later by two people at once would lose what one of them wrote.
 */

export const checklistsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('checklists')

const sectionPrefix = 's.'
export const sectionKey = (section: string): string => sectionPrefix + section

/** A checklist as it is stored; what its questions are, its method says. */
export interface Checklist {
	readonly method: string
	readonly day?: Day
	/** the optional sections people have taken up */
	readonly shown: readonly string[]
	/** people's own in their order, those of the method somewhere behind them */
	readonly items: readonly ChecklistItem[]
}

/** The stored map of a checklist; change it only through commands. */
export const checklistMap = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(checklistsOf(doc), id)

export const itemsMap = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(checklistMap(doc, id), 'items')

/** The workshop's checklists, in no particular order. */
export function listChecklists(doc: Y.Doc): { id: string; method: string }[] {
	return [...checklistsOf(doc).entries()].flatMap(([id, stored]) => {
		const method = stored instanceof Y.Map ? stored.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}

/** What a checklist says, or undefined if there is none of this id. */
export function readChecklist(doc: Y.Doc, id: string): Checklist | undefined {
	const stored = checklistMap(doc, id)
	const method = stored?.get('method')
	if (!stored || typeof method !== 'string') return undefined
	const day = stored.get('day')
	const shown = [...stored.keys()].flatMap((key) =>
		key.startsWith(sectionPrefix) && stored.get(key) === true ? [key.slice(sectionPrefix.length)] : [],
	)
	return {
		method,
		...(isDay(day) && { day }),
		shown: shown.sort(),
		items: entriesIn(itemsMap(doc, id), readItem),
	}
}

export const findItem = (doc: Y.Doc, id: string, item: string): ChecklistItem | undefined =>
	readItem(item, itemsMap(doc, id)?.get(item))

/** The text people write in, or undefined if there is none yet. Undo of a removal makes a new one. */
export const itemText = (doc: Y.Doc, id: string, item: string, part: 'answer' | 'label'): Y.Text | undefined =>
	textIn(mapIn(itemsMap(doc, id), item), part)
