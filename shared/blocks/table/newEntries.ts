import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { addActors, addCase, addGoal, addNeed, addRule, addService, addTheme } from '../../registry/index.ts'
import { type EntryKindId, type EntryRef, entryMap } from './entries.ts'

/** Enters something of this name in the registry, and gives its id. */
export const newEntryOf: Readonly<Record<EntryKindId, (doc: Y.Doc, name: string, random: Random) => string>> = {
	actor: (doc, name, random) => addActors(doc, [{ name }], random)[0] ?? '',
	need: (doc, label, random) => addNeed(doc, { label }, { random }),
	theme: (doc, label, random) => addTheme(doc, { label }, { random }),
	goal: (doc, text, random) => addGoal(doc, { level: 'partial', text }, { random }),
	service: (doc, name, random) => addService(doc, { name }, { random }),
	rule: (doc, text, random) => addRule(doc, { text }, { random }),
	case: (doc, title, random) => addCase(doc, { title }, { random }),
}

/** Lays an entry that came with a row into the trash with it, or takes it away for good. */
export const removeEntryOf = command('registry', (doc: Y.Doc, { kind, id }: EntryRef, trashed?: Trashed): void =>
	removeEntry(entryMap(doc, kind), id, trashed),
)
