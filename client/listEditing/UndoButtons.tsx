import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { lineTexts } from './texts.ts'
import './undoButtons.css'

/** Undo and redo of one's own steps, in the bar of every place that is no canvas; nothing for those who only read. */
export function UndoButtons() {
	const { history, mayWrite } = useRoom()
	const { undo, redo } = useValue(history.depth)
	const texts = useTexts(lineTexts)
	if (!mayWrite) return null
	return (
		<span className="undo-buttons">
			<Tooltip label={texts.undo} keys={texts.undoKeys}>
				<Button
					kind="icon"
					icon="undo"
					aria-label={texts.undoStep}
					disabled={undo === 0}
					onClick={() => history.undo()}
				/>
			</Tooltip>
			<Tooltip label={texts.redo} keys={texts.redoKeys}>
				<Button
					kind="icon"
					icon="redo"
					aria-label={texts.redoStep}
					disabled={redo === 0}
					onClick={() => history.redo()}
				/>
			</Tooltip>
		</span>
	)
}
