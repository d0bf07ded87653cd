import { type Editor, useValue } from 'tldraw'
import { clusterShapeType } from '../../../shared/board/cards/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { isBlockOnBoard } from './spoken.ts'
import { type KeyName, keyboardTexts } from './texts.ts'
import './keyboard.css'

/** The keys that lead on from here, while the keyboard is on the canvas. */
export function KeyHint({ editor, id }: { editor: Editor; id: string }) {
	const { keys, hints } = useTexts(keyboardTexts)
	const names = useValue('keys that lead on', () => keysFor(editor).join(), [editor]).split(',') as KeyName[]
	return (
		<p id={id} className="board-keys">
			<span className="board-unseen">{hints}: </span>
			{names.map((name) => {
				const [key, what] = keys[name]
				return (
					<span key={name}>
						<kbd>{key}</kbd> {what}
						<span className="board-unseen">. </span>
					</span>
				)
			})}
		</p>
	)
}

function keysFor(editor: Editor): KeyName[] {
	const selected = editor.getSelectedShapes()
	const [shape] = selected
	const mayWrite = !editor.getIsReadonly()
	if (!shape) {
		const isEmpty = editor.getCurrentPageShapeIds().size === 0
		return [...(mayWrite ? (['card'] as const) : []), ...(isEmpty ? [] : (['first'] as const)), 'menu', 'leave']
	}
	const isOne = selected.length === 1
	const canOpen = isOne && editor.getShapeUtil(shape).canEdit(shape) && !editor.isShapeOrAncestorLocked(shape)
	const isBlock = isBlockOnBoard(editor, shape)
	return [
		...(canOpen && isBlock ? (['open'] as const) : canOpen && mayWrite ? (['write'] as const) : []),
		'next',
		'beside',
		...(shape.type === clusterShapeType || editor.getShapeParent(shape) ? (['inside'] as const) : []),
		...(mayWrite && !editor.isShapeOrAncestorLocked(shape) ? (['move'] as const) : []),
		'menu',
		'none',
		'leave',
	]
}
