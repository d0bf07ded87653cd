import { createContext, useContext, useMemo } from 'react'
import type { BlockRef } from '../../shared/blocks/index.ts'
import type { Stage } from '../../shared/methods/index.ts'
import { useValue } from '../sync/RoomContext.ts'
import { createValue, type Value } from '../sync/value.ts'

/** A rectangle on a board, in board units. */
export interface Part {
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** Somewhere in the workshop a person can be taken to. */
export type Destination =
	/** a place in a block, whichever board it lies on: a cell, a node, a step as the block names it */
	| { readonly to: 'block'; readonly ref: BlockRef; readonly element?: string }
	/** a board, one shape on it, or a part of it in board units */
	| { readonly to: 'board'; readonly board: string; readonly shape?: string; readonly part?: Part }
	/** a page beside the boards, at one of its stages */
	| { readonly to: 'roadmap'; readonly stage?: Stage }
	/** the moderation's console: "Ablauf" */
	| { readonly to: 'agenda' }
	| { readonly to: 'actors'; readonly actor?: string }
	| { readonly to: 'groups'; readonly group?: string }
	/** meetings and decisions: "Treffen und Beschlüsse" */
	| { readonly to: 'meetings'; readonly meeting?: string; readonly decision?: string }
	/** invented cases, and what comes up in several of them: "Fälle und Themen" */
	| { readonly to: 'cases'; readonly theme?: string; readonly case?: string }
	| { readonly to: 'tasks'; readonly task?: string }
	/** what came up and is not for now: "Themenspeicher" */
	| { readonly to: 'parked'; readonly item?: string }
	/** what was deleted, for the moderation: "Papierkorb" */
	| { readonly to: 'trash' }
	/** earlier versions, for the moderation: of a board, with one of them open */
	| { readonly to: 'versions'; readonly board?: string; readonly version?: string }

/** The way around the workshop: "Zeigen", jump back to an origin, search. */
export interface Navigation {
	go(destination: Destination): void
	/** where the person was taken last; a new object each time, so that going to the same place twice shows it twice */
	readonly arrived: Value<Destination | undefined>
}

const nowhere = createValue<Destination | undefined>(undefined)

export const NavigationContext = createContext<Navigation>({ go: () => {}, arrived: nowhere })

export const useNavigation = (): Navigation => useContext(NavigationContext)

/** The element of this block the person was taken to last; a new object each time. */
export function useShownElement({ block, id }: BlockRef): { readonly element: string } | undefined {
	const arrived = useValue(useNavigation().arrived)
	return useMemo(() => {
		if (arrived?.to !== 'block' || arrived.ref.block !== block || arrived.ref.id !== id) return undefined
		return arrived.element === undefined ? undefined : { element: arrived.element }
	}, [arrived, block, id])
}
