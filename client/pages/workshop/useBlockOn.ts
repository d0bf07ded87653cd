import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { type BlockRef, placedBlocks } from '../../../shared/blocks/index.ts'
import { recordsOf } from '../../../shared/board/records.ts'

/** The block that lies on a board, if there is one: what the switch to "Tabelle" or "Liste" shows. */
export function useBlockOn(doc: Y.Doc, boardId: string | undefined): BlockRef | undefined {
	const [ref, show] = useState<BlockRef>()
	useEffect(() => {
		const look = () => {
			const found = placedBlocks(doc).find(({ board }) => board === boardId)
			show((before) => (before?.block === found?.block && before?.id === found?.id ? before : found))
		}
		const records = recordsOf(doc)
		const added = (event: Y.YMapEvent<unknown>) => {
			if (event.keysChanged.size > 0) look()
		}
		look()
		records.observe(added)
		return () => records.unobserve(added)
	}, [doc, boardId])
	return ref
}
