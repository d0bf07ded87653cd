import { kindOf, setCell } from '../../../../shared/blocks/table/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { lateTableTexts } from '../lateTexts.ts'
import type { CellView, EditorProps } from './cellView.ts'
import { ListEditor, type Offer } from './ListEditor.tsx'

const mark = kindOf({ kind: 'mark' })

/** A cross, a question mark or a number. */
export const markView: CellView = {
	Shown({ value, column }) {
		const { doc } = useRoom()
		const words = mark.words(value, column, doc)
		return <span className="table-mark">{words === '?' ? <b className="table-open">?</b> : words}</span>
	},
	Editor,
}

function Editor({ tableId, row, column, value, session, onDone, onLeave }: EditorProps) {
	const { doc } = useRoom()
	const texts = useTexts(lateTableTexts).kinds
	const offersFor = (words: string): Offer[] => {
		const offer = (said: string, shown: string): Offer => ({
			key: said,
			shown,
			isChosen: value !== undefined && mark.words(value, column, doc) === said,
			choose: () => setCell(doc, tableId, row, column.id, mark.meant(said, column, doc)),
		})
		if (words.trim()) {
			const meant = mark.meant(words, column, doc)
			return meant === undefined ? [] : [offer(mark.words(meant, column, doc), mark.words(meant, column, doc))]
		}
		return [
			offer('X', texts.cross),
			offer('?', texts.unknown),
			...[1, 2, 3, 4, 5].map((n) => offer(String(n), String(n))),
			...(value === undefined ? [] : [{ ...offer('', texts.none), isChosen: false }]),
		]
	}
	return (
		<ListEditor
			label={column.label}
			placeholder={texts.markHint}
			limit={4}
			{...{ offersFor, session, onDone, onLeave }}
		/>
	)
}
