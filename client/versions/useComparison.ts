import { useCallback, useMemo } from 'react'
import type * as Y from 'yjs'
import { compareVersions, differencesOn } from '../../shared/versions/index.ts'
import { type Comparison, compare, slotsIn } from '../comparing/compare.ts'
import { useUnhurried } from '../sync/unhurried.ts'
import { useDocumentOf } from './boardsHere.ts'
import { readBoard, readWorkshop } from './readBoards.ts'

/** A version beside today; `beyond` counts what has changed and is not told in words: places, sizes, connections. */
export type ComparedVersion = Comparison & { readonly beyond: number }

/** Compares a version with today, of a board or, without one, of the whole workshop; follows what people do meanwhile. */
export function useComparison(then: Y.Doc, board: string | undefined): ComparedVersion {
	const doc = useDocumentOf(board)
	const readThen = useMemo(() => readPart(then, board), [then, board])
	const read = useCallback(
		(now: Y.Doc): ComparedVersion => {
			const comparison = compare(readThen, readPart(now, board))
			return { ...comparison, beyond: countBeyond(comparison, then, now, board) }
		},
		[readThen, then, board],
	)
	return useUnhurried(doc, read)
}

const readPart = (doc: Y.Doc, board: string | undefined) =>
	board === undefined ? readWorkshop(doc) : readBoard(doc, board)

function countBeyond(comparison: Comparison, then: Y.Doc, now: Y.Doc, board: string | undefined): number {
	const told = new Set(
		comparison.sections.flatMap((section) =>
			slotsIn(section).flatMap(({ id, difference }) => (difference ? [id] : [])),
		),
	)
	const all = compareVersions(then, now)
	const here = board === undefined ? all : differencesOn(all, board)
	// Entries of building blocks and of the registry are told under ids of their own.
	return here.filter(({ path: [map, id = ''] }) => (map === 'records' ? !told.has(id) : told.size === 0)).length
}
