import type { Part } from '../../../../shared/blocks/document/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDocumentActions } from '../actions.ts'
import { documentTexts } from '../texts.ts'
import { nameOf } from './nameOf.ts'
import { PartWords } from './PartWords.tsx'

interface RowsProps {
	id: string
	part: Part
}

/** The lines of a list, or of the text version of a picture. Enter goes on with the next one. */
export function Lines({ id, part, label }: RowsProps & { label: (n: number) => string }) {
	const texts = useTexts(documentTexts)
	const actions = useDocumentActions(id)
	const List = part.isOrdered ? 'ol' : 'ul'
	return (
		<>
			<List className="document-list">
				{part.rows.map((row, i) => (
					<li key={row.id}>
						<PartWords
							{...{ id, part, place: { row: row.id, column: 'text' }, said: row.cells.text, label: label(i + 1) }}
							placeholder={texts.write}
							onEnter={() => actions.addRow(part.id, row.id)}
						/>
						<RemoveRow id={id} part={part} row={row.id} n={i + 1} />
					</li>
				))}
			</List>
			<AddRow id={id} part={part} />
		</>
	)
}

/** Labels with what is said of each. */
export function Facts({ id, part }: RowsProps) {
	const texts = useTexts(documentTexts)
	return (
		<>
			<ul className="document-facts">
				{part.rows.map((row, i) => {
					const label = row.cells.label?.words.trim() ?? ''
					return (
						<li key={row.id}>
							<div>
								<PartWords
									{...{
										id,
										part,
										place: { row: row.id, column: 'label' },
										said: row.cells.label,
										label: texts.label(i + 1),
									}}
								/>
							</div>
							<div>
								<PartWords
									{...{
										id,
										part,
										place: { row: row.id, column: 'value' },
										said: row.cells.value,
										label: texts.value(label, i + 1),
									}}
								/>
							</div>
							<RemoveRow id={id} part={part} row={row.id} n={i + 1} />
						</li>
					)
				})}
			</ul>
			<AddRow id={id} part={part} />
		</>
	)
}

/** Who signs, and where and when that was done. */
export function Signatures({ id, part }: RowsProps) {
	const texts = useTexts(documentTexts)
	return (
		<>
			<ul className="document-signing">
				{part.rows.map((row, i) => {
					const name = row.cells.name?.words.trim() ?? ''
					return (
						<li key={row.id}>
							<div>
								<PartWords
									{...{
										id,
										part,
										place: { row: row.id, column: 'signed' },
										said: row.cells.signed,
										label: texts.signed(name),
									}}
									placeholder={texts.placeAndDay}
								/>
							</div>
							<PartWords
								{...{
									id,
									part,
									place: { row: row.id, column: 'name' },
									said: row.cells.name,
									label: texts.signer(i + 1),
								}}
							/>
							<RemoveRow id={id} part={part} row={row.id} n={i + 1} />
						</li>
					)
				})}
			</ul>
			<AddRow id={id} part={part} />
		</>
	)
}

export function AddRow({ id, part }: RowsProps) {
	const { mayWrite } = useRoom()
	const texts = useTexts(documentTexts)
	const actions = useDocumentActions(id)
	if (!mayWrite) return null
	return (
		<Button
			className="document-add"
			kind="bare"
			size="small"
			icon="plus"
			aria-label={texts.addRowTo(nameOf(part, texts))}
			onClick={() => actions.addRow(part.id)}
		>
			{texts.addRow}
		</Button>
	)
}

export function RemoveRow({ id, part, row, n }: RowsProps & { row: string; n: number }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(documentTexts)
	const actions = useDocumentActions(id)
	if (!mayWrite) return null
	return (
		<Button
			className="document-remove"
			kind="icon"
			size="small"
			icon="close"
			aria-label={`${texts.removeRow(n)}: ${nameOf(part, texts)}`}
			onClick={() => actions.removeRow(part.id, row)}
		/>
	)
}
