import { useCallback, useMemo } from 'react'
import type * as Y from 'yjs'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import type { TakenFrom } from '../../shared/taking/index.ts'
import type { Destination } from '../navigation/navigation.ts'
import { usePlacedIn } from '../navigation/watchBoards.ts'
import { useDocumentsApart } from '../sync/BoardsApart.ts'
import { useTexts } from '../texts/texts.ts'
import { takingTexts } from './texts.ts'

/** What the place of an origin is called, of all that this person reads; undefined for one that is not there. */
export function useOriginNames(doc: Y.Doc): (from: TakenFrom) => string | undefined {
	const apart = useDocumentsApart()
	const docs = useMemo(() => [...new Set([registryOf(doc), doc, ...apart])], [doc, apart])
	const { boards, blocks } = usePlacedIn(docs)
	const { parking } = useTexts(takingTexts)
	return useCallback(
		(from) => {
			if ('parked' in from) return parking
			const board =
				'shape' in from ? from.board : blocks.find((each) => each.block === from.block && each.id === from.id)?.board
			return boards.find(({ id }) => id === board)?.name
		},
		[boards, blocks, parking],
	)
}

/** The way to an origin. */
export function originDestination(from: TakenFrom): Destination {
	if ('parked' in from) return { to: 'parked', item: from.parked }
	if ('shape' in from) return { to: 'board', board: from.board, shape: from.shape }
	return { to: 'block', ref: { block: from.block, id: from.id }, element: from.element }
}
