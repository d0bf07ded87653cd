import { useMemo } from 'react'
import type { Part, Place } from '../../../shared/blocks/map/index.ts'
import type { RelationKind } from '../../../shared/registry/index.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

/** What is looked at: one state, both beside each other, or both in one picture. */
export const views = ['actual', 'target', 'beside', 'overlay'] as const
export type MapView = (typeof views)[number]

export type PanelTab = 'differences' | 'findings' | 'type'

/** A dialog over a map: `at` is where a new actor shall stand, `relation` and `actor` what is edited. */
export type OpenDialog =
	| { readonly kind: 'newActor'; readonly at?: Place }
	| { readonly kind: 'newRelation'; readonly from?: string }
	| { readonly kind: 'relation'; readonly relation: string }
	| { readonly kind: 'details'; readonly actor: string }
	| { readonly kind: 'settings' }

/** How one person looks at one map. None of it is in the document: it is nobody else's business. */
export interface Personal {
	readonly view: MapView
	/** the part of the network somebody singled out */
	readonly part: Part
	readonly showFormality: boolean
	readonly showRating: boolean
	/** the element chosen: `actor:<id>` or `relation:<id>` */
	readonly chosen: string | undefined
	/** whether the sheet with what is chosen is open */
	readonly sheet: boolean
	/**
	 * a relation is being drawn by choosing its two ends; `from` is the first once it is chosen. `goesOn`: with the tool in
	 * hand, which stays there for the next one
	 */
	readonly drawing: { readonly from: string | undefined; readonly goesOn?: boolean } | undefined
	/** the kind of the next relation: what was drawn last, so that several alike are drawn in a row */
	readonly pen: RelationKind
	/** the two ends of the shortest way that is shown */
	readonly way: { readonly from: string; readonly to: string }
	/** undefined as long as nobody folded or unfolded it: then it is folded where it would take too much of the board */
	readonly legendFolded: boolean | undefined
	readonly tab: PanelTab
	/** what is open above everything */
	readonly dialog: OpenDialog | undefined
}

const atFirst: Personal = {
	view: 'actual',
	part: {},
	showFormality: false,
	showRating: false,
	chosen: undefined,
	sheet: false,
	drawing: undefined,
	pen: 'exchange',
	way: { from: '', to: '' },
	legendFolded: undefined,
	tab: 'findings',
	dialog: undefined,
}

const stores = new Map<string, WritableValue<Personal>>()

/** This person's look at a map; canvas, list, bar and panel share it. */
export function personalOf(mapId: string): WritableValue<Personal> {
	const store = stores.get(mapId) ?? createValue(atFirst)
	stores.set(mapId, store)
	return store
}

/** One thing of this person's look at a map; draws again only when it changes. `select` must give the same for the same. */
export function usePersonal<T>(mapId: string, select: (personal: Personal) => T): T {
	const store = personalOf(mapId)
	return useValue(useMemo(() => ({ get: () => select(store.get()), subscribe: store.subscribe }), [store, select]))
}

export function changePersonal(mapId: string, patch: Partial<Personal>): void {
	const store = personalOf(mapId)
	store.set({ ...store.get(), ...patch })
}

/** Where nodes are drawn while they are on their way, by actor; the document follows a little later. */
export type Underway = ReadonlyMap<string, Place>
export const nobodyMoves: Underway = new Map()

const underway = new Map<string, WritableValue<Underway>>()

export function underwayIn(mapId: string): WritableValue<Underway> {
	const store = underway.get(mapId) ?? createValue(nobodyMoves)
	underway.set(mapId, store)
	return store
}

export const actorElement = (id: string) => `actor:${id}`
export const relationElement = (id: string) => `relation:${id}`

/** What an element is about. */
export function readElement(element: string | undefined): { what: 'actor' | 'relation'; id: string } | undefined {
	const [, what, id] = /^(actor|relation):(.+)$/u.exec(element ?? '') ?? []
	return id && (what === 'actor' || what === 'relation') ? { what, id } : undefined
}
