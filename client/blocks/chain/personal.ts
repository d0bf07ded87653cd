import { useCallback, useMemo } from 'react'
import type { ChainState } from '../../../shared/blocks/chain/index.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

/** What is looked at: one state, or both below or beside each other. */
export const views = ['actual', 'ideal', 'both'] as const
export type ChainView = (typeof views)[number]

export type PanelTab = 'findings' | 'differences' | 'needs'

/** How one person looks at one chain. None of it is in the document: it is nobody else's business. */
export interface Personal {
	readonly view: ChainView
	/** the state this person worked in last: where "Schritt" and "Einrichtung" add */
	readonly state: ChainState
	/** the element this person is at, as the block names it */
	readonly chosen: string | undefined
	/** a fresh step to write in as soon as it is shown; a new object each time */
	readonly wanted: { readonly step: string } | undefined
	readonly tab: PanelTab
}

const atFirst: Personal = { view: 'both', state: 'actual', chosen: undefined, wanted: undefined, tab: 'findings' }

const stores = new Map<string, WritableValue<Personal>>()

/** This person's look at a chain; canvas, list, bar and panel share it. */
export function personalOf(chain: string): WritableValue<Personal> {
	const store = stores.get(chain) ?? createValue(atFirst)
	stores.set(chain, store)
	return store
}

export function changePersonal(chain: string, patch: Partial<Personal>): void {
	const store = personalOf(chain)
	const now = store.get()
	if (Object.entries(patch).some(([key, value]) => now[key as keyof Personal] !== value))
		store.set({ ...now, ...patch })
}

/** One thing of this person's look at a chain; draws again only when it changes. `select` must be stable. */
export function usePersonal<T>(chain: string, select: (personal: Personal) => T): T {
	const store = personalOf(chain)
	return useValue(useMemo(() => ({ get: () => select(store.get()), subscribe: store.subscribe }), [store, select]))
}

export function useChangePersonal(chain: string): (patch: Partial<Personal>) => void {
	return useCallback((patch) => changePersonal(chain, patch), [chain])
}

/** The states a view shows, from top to bottom. */
export const statesIn = (view: ChainView): readonly ChainState[] => (view === 'both' ? ['actual', 'ideal'] : [view])

/** The view in which a state can be seen, as close to the present one as possible. */
export const viewShowing = (view: ChainView, state: ChainState | undefined): ChainView =>
	state === undefined || statesIn(view).includes(state) ? view : 'both'
