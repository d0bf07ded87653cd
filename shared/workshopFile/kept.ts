import * as Y from 'yjs'
import { personRole } from '../blocks/scenes/stored.ts'
import { isTrashed } from '../lib/trash.ts'
import { copyOf } from '../versions/index.ts'

/**
 * What stays of a value in a template: all of it; a text or a map with nothing in it; of a map these keys, where one that ends in a
 * dot stands for all that begin so; of each entry of a map the same; or what the value itself decides. Nothing else stays.
 */
type Kept =
	| 'all'
	| 'empty'
	| { readonly keys: Readonly<Record<string, Kept>> }
	| { readonly each: Kept }
	| ((value: unknown) => Kept | undefined)

const all = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, 'all' as const]))
const empty = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, 'empty' as const]))
const holds = (value: unknown, key: string) => value instanceof Y.Map && value.has(key)

/** Of a method's block all that was asked and how it is divided; nothing that was answered. */
const block = (keys: Readonly<Record<string, Kept>> = {}): Kept => ({
	each: { keys: { ...all('v', 'method'), ...keys } },
})

const ofTables = block({
	...all('subject'),
	...empty('rows'),
	columns: {
		// A column that is about an entry of the registry goes with it.
		each: (column) =>
			holds(column, 'entry')
				? undefined
				: { keys: { ...all('order', 'label', 'kind', 'hidden'), options: { each: { keys: all('order', 'label') } } } },
	},
})
const ofPlays = block({
	...all('minutes'),
	...empty('scenes'),
	parts: {
		each: { keys: { ...all('order', 'group', 'title'), role: (role) => (role === personRole ? 'all' : undefined) } },
	},
})
const ofDocuments: Kept = {
	each: (document) =>
		document instanceof Y.Map && document.get('isTemplate') === true
			? 'all'
			: { keys: { ...all('v', 'method'), ...empty('title', 'parts') } },
}

/** What stays of the top-level types of a document with boards; see `template.ts` for the shapes. */
export const keptTypes: Readonly<Record<string, Kept>> = {
	meta: { keys: all('format', 'template', 'locale', 'title') },
	fields: 'all',
	tables: ofTables,
	maps: block({ ...all('question', 'ratingWords'), ...empty('places', 'leftOut', 'marks') }),
	chains: block({
		...all('ownNeeds'),
		...empty('person', 'targetGroup', 'steering', 'access', 'lanes.actual', 'lanes.ideal', 'steps'),
		phases: { each: { keys: all('order', 'label', 'removed') } },
	}),
	trees: block(),
	rulebooks: block(),
	circles: block(all('form')),
	checklists: block({
		...all('s.'),
		items: { each: { keys: { ...all('section', 'order', 'label'), ...empty('answer') } } },
	}),
	plays: ofPlays,
	documents: ofDocuments,
}

/** What stays of the entries of a map, each a value of its own. */
export function keptEntries(stored: Y.Map<unknown>, kept: Kept): [string, unknown][] {
	return [...stored.entries()].flatMap(([key, value]): [string, unknown][] => {
		const left = keptOf(value, keptUnder(key, kept))
		return left === undefined ? [] : [[key, left]]
	})
}

function keptUnder(key: string, kept: Kept): Kept | undefined {
	if (kept === 'all') return kept
	if (typeof kept !== 'object') return undefined
	if ('each' in kept) return kept.each
	const prefix = key.slice(0, key.indexOf('.') + 1)
	if (Object.hasOwn(kept.keys, key)) return kept.keys[key]
	return prefix && Object.hasOwn(kept.keys, prefix) ? kept.keys[prefix] : undefined
}

function keptOf(value: unknown, kept: Kept | undefined): unknown {
	const how = typeof kept === 'function' ? kept(value) : kept
	if (how === undefined || isTrashed(value)) return undefined
	if (how === 'all') return copyOf(value)
	if (value instanceof Y.Text) return how === 'empty' ? new Y.Text() : undefined
	if (!(value instanceof Y.Map)) return undefined
	return how === 'empty' ? new Y.Map() : new Y.Map(keptEntries(value, how))
}
