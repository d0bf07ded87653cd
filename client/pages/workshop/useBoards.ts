import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { type Board, boardsOf } from '../../../shared/board/boards.ts'
import { recordsOf } from '../../../shared/board/records.ts'

/** The workshop's boards, read again only when a page record changed, not with every move of a card. */
export function useBoards(doc: Y.Doc): Board[] {
	const [boards, show] = useState(() => boardsOf(doc))
	useEffect(() => {
		const records = recordsOf(doc)
		const isPage = (key: unknown) => String(key).startsWith('page:')
		const look = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
			const touched = events.some((event) =>
				event.path.length > 0 ? isPage(event.path[0]) : [...event.changes.keys.keys()].some(isPage),
			)
			if (touched) show(boardsOf(doc))
		}
		show(boardsOf(doc))
		records.observeDeep(look)
		return () => records.unobserveDeep(look)
	}, [doc])
	return boards
}
