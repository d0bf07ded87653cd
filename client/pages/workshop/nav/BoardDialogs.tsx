import { type FormEvent, useState } from 'react'
import { type Board, removeBoard, renameBoard } from '../../../../shared/board/boards.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { boardDialogTexts } from './boardDialogTexts.ts'

export function RenameBoard({ board, onClose }: { board: Board; onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(boardDialogTexts)
	const [name, setName] = useState(board.name)
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (name.trim()) history.step(() => renameBoard(doc, board.id, name))
		onClose()
	}
	return (
		<Dialog open title={texts.rename} onClose={onClose}>
			<form onSubmit={submit}>
				<TextField
					label={texts.name}
					value={name}
					maxLength={textFields.boardName.limit}
					onChange={(event) => setName(event.target.value)}
				/>
				<footer className="dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{texts.save}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

export function RemoveBoard({
	board,
	onClose,
	onRemoved,
}: {
	board: Board
	onClose: () => void
	onRemoved: () => void
}) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(boardDialogTexts)
	const remove = () => {
		history.step(() => removeBoard(doc, board.id, trashedNow(presence)))
		onRemoved()
		onClose()
	}
	return (
		<Dialog open title={texts.removeTitle(board.name)} onClose={onClose}>
			<div>
				<p>{texts.removeBody}</p>
				<footer className="dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="danger" onClick={remove}>
						{texts.remove}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}
