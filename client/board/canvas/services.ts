import { createContext, useContext } from 'react'
import { type Atom, atom, type Editor, type TLStore, type VecModel } from 'tldraw'
import type * as Y from 'yjs'
import type { FindMethod } from '../../../shared/blocks/index.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'
import type { IconName } from '../../ui/icon.tsx'
import { createNames, type Names } from './names.ts'
import type { Permissions } from './permissions.ts'
import type { Desk } from './signingDesk.ts'

/** Where a canvas lies, and who works at it. */
export interface BoardPlace {
	/** Read it; what a person does goes over the desk. */
	readonly doc: Y.Doc
	readonly findMethod: FindMethod
	readonly desk: Desk
	readonly permissions: Permissions
}

/** What a block on the board adds to the tray as long as it lies there, with its own words. */
export interface BlockTool {
	readonly id: string
	readonly label: string
	readonly icon: IconName
	readonly isOn?: boolean
	onSelect(): void
}

/** A look that was taken for a person: where the camera stood then, and how it came about. */
interface Look {
	readonly page: string
	readonly camera: VecModel
	again(): void
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
	/** whose names stand beside their cursors */
	readonly names: Names
	/** whether this person may point at things for all to see, at this moment */
	mayPoint(): boolean
	/** points along a way on the board, for all to see; nothing while there is no canvas */
	pointAlong(way: readonly (readonly [x: number, y: number])[]): void
	/** says something to those who do not see the canvas; nothing is said as long as there is none */
	say(words: string | undefined): void
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
	names: createNames(),
	mayPoint: () => false,
	pointAlong() {},
	say() {},
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

/**
 * How shapes of one kind are drawn on this device, by their id: `undefined` until they are. It follows from letters, zoom and
 * this person's view, so nobody writes it into the document: two devices would correct each other for ever. It is measured,
 * and geometry and pictures follow.
 */
export const drawnHere =
	<Drawn>(name: string) =>
	(editor: Pick<Editor, 'store'>, shape: string): Atom<Drawn | undefined> => {
		const { drawn } = servicesOf(editor)
		const known = drawn.get(shape) ?? atom<unknown>(name, undefined)
		drawn.set(shape, known)
		// A shape has one kind, so only the block of that kind comes here with its id.
		return known as Atom<Drawn | undefined>
	}
