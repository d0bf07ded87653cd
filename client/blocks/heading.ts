import { type Editor, type TLShape, useEditor, useValue } from 'tldraw'

/** What a block on the canvas is headed by: what people call its board, or what it is called itself where others of its kind lie there. */
export function headingOf(editor: Editor, shape: TLShape, name: string): string {
	const board = editor.getAncestorPageId(shape)
	if (!board) return name
	const alike = [...editor.getPageShapeIds(board)].filter((id) => editor.getShape(id)?.type === shape.type)
	return (alike.length === 1 && editor.getPage(board)?.name.trim()) || name
}

/** The same, drawn again when it changes. */
export function useHeading(shape: TLShape, name: string): string {
	const editor = useEditor()
	return useValue('heading', () => headingOf(editor, shape, name), [editor, shape, name])
}
