/** How a table lies on a board: as one tldraw shape that only refers to it. The data stand in `tables`. */
export const tableShapeType = 'table'

export interface TableShapeProps {
	/** width in board units */
	w: number
	/** height in board units as long as nobody has drawn the table; each device then measures its own */
	h: number
	tableId: string
	/** whether only the first rows show; the same for everyone, since the things below stand where they stand */
	folded: boolean
}

/** Rows a folded table shows. */
export const rowsWhenFolded = 6

export const newTableProps = (tableId: string, folded = false): TableShapeProps => ({
	w: 1264,
	h: 320,
	tableId,
	folded,
})
