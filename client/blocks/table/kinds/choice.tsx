import { addOption, setCell } from '../../../../shared/blocks/table/index.ts'
import { wordKey } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { lateTableTexts } from '../lateTexts.ts'
import type { CellView, EditorProps } from './cellView.ts'
import { ListEditor, type Offer } from './ListEditor.tsx'

/** One of the column's list; words it does not have yet become one of them, where people may add to it. */
export const choiceView: CellView = {
	Shown: ({ value, column }) => (
		<span className="table-choice">{column.options.find(({ id }) => id === value)?.label}</span>
	),
	Editor,
}

function Editor({ tableId, row, column, value, session, onDone, onLeave }: EditorProps) {
	const { doc } = useRoom()
	const texts = useTexts(lateTableTexts).kinds
	const set = (option: string | undefined) => setCell(doc, tableId, row, column.id, option)
	const offersFor = (words: string): Offer[] => {
		const wanted = wordKey(words)
		const fitting = column.options.filter(({ label }) => wordKey(label).includes(wanted))
		const isNew = wanted !== '' && column.own && !column.options.some(({ label }) => wordKey(label) === wanted)
		return [
			...fitting
				.sort((a, b) => Number(wordKey(b.label).startsWith(wanted)) - Number(wordKey(a.label).startsWith(wanted)))
				.map(({ id, label }) => ({ key: id, shown: label, isChosen: id === value, choose: () => set(id) })),
			...(isNew
				? [
						{
							...{ key: 'new', shown: texts.newOption(words.trim()), isChosen: false },
							choose: () => set(addOption(doc, tableId, column.id, words)),
						},
					]
				: []),
			...(wanted === '' && value !== undefined
				? [{ key: 'none', shown: texts.none, isChosen: false, choose: () => set(undefined) }]
				: []),
		]
	}
	return (
		<ListEditor
			label={column.label}
			placeholder={column.own && column.options.length === 0 ? texts.firstOption : undefined}
			limit={textFields.tableOption.limit}
			{...{ offersFor, session, onDone, onLeave }}
		/>
	)
}
