import type * as Y from 'yjs'
import { isOpen, withoutMark } from '../../../shared/blocks/table/index.ts'
import type { TextField } from '../../../shared/text/field.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useText } from '../../sync/useText.ts'
import { LateTakenHere } from '../../taking/LateTakenHere.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Cell, cellId, useCellRole } from './Cell.tsx'
import { CellEditor } from './CellEditor.tsx'
import type { Grid, Place } from './grid.ts'
import { tableTexts } from './texts.ts'

/** A cell of words. It alone draws again when somebody writes in it. */
export function TextCell({
	grid,
	tableId,
	row,
	column,
	text,
	label,
	hasTaken,
	takenAs,
}: Place & {
	grid: Grid
	tableId: string
	text: Y.Text | undefined
	label: string
	/** whether anything was taken in this workshop */
	hasTaken: boolean
	/** what its words are offered to be taken as */
	takenAs: string | undefined
}) {
	const texts = useTexts(tableTexts)
	const words = useText(text)
	return (
		<Cell
			grid={grid}
			tableId={tableId}
			row={row}
			column={column}
			{...(words.trim() === '' && { label: `${label}: ${texts.empty}` })}
		>
			<CellWords grid={grid} row={row} column={column} text={text} words={words} label={label} />
			{(hasTaken || takenAs !== undefined) && words.trim() !== '' && (
				<LateTakenHere
					from={{ block: 'table', id: tableId, element: cellId({ row, column }) }}
					takenAs={takenAs}
					isInGrid
				/>
			)}
		</Cell>
	)
}

function CellWords({
	grid,
	row,
	column,
	text,
	words,
	label,
}: Place & { grid: Grid; text: Y.Text | undefined; words: string; label: string }) {
	const { isEdited } = useCellRole(grid, row, column)
	if (isEdited && text)
		return <EditedWords grid={grid} text={text} field={textFields.tableCell} words={words} label={label} />
	return <ShownWords words={words} />
}

/** What a cell says when nobody here writes in it: "noch offen" is a sign and words. */
export function ShownWords({ words }: { words: string }) {
	const texts = useTexts(tableTexts)
	if (!isOpen(words)) return <span className="table-words">{words}</span>
	return (
		<span className="table-words">
			<b className="table-open">?</b> {withoutMark(words) || texts.open}
		</span>
	)
}

/** The words while they are written here: what is shown below the field only gives it its height. */
export function EditedWords({
	grid,
	text,
	words,
	label,
	field,
}: {
	grid: Grid
	text: Y.Text
	words: string
	label: string
	field: TextField
}) {
	const { editing } = useValue(grid.state)
	if (!editing) return <ShownWords words={words} />
	const leave = () => {
		if (grid.state.get().editing !== editing) return
		editing.session.commit()
		const { editing: _, ...rest } = grid.state.get()
		grid.set(rest)
	}
	return (
		<>
			<span className="table-words" data-below aria-hidden="true">
				{`${words}\u200b`}
			</span>
			<CellEditor
				text={text}
				label={label}
				replace={editing.replace}
				session={editing.session}
				field={field}
				onLeave={leave}
			/>
		</>
	)
}
