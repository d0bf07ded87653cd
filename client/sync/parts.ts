import * as Y from 'yjs'
import { trashKey } from '../../shared/lib/trash.ts'
import type { Source } from './derived.ts'
import type { Value } from './value.ts'

type DeepEvent = Y.YEvent<Y.AbstractType<unknown>>

/** What counts as a change of a part. */
type Concerns = (event: DeepEvent) => boolean

/** What lies in a top-level map, as far as `concerns` lets its events through. */
export const partOf = (map: Y.Map<unknown>, concerns: Concerns): Source => ({
	observe(hear) {
		const listen = (events: DeepEvent[], transaction: Y.Transaction) => {
			if (events.some(concerns)) hear(transaction.local, transaction)
		}
		map.observeDeep(listen)
		return () => map.unobserveDeep(listen)
	},
})

/** Everything in a top-level map, every letter of it. */
export const allOf = (map: Y.Map<unknown>): Source => partOf(map, () => true)

/** One entry of a map, and all below it. */
export const entryOf = (map: Y.Map<unknown>, id: string): Source => partOf(map, isAbout(id))

/** Whether entries come or go: they are made or taken away, or laid into the trash and fetched from there. */
export const isComingOrGoing: Concerns = ({ path, changes }) =>
	path.length === 0 || (path.length === 1 && changes.keys.has(trashKey))

/** Which entries there are, and not what is in them. */
export const keysOf = (map: Y.Map<unknown>): Source => partOf(map, isComingOrGoing)

/** Everything but the letters of texts: writing moves nothing. */
export const allButLetters = (map: Y.Map<unknown>): Source => partOf(map, isNoLetter)

/** Whether an event in a top-level map belongs to the entry `id`. */
export const isAbout =
	(id: string): Concerns =>
	(event) =>
		event.path.length === 0 ? event.changes.keys.has(id) : event.path[0] === id

/** Whether it is about more than letters in a text. */
export const isNoLetter: Concerns = ({ target }) => target instanceof Y.Map

/** Any change of a document. */
export const anyOf = (doc: Y.Doc): Source => ({
	observe(hear) {
		const listen = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
			hear(transaction.local, transaction)
		doc.on('update', listen)
		return () => doc.off('update', listen)
	},
})

/** One derived value per document, and per what else it is about, for all who ask. */
export function perDocument<T, About extends readonly string[]>(
	make: (doc: Y.Doc, ...about: About) => Value<T>,
): (doc: Y.Doc, ...about: About) => Value<T> {
	const known = new WeakMap<Y.Doc, Map<string, Value<T>>>()
	return (doc, ...about) => {
		const inDoc = known.get(doc) ?? new Map<string, Value<T>>()
		known.set(doc, inDoc)
		const key = about.join('\n')
		const value = inDoc.get(key) ?? make(doc, ...about)
		inDoc.set(key, value)
		return value
	}
}
