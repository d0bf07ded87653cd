import { type Editor, useValue } from 'tldraw'
import { type Texts, useTexts } from '../texts/texts.ts'
import './emptyBoard.css'

const de = {
	missing: 'Auf diesem Board liegt noch nichts.',
	todo: 'Wählen Sie unten „Karte“ und klicken Sie hierhin, oder fügen Sie eine Liste mit Strg+V ein: Aus jeder Zeile wird eine Karte.',
}
const en: typeof de = {
	missing: 'Nothing lies on this board yet.',
	todo: 'Choose “Card” below and click here, or paste a list with Ctrl+V: each line becomes a card.',
}
const emptyBoardTexts = { de, en } satisfies Texts<typeof de>

/** What one can do with a board on which nothing lies. It takes no pointer: all of it is board. */
export function EmptyBoard({ editor }: { editor: Editor }) {
	const { missing, todo } = useTexts(emptyBoardTexts)
	const isEmpty = useValue('nothing on the board', () => editor.getCurrentPageShapeIds().size === 0, [editor])
	if (!isEmpty) return null
	return (
		<p className="board-empty">
			<b>{missing}</b>
			<span>{todo}</span>
		</p>
	)
}
