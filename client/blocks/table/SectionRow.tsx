import { memo, useState } from 'react'
import { textIn } from '../../../shared/lib/entries.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useText } from '../../sync/useText.ts'
import { Cell } from './Cell.tsx'
import { NameWords } from './NameCell.tsx'
import { RowMenu } from './RowMenu.tsx'
import type { RowProps } from './TableRow.tsx'

/** A heading among the rows: one cell across all columns. */
export const SectionRow = memo(function SectionRow({ grid, tableId, row, columns, mayMove, onRemoved }: RowProps) {
	const { mayWrite } = useRoom()
	const [isNear, setNear] = useState(false)
	const near = () => setNear(true)
	const text = textIn(row.stored, 'label')
	const name = useText(text)
	return (
		<tr data-row={row.id} data-section onPointerEnter={near} onFocus={near}>
			<Cell {...{ grid, tableId }} row={row.id} column="name" head span={columns.length}>
				{text && <NameWords grid={grid} row={row.id} text={text} field={textFields.tableLabel} />}
				{mayWrite && isNear && (
					<RowMenu
						{...{ grid, tableId, mayMove, name, onRemoved }}
						row={row.id}
						actor={undefined}
						columns={[]}
						onEdit={() => {}}
					/>
				)}
			</Cell>
		</tr>
	)
})
