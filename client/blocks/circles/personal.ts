import { useMemo } from 'react'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

export type PanelTab = 'chosen' | 'findings' | 'comparison'

/** An organisation in somebody's hand, in units of the board. */
interface Drag {
	readonly actor: string
	/** the area it comes from */
	readonly from: string
	readonly x: number
	readonly y: number
	/** the area it would be put into */
	readonly over: string | undefined
}

/** How one person looks at circles. None of it is in the document: it is nobody else's business. */
interface Personal {
	/** the element this person is at: `group:<id>` or `actor:<id>` */
	readonly chosen: string | undefined
	/** at which of the places where an organisation stands: `<area>/<actor>` */
	readonly place: string | undefined
	/** somebody wants to see all that is said of an element, and maybe to add a member; a new object each time */
	readonly details: { readonly element: string; readonly adds: boolean } | undefined
	readonly tab: PanelTab
	readonly drag: Drag | undefined
}

const atFirst: Personal = { chosen: undefined, place: undefined, details: undefined, tab: 'findings', drag: undefined }

const stores = new Map<string, WritableValue<Personal>>()

/** This person's look at circles; canvas, list, bar and panel share it. */
export function personalOf(circles: string): WritableValue<Personal> {
	const store = stores.get(circles) ?? createValue(atFirst)
	stores.set(circles, store)
	return store
}

/** One thing of this person's look; draws again only when it changes. `select` must be stable. */
export function usePersonal<T>(circles: string, select: (personal: Personal) => T): T {
	const store = personalOf(circles)
	return useValue(useMemo(() => ({ get: () => select(store.get()), subscribe: store.subscribe }), [store, select]))
}

export function changePersonal(circles: string, patch: Partial<Personal>): void {
	const store = personalOf(circles)
	const now = store.get()
	if (Object.entries(patch).some(([key, value]) => now[key as keyof Personal] !== value))
		store.set({ ...now, ...patch })
}

/** Chooses an element and shows all that is said of it. */
export const showDetails = (circles: string, element: string, adds = false): void =>
	changePersonal(circles, { chosen: element, tab: 'chosen', details: { element, adds } })

/** Whether somebody wants to add something here. Asked once: who comes back later only wants to look. */
export function takesAdding(circles: string, element: string): boolean {
	const { details } = personalOf(circles).get()
	if (!details?.adds || details.element !== element) return false
	changePersonal(circles, { details: undefined })
	return true
}
