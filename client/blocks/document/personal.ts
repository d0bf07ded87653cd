import { useMemo } from 'react'
import { partElement } from '../../../shared/blocks/document/index.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

export type PanelTab = 'sources' | 'findings' | 'comparison'

/** What has a form of its own beside the page. */
type Asking =
	/** `kind`: what a document that has not begun is to become */
	| { readonly of: 'details'; readonly kind?: string }
	| { readonly of: 'template' }
	| { readonly of: 'refresh'; readonly by: string }

/** How one person looks at one document. None of it is in the document: it is nobody else's business. */
export interface Personal {
	/** the element this person is at: `part:<id>`, `title` */
	readonly chosen: string | undefined
	/** on the board: what is open to be written in */
	readonly open: string | undefined
	/** a fresh place to write in as soon as it is shown; a new object each time */
	readonly fresh: { readonly part: string; readonly row?: string } | undefined
	/** whether the page is shown: fresh parts are written there, otherwise in a form */
	readonly isPage: boolean
	readonly asking: Asking | undefined
	readonly tab: PanelTab
}

const atFirst: Personal = {
	chosen: undefined,
	open: undefined,
	fresh: undefined,
	isPage: false,
	asking: undefined,
	tab: 'sources',
}

const stores = new Map<string, WritableValue<Personal>>()

/** This person's look at a document; canvas, page, bar and panel share it. */
export function personalOf(id: string): WritableValue<Personal> {
	const store = stores.get(id) ?? createValue(atFirst)
	stores.set(id, store)
	return store
}

/** One thing of this person's look at a document; draws again only when it changes. `select` must be stable. */
export function usePersonal<T>(id: string, select: (personal: Personal) => T): T {
	const store = personalOf(id)
	return useValue(useMemo(() => ({ get: () => select(store.get()), subscribe: store.subscribe }), [store, select]))
}

export function changePersonal(id: string, patch: Partial<Personal>): void {
	const store = personalOf(id)
	const now = store.get()
	if (Object.entries(patch).some(([key, value]) => now[key as keyof Personal] !== value))
		store.set({ ...now, ...patch })
}

/** Begins to write in a fresh part, where this person is. */
export function writeNew(id: string, part: string, row?: string): void {
	const element = partElement(part)
	const fresh = { part, ...(row !== undefined && { row }) }
	changePersonal(id, { chosen: element, fresh, ...(personalOf(id).get().isPage ? {} : { open: element }) })
}
