import type * as Y from 'yjs'
import { mapIn, textIn, wordsIn } from '../../lib/entries.ts'
import { isObject } from '../../lib/json.ts'
import { inOrder, readOrder } from '../../lib/order.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { isThere } from '../../lib/trash.ts'
import type { CollectionId } from '../../registry/file/index.ts'
import { isTermOf, type Term } from '../../registry/term.ts'
import type { TextField } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'

/** Entries of the registry that rows or columns can be about: where they lie, and what they are called. */
export interface EntryKind {
	/** many of them, as the head of a column says it */
	readonly label: Term
	readonly one: Term
	/** their map in the registry, and their name in data files */
	readonly collection: CollectionId
	/** the key of the text they are called by, and its field */
	readonly name: string
	readonly field: TextField
	/** the key of another text that tells which it is, where the name alone says little */
	readonly aside?: string
}

/**
 * Every kind of entry a table can be about; what is no entry of the registry is a free row (see `subject.ts`). Boards without a
 * table know them, too, so this loads nothing of the registry; what enters new ones stands in `newEntries.ts`.
 */
export const entryKinds = {
	actor: {
		label: { de: 'Beteiligte', en: 'Actors' },
		one: { de: 'Beteiligte', en: 'Actor' },
		...{ collection: 'actors', name: 'name', field: textFields.actorName },
	},
	need: {
		label: { de: 'Bedarfe', en: 'Needs' },
		one: { de: 'Bedarf', en: 'Need' },
		...{ collection: 'needs', name: 'label', field: textFields.needLabel },
	},
	theme: {
		label: { de: 'Themen', en: 'Themes' },
		one: { de: 'Thema', en: 'Theme' },
		...{ collection: 'themes', name: 'label', field: textFields.themeLabel },
	},
	goal: {
		label: { de: 'Ziele', en: 'Goals' },
		one: { de: 'Ziel', en: 'Goal' },
		...{ collection: 'goals', name: 'text', field: textFields.goalText },
	},
	service: {
		label: { de: 'Dienstleistungen', en: 'Services' },
		one: { de: 'Dienstleistung', en: 'Service' },
		...{ collection: 'services', name: 'name', field: textFields.serviceName },
	},
	rule: {
		label: { de: 'Regeln', en: 'Rules' },
		one: { de: 'Regel', en: 'Rule' },
		...{ collection: 'rules', name: 'text', field: textFields.ruleText },
	},
	case: {
		label: { de: 'Fälle', en: 'Cases' },
		one: { de: 'Fall', en: 'Case' },
		...{ collection: 'cases', name: 'title', field: textFields.caseTitle, aside: 'person' },
	},
} as const satisfies Record<string, EntryKind>
export type EntryKindId = keyof typeof entryKinds
export const entryKindIds = Object.keys(entryKinds) as EntryKindId[]

/** An entry of the registry. */
export interface EntryRef {
	readonly kind: EntryKindId
	readonly id: string
}

/** Whether a stored value says which entry it is about; whether there is one is another question. */
export const isEntryRef = (value: unknown): value is EntryRef =>
	isObject(value) && isTermOf(entryKinds, value.kind) && typeof value.id === 'string' && value.id !== ''

/** The registry's map of a kind of entries. Observe it, but change it only through commands. */
export const entryMap = (doc: Y.Doc, kind: EntryKindId): Y.Map<unknown> =>
	registryOf(doc).getMap(entryKinds[kind].collection)

/** What an entry is called, to write in; undefined if it is gone from the registry. */
export const entryText = (doc: Y.Doc, { kind, id }: EntryRef): Y.Text | undefined =>
	textIn(mapIn(entryMap(doc, kind), id), entryKinds[kind].name)

/** What an entry is called; undefined if it is gone from the registry. */
export const entryName = (doc: Y.Doc, ref: EntryRef): string | undefined =>
	mapIn(entryMap(doc, ref.kind), ref.id) && (entryText(doc, ref)?.toString() ?? '')

/** What tells more of an entry than its name, in a few words; empty where nothing does. */
export function entryAside(doc: Y.Doc, { kind, id }: EntryRef): string {
	const { aside }: EntryKind = entryKinds[kind]
	return aside === undefined ? '' : wordsIn(mapIn(entryMap(doc, kind), id), aside).trim()
}

/** Everything of a kind that has a name, in the order of the registry: actors, who have none there, by name. */
export function listEntries(doc: Y.Doc, kind: EntryKindId): { readonly id: string; readonly name: string }[] {
	const entries = [...entryMap(doc, kind)].flatMap(([id, stored]) => {
		const name = entryName(doc, { kind, id })?.trim()
		return name && isThere(stored) ? [{ id, name, order: readOrder(stored.get('order')) }] : []
	})
	return entries
		.sort((a, b) => (kind === 'actor' && a.name.localeCompare(b.name, 'de')) || inOrder(a, b))
		.map(({ id, name }) => ({ id, name }))
}
