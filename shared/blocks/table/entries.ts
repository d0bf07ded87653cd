import type * as Y from 'yjs'
import { mapIn, textIn } from '../../lib/entries.ts'
import { isObject } from '../../lib/json.ts'
import type { Random } from '../../lib/random.ts'
import type { Trashed } from '../../lib/trash.ts'
import type { CollectionId } from '../../registry/file/index.ts'
import {
	actorsOf,
	addActors,
	addCase,
	addGoal,
	addNeed,
	addRule,
	addService,
	addTheme,
	casesOf,
	goalsOf,
	isTermOf,
	listActors,
	listCases,
	listGoals,
	listNeeds,
	listRules,
	listServices,
	listThemes,
	needsMap,
	removeActor,
	removeCase,
	removeGoal,
	removeNeed,
	removeRule,
	removeService,
	removeTheme,
	rulesOf,
	servicesMap,
	type Term,
	themesOf,
} from '../../registry/index.ts'
import type { TextField } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'

/** Entries of the registry that rows or columns can be about: where they lie, what they are called, how they come and go. */
export interface EntryKind {
	/** many of them, as the head of a column says it */
	readonly label: Term
	readonly one: Term
	/** under which name data files keep them */
	readonly collection: CollectionId
	/** the registry's map; observe it */
	map(doc: Y.Doc): Y.Map<unknown>
	/** the key of the text they are called by, and its field */
	readonly name: string
	readonly field: TextField
	/** ids in the order of the registry */
	list(doc: Y.Doc): readonly { readonly id: string }[]
	add(doc: Y.Doc, name: string, random: Random): string
	remove(doc: Y.Doc, id: string, trashed?: Trashed): void
}

/** Every kind of entry a table can be about; what is no entry of the registry is a free row (see `subject.ts`). */
export const entryKinds = {
	actor: {
		label: { de: 'Beteiligte', en: 'Actors' },
		one: { de: 'Beteiligte', en: 'Actor' },
		collection: 'actors',
		map: actorsOf,
		name: 'name',
		field: textFields.actorName,
		list: listActors,
		add: (doc, name, random) => addActors(doc, [{ name }], random)[0] ?? '',
		remove: removeActor,
	},
	need: {
		label: { de: 'Bedarfe', en: 'Needs' },
		one: { de: 'Bedarf', en: 'Need' },
		collection: 'needs',
		map: needsMap,
		name: 'label',
		field: textFields.needLabel,
		list: listNeeds,
		add: (doc, label, random) => addNeed(doc, { label }, { random }),
		remove: removeNeed,
	},
	theme: {
		label: { de: 'Themen', en: 'Themes' },
		one: { de: 'Thema', en: 'Theme' },
		collection: 'themes',
		map: themesOf,
		name: 'label',
		field: textFields.themeLabel,
		list: listThemes,
		add: (doc, label, random) => addTheme(doc, { label }, { random }),
		remove: removeTheme,
	},
	goal: {
		label: { de: 'Ziele', en: 'Goals' },
		one: { de: 'Ziel', en: 'Goal' },
		collection: 'goals',
		map: goalsOf,
		name: 'text',
		field: textFields.goalText,
		list: listGoals,
		add: (doc, text, random) => addGoal(doc, { level: 'partial', text }, { random }),
		remove: removeGoal,
	},
	service: {
		label: { de: 'Dienstleistungen', en: 'Services' },
		one: { de: 'Dienstleistung', en: 'Service' },
		collection: 'services',
		map: servicesMap,
		name: 'name',
		field: textFields.serviceName,
		list: listServices,
		add: (doc, name, random) => addService(doc, { name }, { random }),
		remove: removeService,
	},
	rule: {
		label: { de: 'Regeln', en: 'Rules' },
		one: { de: 'Regel', en: 'Rule' },
		collection: 'rules',
		map: rulesOf,
		name: 'text',
		field: textFields.ruleText,
		list: listRules,
		add: (doc, text, random) => addRule(doc, { text }, { random }),
		remove: removeRule,
	},
	case: {
		label: { de: 'Fälle', en: 'Cases' },
		one: { de: 'Fall', en: 'Case' },
		collection: 'cases',
		map: casesOf,
		name: 'title',
		field: textFields.caseTitle,
		list: listCases,
		add: (doc, title, random) => addCase(doc, { title }, { random }),
		remove: removeCase,
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

/** What an entry is called, to write in; undefined if it is gone from the registry. */
export const entryText = (doc: Y.Doc, { kind, id }: EntryRef): Y.Text | undefined =>
	textIn(mapIn(entryKinds[kind].map(doc), id), entryKinds[kind].name)

/** What an entry is called; undefined if it is gone from the registry. */
export const entryName = (doc: Y.Doc, ref: EntryRef): string | undefined =>
	mapIn(entryKinds[ref.kind].map(doc), ref.id) && (entryText(doc, ref)?.toString() ?? '')
