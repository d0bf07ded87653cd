import { useMemo } from 'react'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

/** The two forms of the table: one for planning, one for handing on. */
export const forms = ['logframe', 'matrix'] as const
type TableForm = (typeof forms)[number]

export type PanelTab = 'goal' | 'findings' | 'comparison'

/** How one person looks at one tree. None of it is in the document: it is nobody else's business. */
export interface Personal {
	/** the element this person is at: `goal:<id>` or `task:<id>` */
	readonly chosen: string | undefined
	/** somebody wants to see all that is said of what is chosen, and to write in it; a new object each time */
	readonly details: { readonly writes: boolean } | undefined
	/** a fresh row of the table to write in as soon as it is shown; a new object each time */
	readonly row: { readonly element: string } | undefined
	/** whether the table is shown: fresh goals are written there, otherwise in the panel */
	readonly isTable: boolean
	readonly tab: PanelTab
	readonly form: TableForm
}

const atFirst: Personal = {
	chosen: undefined,
	details: undefined,
	row: undefined,
	isTable: false,
	tab: 'findings',
	form: 'logframe',
}

const stores = new Map<string, WritableValue<Personal>>()

/** This person's look at a tree; canvas, table, bar and panel share it. */
export function personalOf(tree: string): WritableValue<Personal> {
	const store = stores.get(tree) ?? createValue(atFirst)
	stores.set(tree, store)
	return store
}

/** One thing of this person's look at a tree; draws again only when it changes. `select` must be stable. */
export function usePersonal<T>(tree: string, select: (personal: Personal) => T): T {
	const store = personalOf(tree)
	return useValue(useMemo(() => ({ get: () => select(store.get()), subscribe: store.subscribe }), [store, select]))
}

export function changePersonal(tree: string, patch: Partial<Personal>): void {
	const store = personalOf(tree)
	const now = store.get()
	if (Object.entries(patch).some(([key, value]) => now[key as keyof Personal] !== value))
		store.set({ ...now, ...patch })
}

/** Chooses an element and shows all that is said of it. */
export const showDetails = (tree: string, element: string, writes = false): void =>
	changePersonal(tree, { chosen: element, tab: 'goal', details: { writes } })

/** Chooses a fresh element and begins to write in it, where this person is. */
export function writeIn(tree: string, element: string): void {
	if (personalOf(tree).get().isTable) changePersonal(tree, { chosen: element, row: { element } })
	else showDetails(tree, element, true)
}
