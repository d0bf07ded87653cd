import type { ComponentType } from 'react'
import type { CellValue } from '../../../../shared/blocks/table/index.ts'
import type { EditSession } from '../../../sync/editSession.ts'
import type { CellsColumn } from '../columns.ts'

/** What a field needs in which a person answers in a cell. */
export interface EditorProps {
	readonly tableId: string
	readonly row: string
	readonly column: CellsColumn
	readonly value: CellValue | undefined
	/** whether a letter begins it: what stands there is not offered again */
	readonly replace: boolean
	readonly session: EditSession
	/** Ends answering; `next`: by Enter, which leads a row further down. */
	onDone(next: boolean): void
	/** The focus went elsewhere. */
	onLeave(): void
}

/** How a kind of column is shown and answered in, where its cells are none of words. */
export interface CellView {
	readonly Shown: ComponentType<{ value: CellValue; column: CellsColumn }>
	readonly Editor: ComponentType<EditorProps>
}
