import type { TLRecord, TLStore } from 'tldraw'
import { createTLStore } from 'tldraw'
import * as Y from 'yjs'
import { type Binding, bind } from '../../client/board/binding/binding.ts'
import { createBoardStore } from '../../client/board/boardStore.ts'
import { createHistory, type History } from '../../client/sync/history.ts'
import { plenumMaps } from '../../shared/board/plenum.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'

/** Letters typed into an open text have an origin of their own, as those of the text editor do. */
export const typing = { toString: () => 'typing' }

/** Somebody with a board and no screen: the document, a store without an editor, and what binds them. */
export interface BoardPerson {
	doc: Y.Doc
	store: TLStore
	history: History
	binding: Binding
	/** the shape whose text they have open */
	openText: string | undefined
	/** Puts records as if by hand. */
	put(...records: TLRecord[]): void
	remove(...ids: string[]): void
	leave(): void
}

// Building the schema takes longer than everything else in a short run.
const { schema } = createBoardStore([])

export function boardPerson(options: {
	doc: Y.Doc
	clock: Clock
	random: Random
	mayWrite?: () => boolean
	prepare?: (store: TLStore) => void
}): BoardPerson {
	const { doc, clock, random, mayWrite = () => true } = options
	const store = createTLStore({ schema })
	options.prepare?.(store)
	const history = createHistory(doc, plenumMaps)
	history.trackOrigin(typing)
	let openText: string | undefined
	const person: BoardPerson = {
		doc,
		store,
		history,
		binding: bind({ doc, store, clock, random, mayWrite, openText: () => openText }),
		get openText() {
			return openText
		},
		set openText(shape) {
			openText = shape
		},
		put: (...records) => store.put(records),
		remove: (...ids) => store.remove(ids as TLRecord['id'][]),
		leave() {
			person.binding.destroy()
			history.destroy()
			store.dispose()
		},
	}
	history.beforeStep(() => person.binding.commit())
	return person
}

/** The shared part of a store as plain JSON, by id. */
export function boardOf(store: TLStore): Record<string, unknown> {
	const records = store.allRecords().filter(({ typeName }) => store.scopedTypes.document.has(typeName))
	return Object.fromEntries(records.sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]))
}

/** The same content, reached another way, on a second device. */
export function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc()
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
	return copy
}
