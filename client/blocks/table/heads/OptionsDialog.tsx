import {
	addOption,
	moveOption,
	removeOption,
	renameOption,
	type WordedOption,
} from '../../../../shared/blocks/table/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { NewLine } from '../../../listEditing/NewLine.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { ShownColumn } from '../columns.ts'
import { lateTableTexts } from '../lateTexts.ts'
import './options.css'

/** What can be chosen in a column, for everyone: in its order, to rename, move, add and take away. */
export default function OptionsDialog({
	tableId,
	column,
	onClose,
}: {
	tableId: string
	column: ShownColumn
	onClose: () => void
}) {
	const { doc, history } = useRoom()
	const texts = useTexts(lateTableTexts).options
	const { options } = column
	return (
		<Dialog open title={texts.title(column.label)} onClose={onClose}>
			<div className="table-options">
				<p className="ui-caption">{texts.note}</p>
				<ol>
					{options.map((option, at) => (
						<Line key={option.id} {...{ tableId, column, option, at }} />
					))}
				</ol>
				<NewLine
					label={options.length > 0 ? texts.add : texts.first}
					hint={texts.addHint}
					maxLength={textFields.tableOption.limit}
					onAdd={(labels) =>
						history.step(() => {
							for (const label of labels) addOption(doc, tableId, column.id, label)
						})
					}
				/>
				<footer>
					<span className="ui-grow" />
					<Button kind="main" onClick={onClose}>
						{texts.done}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}

function Line({
	tableId,
	column: { id: column, options },
	option: { id, label, own },
	at,
}: {
	tableId: string
	column: ShownColumn
	option: WordedOption
	at: number
}) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(lateTableTexts).options
	const move = (before: string | undefined) => history.step(() => moveOption(doc, tableId, column, id, before))
	const rename = (words: string) => {
		if (words.trim() && words !== label) history.step(() => renameOption(doc, tableId, column, id, words))
	}
	return (
		<li>
			<input
				// Somebody else may rename it meanwhile.
				key={label}
				className="ui-input"
				aria-label={texts.name(at + 1)}
				defaultValue={label}
				maxLength={textFields.tableOption.limit}
				readOnly={!own}
				onBlur={(event) => rename(event.target.value)}
				onKeyDown={(event) => {
					if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename(event.currentTarget.value)
				}}
			/>
			<Button
				kind="icon"
				icon="up"
				aria-label={texts.up(label)}
				disabled={at === 0}
				onClick={() => move(options[at - 1]?.id)}
			/>
			<Button
				kind="icon"
				icon="down"
				aria-label={texts.down(label)}
				disabled={at === options.length - 1}
				onClick={() => move(options[at + 2]?.id)}
			/>
			<Button
				kind="icon"
				icon="trash"
				aria-label={texts.remove(label)}
				disabled={!own}
				onClick={() => history.step(() => removeOption(doc, tableId, column, id, trashedNow(presence)))}
			/>
		</li>
	)
}
