import { type Part, partMap } from '../../../../shared/blocks/document/index.ts'
import { mapIn, textIn } from '../../../../shared/lib/entries.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { withHyphens } from '../../../ui/hyphens.ts'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useDocumentActions } from '../actions.ts'
import { documentTexts } from '../texts.ts'
import { PartWords } from './PartWords.tsx'
import { AddRow, RemoveRow } from './Rows.tsx'

/** A table of a document. Columns of one that was told are those it was told with. */
export function PartTable({ id, part }: { id: string; part: Part }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(documentTexts)
	const actions = useDocumentActions(id)
	const columnText = (column: string) => textIn(mapIn(mapIn(partMap(doc, id, part.id), 'columns'), column), 'label')
	const isOwn = !part.origin
	return (
		<div className="document-table">
			<table>
				{(part.text.words.trim() || part.text.told) && (
					<caption>
						<PartWords id={id} part={part} place="text" said={part.text} label={texts.kind('table')} />
					</caption>
				)}
				<thead>
					<tr>
						{part.columns.map(({ id: column, label }, i) => (
							<th key={column} scope="col">
								{isOwn ? (
									<>
										<SharedField
											text={columnText(column)}
											label={texts.columnName(i + 1)}
											field={textFields.documentColumn}
											place={placeIn(id, part.id, column)}
										/>
										{mayWrite && part.columns.length > 1 && (
											<Button
												className="document-remove"
												kind="icon"
												size="small"
												icon="close"
												aria-label={texts.removeColumn(i + 1)}
												onClick={() => actions.removeColumn(part.id, column)}
											/>
										)}
									</>
								) : (
									<span className="document-words">{withHyphens(label)}</span>
								)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{part.rows.map((row, i) => (
						<tr key={row.id}>
							{part.columns.map(({ id: column, label }, n) => (
								<td key={column}>
									<PartWords
										{...{
											id,
											part,
											place: { row: row.id, column },
											said: row.cells[column],
											label: texts.cell(label.trim(), i + 1),
										}}
										placeholder=""
									/>
									{n === part.columns.length - 1 && <RemoveRow id={id} part={part} row={row.id} n={i + 1} />}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			<AddRow id={id} part={part} />
			{mayWrite && isOwn && (
				<Button
					className="document-add"
					kind="bare"
					size="small"
					icon="columns"
					onClick={() => actions.addColumn(part.id, texts.column(part.columns.length + 1))}
				>
					{texts.addColumn}
				</Button>
			)}
		</div>
	)
}
