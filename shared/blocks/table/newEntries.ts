import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { entriesIn, ordersBehind } from '../../lib/entries.ts'
import { readOrder } from '../../lib/order.ts'
import type { Random } from '../../lib/random.ts'
import { isThere } from '../../lib/trash.ts'
import { addActors, addCase, addGoal, addNeed, addRule, addService, addTheme } from '../../registry/index.ts'
import { type EntryKindId, entryMap } from './entries.ts'

/** How something is entered: by which chance, and with which place among the others, if that was sought for many at once. */
export interface Entering {
	readonly random: Random
	readonly order?: string | undefined
}

/** Enters something of this name in the registry, and gives its id. */
export const newEntryOf: Readonly<Record<EntryKindId, (doc: Y.Doc, name: string, entering: Entering) => string>> = {
	actor: (doc, name, { random }) => addActors(doc, [{ name }], random)[0] ?? '',
	need: (doc, label, entering) => addNeed(doc, { label }, entering),
	theme: (doc, label, entering) => addTheme(doc, { label }, entering),
	goal: (doc, text, entering) => addGoal(doc, { level: 'partial', text }, entering),
	service: (doc, name, entering) => addService(doc, { name }, entering),
	rule: (doc, text, entering) => addRule(doc, { text }, entering),
	case: (doc, title, entering) => addCase(doc, { title }, entering),
}

/** Places for so many fresh entries of a kind behind all others; none for actors, who stand by their names. */
export const keysForEntries = command('registry', (doc: Y.Doc, kind: EntryKindId, count: number): readonly string[] => {
	if (kind === 'actor') return []
	const stored = entryMap(doc, kind)
	const sorted = entriesIn(stored, (id, entry) =>
		isThere(entry) ? { id, order: readOrder(entry.get('order')) } : undefined,
	)
	return ordersBehind(stored, sorted, count)
})
