import type * as Y from 'yjs'
import type { Random } from '../../lib/random.ts'
import { addActors, addCase, addGoal, addNeed, addRule, addService, addTheme } from '../../registry/index.ts'
import type { EntryKindId } from './entries.ts'

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
