import type { Editor, TLShape } from 'tldraw'
import type { TakenPlace } from '../../../shared/taking/material.ts'
import { takeOver } from '../../taking/ask.ts'
import { isCluster, isThought } from './selected.ts'

/** What of the selection can be taken as something else: cards and clusters, and the options of a result. */
export const placesToTake = (editor: Editor): TakenPlace[] =>
	editor.getSelectedShapes().flatMap((shape) => placeOf(editor, shape) ?? [])

function placeOf(editor: Editor, shape: TLShape): TakenPlace | undefined {
	if (isThought(shape) || isCluster(shape)) return { board: editor.getCurrentPageId(), shape: shape.id }
	return 'pollId' in shape.props ? { block: 'poll', id: String(shape.props.pollId) } : undefined
}

/** "Übernehmen als …" of what is selected. */
export const takeSelected = (editor: Editor) => takeOver(placesToTake(editor))
