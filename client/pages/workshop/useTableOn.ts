import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { tableShapeType } from '../../../shared/blocks/table/index.ts'
import { readRecord, recordsOf } from '../../../shared/board/records.ts'

/** The id of the table that lies on a board, if there is one: what the switch to "Tabelle" shows. */
export function useTableOn(doc: Y.Doc, boardId: string | undefined): string | undefined {
	const [table, show] = useState<string>()
	useEffect(() => {
		const look = () => show(boardId === undefined ? undefined : tableOn(doc, boardId))
		const records = recordsOf(doc)
		const added = (event: Y.YMapEvent<unknown>) => {
			if (event.keysChanged.size > 0) look()
		}
		look()
		records.observe(added)
		return () => records.unobserve(added)
	}, [doc, boardId])
	return table
}

function tableOn(doc: Y.Doc, boardId: string): string | undefined {
	for (const id of [...recordsOf(doc).keys()].sort()) {
		const record = readRecord(doc, id)
		if (record?.type !== tableShapeType || record.parentId !== boardId) continue
		const tableId = (record.props as { tableId?: unknown } | undefined)?.tableId
		if (typeof tableId === 'string') return tableId
	}
	return undefined
}
