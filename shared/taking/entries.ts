import * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { isBack, wordsIn } from '../lib/entries.ts'
import { isThere } from '../lib/trash.ts'
import { actorsOf, goalsOf, needsMap, rulesOf, servicesMap, tasksOf, themesOf } from '../registry/index.ts'
import type { EntryKind } from './target.ts'

/** Where the entries of each kind lie, and what they are called by. */
const kept = {
	actor: { map: actorsOf, words: 'name' },
	need: { map: needsMap, words: 'label' },
	service: { map: servicesMap, words: 'name' },
	goal: { map: goalsOf, words: 'text' },
	task: { map: tasksOf, words: 'text' },
	theme: { map: themesOf, words: 'label' },
	rule: { map: rulesOf, words: 'text' },
} as const satisfies Record<EntryKind, { map: (doc: Y.Doc) => Y.Map<unknown>; words: string }>

export const entriesOf = (doc: Y.Doc, kind: EntryKind): Y.Map<unknown> => kept[kind].map(doc)

/** What an entry is called, whether people see it or it lies in the trash; undefined if there is none. */
export function entryName(doc: Y.Doc, kind: EntryKind, id: string): { name: string; isThere: boolean } | undefined {
	const entry = entriesOf(doc, kind).get(id)
	if (!(entry instanceof Y.Map)) return undefined
	return { name: wordsIn(entry, kept[kind].words).trim(), isThere: isThere(entry) }
}

/** Whether there is an entry of this id; one that lies in the trash comes back. */
export const fetchEntry = command('registry', (doc: Y.Doc, kind: EntryKind, id: string): boolean =>
	isBack(entriesOf(doc, kind), id),
)

/** What two names have in common that likely mean the same: no case, no signs, no doubled blanks. */
export const likeness = (words: string): string =>
	words
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()

/** The entries of a kind by what is like their names; of several the one with the first id. */
export function entriesByLikeness(doc: Y.Doc, kind: EntryKind): ReadonlyMap<string, string> {
	const found = new Map<string, string>()
	for (const [id, entry] of entriesOf(doc, kind)) {
		if (!isThere(entry)) continue
		const key = likeness(wordsIn(entry, kept[kind].words))
		const known = found.get(key)
		if (key !== '' && (known === undefined || id < known)) found.set(key, id)
	}
	return found
}
