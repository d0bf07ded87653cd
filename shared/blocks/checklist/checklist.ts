import type * as Y from 'yjs'
import { entriesIn, mapIn, textIn } from '../../lib/entries.ts'
import { type Day, isDay } from '../../registry/index.ts'
import { type ChecklistItem, readItem } from './item.ts'
import { checklistMap, itemsMap } from './stored.ts'

/** Version of what lies in a checklist's map, kept there as `v`. */
export const checklistVersion = 1

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

/** What a checklist says, or undefined if there is none of this id. `readItems`: how its questions are read, all of them anew unless said. */
export function readChecklist(
	doc: Y.Doc,
	id: string,
	readItems = (): readonly ChecklistItem[] => entriesIn(itemsMap(doc, id), readItem),
): Checklist | undefined {
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
		items: readItems(),
	}
}

export const findItem = (doc: Y.Doc, id: string, item: string): ChecklistItem | undefined =>
	readItem(item, itemsMap(doc, id)?.get(item))

/** The text people write in, or undefined if there is none yet. Undo of a removal makes a new one. */
export const itemText = (doc: Y.Doc, id: string, item: string, part: 'answer' | 'label'): Y.Text | undefined =>
	textIn(mapIn(itemsMap(doc, id), item), part)
