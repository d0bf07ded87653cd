import { useMemo } from 'react'
import * as Y from 'yjs'
import { placedBlocks } from '../../shared/blocks/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { recordsOf } from '../../shared/board/records.ts'
import { listParked, type Parked, type ParkedOrigin, parkedOf, parkedText } from '../../shared/parked/index.ts'
import { observed } from '../sync/observed.ts'
import { useValue } from '../sync/RoomContext.ts'
import type { Destination } from '../ways/ways.ts'

/** A topic as its line needs it: the words are followed by the field that shows them. */
export interface ShownParked extends Omit<Parked, 'text'> {
	readonly words: Y.Text | undefined
}

/** Everything that was parked, in its order. */
export function useParked(doc: Y.Doc): readonly ShownParked[] {
	return useValue(
		useMemo(
			() =>
				observed(
					[parkedOf(doc)],
					// Letters typed into a topic move nothing.
					({ target }) => target instanceof Y.Map,
					() => listParked(doc).map(({ text: _, ...parked }) => ({ ...parked, words: parkedText(doc, parked.id) })),
					(a, b) => a.length === b.length && a.every((each, i) => isSame(each, b[i])),
				),
			[doc],
		),
	)
}

function isSame({ words: before, ...a }: ShownParked, other: ShownParked | undefined): boolean {
	if (!other) return false
	const { words: now, ...b } = other
	return before === now && JSON.stringify(a) === JSON.stringify(b)
}

/** Where a topic came up, as long as that is still there. */
export interface OriginPlace {
	/** name of the board */
	readonly board: string
	readonly destination: Destination
}

/** Finds the place of an origin; looks anew only when shapes come or go and boards are renamed. */
export function useOriginPlaces(doc: Y.Doc): (origin: ParkedOrigin) => OriginPlace | undefined {
	const known = useValue(
		useMemo(
			() =>
				observed(
					[recordsOf(doc)],
					({ path }) => path.length === 0 || String(path[0]).startsWith('page:'),
					() => ({ boards: boardsOf(doc), blocks: placedBlocks(doc) }),
				),
			[doc],
		),
	)
	return useMemo(() => {
		const names = new Map(known.boards.map(({ id, name }) => [id, name]))
		return (origin) => {
			if ('block' in origin) {
				const { block, id, element } = origin
				const placed = known.blocks.find((each) => each.block === block && each.id === id)
				const board = placed && names.get(placed.board)
				if (board === undefined) return undefined
				const ref = { block, id }
				return { board, destination: { to: 'block', ref, ...(element !== undefined && { element }) } }
			}
			const board = names.get(origin.board)
			return board === undefined ? undefined : { board, destination: { to: 'board', ...origin } }
		}
	}, [known])
}
