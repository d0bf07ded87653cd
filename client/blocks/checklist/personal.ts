import { useMemo } from 'react'
import { itemElement } from '../../../shared/blocks/checklist/index.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

export type PanelTab = 'item' | 'findings' | 'comparison'

/** How one person looks at one checklist. None of it is in the document: it is nobody else's business. */
export interface Personal {
	/** the element this person is at: `item:<id>` */
	readonly chosen: string | undefined
	/** somebody wants to see all that is said of what is chosen, and to write in it; a new object each time */
	readonly details: { readonly writes: boolean } | undefined
	/** a fresh question to write in as soon as it is shown; a new object each time */
	readonly row: { readonly element: string } | undefined
	/** whether the list is shown: fresh questions are written there, otherwise in the panel */
	readonly isList: boolean
	readonly tab: PanelTab
	readonly onlyOpen: boolean
	/** sections whose questions are folded away */
	readonly folded: readonly string[]
}

const atFirst: Personal = {
	chosen: undefined,
	details: undefined,
	row: undefined,
	isList: false,
	tab: 'findings',
	onlyOpen: false,
	folded: [],
}

const stores = new Map<string, WritableValue<Personal>>()

/** This person's look at a checklist; canvas, list, bar and panel share it. */
export function personalOf(checklist: string): WritableValue<Personal> {
	const store = stores.get(checklist) ?? createValue(atFirst)
	stores.set(checklist, store)
	return store
}

/** One thing of this person's look at a checklist; draws again only when it changes. `select` must be stable. */
export function usePersonal<T>(checklist: string, select: (personal: Personal) => T): T {
	const store = personalOf(checklist)
	return useValue(useMemo(() => ({ get: () => select(store.get()), subscribe: store.subscribe }), [store, select]))
}

export function changePersonal(checklist: string, patch: Partial<Personal>): void {
	const store = personalOf(checklist)
	const now = store.get()
	if (Object.entries(patch).some(([key, value]) => now[key as keyof Personal] !== value))
		store.set({ ...now, ...patch })
}

/** Chooses a question and shows all that is said of it. */
export const showDetails = (checklist: string, element: string, writes = false): void =>
	changePersonal(checklist, { chosen: element, tab: 'item', details: { writes } })

/** Chooses a fresh question and begins to write it, where this person is. */
export function writeNew(checklist: string, item: string): void {
	const element = itemElement(item)
	if (personalOf(checklist).get().isList) changePersonal(checklist, { chosen: element, row: { element } })
	else showDetails(checklist, element, true)
}
