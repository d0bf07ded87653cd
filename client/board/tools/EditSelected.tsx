import { type Editor, type TLShape, useValue } from 'tldraw'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { toolTexts } from './texts.ts'

/** What fingers have selected and could write on: tapping twice is no way that one finds, and fails on some phones. */
export function useTouchedText(editor: Editor): TLShape | undefined {
	return useValue('text under the finger', () => {
		const shape = editor.getInstanceState().isCoarsePointer ? editor.getOnlySelectedShape() : null
		return shape && editor.getShapeUtil(shape).canEdit(shape) ? shape : undefined
	}, [editor])
}

/** Opens a selected card, text or table for writing. */
export function EditSelected({ editor, shape }: { editor: Editor; shape: TLShape }) {
	const texts = useTexts(toolTexts)
	const open = () => {
		editor.markHistoryStoppingPoint('edit')
		editor.setEditingShape(shape.id)
		editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
		editor.focus()
	}
	return (
		<Button kind="bare" icon="edit" onClick={open}>
			{texts.edit}
		</Button>
	)
}
