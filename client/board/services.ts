import { createContext, useContext } from 'react'
import { type Atom, atom, type Editor, type TLStore } from 'tldraw'
import type * as Y from 'yjs'
import type { FindMethod } from '../../shared/blocks/index.ts'
import { createValue, type WritableValue } from '../sync/value.ts'
import type { Look } from './camera.ts'
import type { Desk } from './cards/signingDesk.ts'
import type { Permissions } from './protection/permissions.ts'
import type { BlockTool } from './tools/blockTools.ts'

/** Where a canvas lies, and who works at it. */
export interface BoardPlace {
	/** Read it; what a person does goes over the desk. */
	readonly doc: Y.Doc
	readonly findMethod: FindMethod
	readonly desk: Desk
	readonly permissions: Permissions
}

/** What belongs to one canvas on this screen, for everything that works on it. */
export interface BoardServices extends BoardPlace {
	/** what the block on this canvas adds to the tools; of several blocks the one that came last has the tray */
	readonly tray: WritableValue<readonly BlockTool[]>
	/** id of a card or cluster -> the dots that were counted for it */
	readonly givenDots: Atom<ReadonlyMap<string, number>>
	/** whether each tap adds to what is selected, as clicks with Shift do */
	readonly choosesSeveral: Atom<boolean>
	/** pixels that headings need to be read from farther away than usual; 0 where nobody asks for it */
	readonly leastHeading: Atom<number>
	/** id of a shape -> how it is drawn here; read and written by what `drawnHere` gives */
	readonly drawn: Map<string, Atom<unknown>>
	/** the last look that was taken for a person */
	lastLook: Look | undefined
	/** who wants to know what was parked here */
	tellParked: ((parked: readonly string[]) => void) | undefined
}

export const createBoardServices = ({ doc, findMethod, desk, permissions }: BoardPlace): BoardServices => ({
	...{ doc, findMethod, desk, permissions },
	tray: createValue<readonly BlockTool[]>([]),
	givenDots: atom<ReadonlyMap<string, number>>('dots that were counted', new Map()),
	choosesSeveral: atom('chooses several', false),
	leastHeading: atom('least heading', 0),
	drawn: new Map(),
	lastLook: undefined,
	tellParked: undefined,
})

/** Inside of a board, for what is drawn by React. */
export const BoardServicesContext = createContext<BoardServices | undefined>(undefined)

export function useBoardServices(): BoardServices {
	const services = useContext(BoardServicesContext)
	if (!services) throw new Error('A part of a board was mounted outside of one')
	return services
}

/** By store and not by editor: shapes ask while tldraw is still making the editor. */
const servicesBy = new WeakMap<TLStore, BoardServices>()

export const giveServices = (store: TLStore, services: BoardServices) => void servicesBy.set(store, services)

/** The same for shapes, tools and commands, which only know their editor. Throws if nobody opened its board. */
export function servicesOf({ store }: Pick<Editor, 'store'>): BoardServices {
	const services = servicesBy.get(store)
	if (!services) throw new Error('An editor was asked for the services of a board nobody has opened')
	return services
}
