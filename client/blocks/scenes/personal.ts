import { useMemo } from 'react'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

export type PanelTab = 'chosen' | 'findings' | 'comparison'

/** How one person looks at one play. None of it is in the document: it is nobody else's business. */
export interface Personal {
	/** the element this person is at: `scene:<id>` or `part:<id>` */
	readonly chosen: string | undefined
	/** somebody wants to see all that is said of what is chosen, and to write in it; a new object each time */
	readonly details: { readonly writes: boolean } | undefined
	/** what was added here, to be written in as soon as it is shown; a new object each time */
	readonly fresh: { readonly element: string } | undefined
	/** whether the list is shown: what is added there is written there */
	readonly isList: boolean
	readonly tab: PanelTab
}

const atFirst: Personal = { chosen: undefined, details: undefined, fresh: undefined, isList: false, tab: 'findings' }

const stores = new Map<string, WritableValue<Personal>>()

/** This person's look at a play; canvas, list, bar and panel share it. */
export function personalOf(play: string): WritableValue<Personal> {
	const store = stores.get(play) ?? createValue(atFirst)
	stores.set(play, store)
	return store
}

/** One thing of this person's look; draws again only when it changes. `select` must be stable. */
export function usePersonal<T>(play: string, select: (personal: Personal) => T): T {
	const store = personalOf(play)
	return useValue(useMemo(() => ({ get: () => select(store.get()), subscribe: store.subscribe }), [store, select]))
}

export function changePersonal(play: string, patch: Partial<Personal>): void {
	const store = personalOf(play)
	const now = store.get()
	if (Object.entries(patch).some(([key, value]) => now[key as keyof Personal] !== value))
		store.set({ ...now, ...patch })
}

/** Chooses an element and shows all that is said of it. */
export const showDetails = (play: string, element: string, writes = false): void =>
	changePersonal(play, { chosen: element, tab: 'chosen', details: { writes } })

/** Chooses what was added just now and begins to write it, where this person is. */
export function writeNew(play: string, element: string): void {
	if (personalOf(play).get().isList) changePersonal(play, { chosen: element, fresh: { element } })
	else showDetails(play, element, true)
}
