import { type Board, removeBoard } from '../../../../shared/board/boards.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { workshopTexts } from '../texts.ts'

export function RemoveBoard({ board, onClose }: { board: Board; onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(workshopTexts).nav
	const remove = () => {
		history.step(() => removeBoard(doc, board.id))
		onClose()
	}
	return (
		<Dialog open title={texts.removeTitle(board.name)} onClose={onClose}>
			<div className="nav-dialog">
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
