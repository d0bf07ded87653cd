import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Board, renameBoard } from '../../../shared/board/boards.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { boardDialogTexts } from './nav/boardDialogTexts.ts'

/**
 * The title of a board that was just added, ready for another name. Whoever would rather begin on the board clicks there,
 * and the board is called what the field says.
 */
export function NameInPlace({ board, onDone }: { board: Board; onDone: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(boardDialogTexts)
	const [name, setName] = useState(board.name)
	const field = useRef<HTMLInputElement>(null)
	/** Leaving the field, by whatever way, comes here once more. */
	const isDone = useRef(false)
	useEffect(() => {
		// It may come late: somebody may have opened a menu meanwhile, which closes without the focus.
		if (document.activeElement?.closest('[role=menu], [role=dialog]')) return
		field.current?.focus({ preventScroll: true })
		field.current?.select()
	}, [])
	const end = (keeps: boolean) => {
		if (isDone.current) return
		isDone.current = true
		if (keeps && name.trim() && name !== board.name) history.step(() => renameBoard(doc, board.id, name))
		onDone()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
		event.preventDefault()
		end(event.key === 'Enter')
		document.querySelector<HTMLElement>('.tl-container')?.focus()
	}
	return (
		<input
			ref={field}
			className="board-naming"
			aria-label={texts.name}
			size={Math.max(name.length, 16)}
			maxLength={textFields.boardName.limit}
			value={name}
			onChange={(event) => setName(event.target.value)}
			onKeyDown={onKeyDown}
			onBlur={() => end(true)}
		/>
	)
}
