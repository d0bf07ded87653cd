import { useCallback, useMemo } from 'react'
import type * as Y from 'yjs'
import { originsOf } from '../../shared/board/cards/index.ts'
import { readAllRecords, recordsOf } from '../../shared/board/records.ts'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import type { TakenFrom } from '../../shared/taking/index.ts'
import type { Destination } from '../navigation/navigation.ts'
import { usePlacedIn } from '../navigation/watchBoards.ts'
import { useDocumentsApart } from '../sync/BoardsApart.ts'
import { groupNames } from '../texts/groupNames.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { takingTexts } from './texts.ts'

/** What the place of an origin is called, with the small groups it comes from, of all that this person reads; undefined for one that is not there. */
export function useOriginNames(doc: Y.Doc): (from: TakenFrom) => string | undefined {
	const apart = useDocumentsApart()
	const docs = useMemo(() => [...new Set([registryOf(doc), doc, ...apart])], [doc, apart])
	const { boards, blocks } = usePlacedIn(docs)
	const { parking } = useTexts(takingTexts)
	const locale = useLocale()
	return useCallback(
		(from) => {
			if ('parked' in from) return parking
			const board =
				'shape' in from ? from.board : blocks.find((each) => each.block === from.block && each.id === from.id)?.board
			const name = boards.find(({ id }) => id === board)?.name
			if (name === undefined || !('shape' in from)) return name
			const doc = docs.find((each) => recordsOf(each).has(from.shape))
			const origins = doc ? originsOf(readAllRecords(doc), from.shape) : []
			return [name, groupNames(origins, locale)].filter(Boolean).join(', ')
		},
		[boards, blocks, docs, parking, locale],
	)
}

/** The way to an origin. */
export function originDestination(from: TakenFrom): Destination {
	if ('parked' in from) return { to: 'parked', item: from.parked }
	if ('shape' in from) return { to: 'board', board: from.board, shape: from.shape }
	return { to: 'block', ref: { block: from.block, id: from.id }, element: from.element }
}
