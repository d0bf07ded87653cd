import { type Editor, react, type TLShape } from 'tldraw'
import { isBlockOnBoard, nameOf } from './spoken.ts'

/** Pause in which changes are gathered before names follow, in milliseconds: who moves a card does not wait for them. */
const gathering = 150

/**
 * Keeps the elements in which tldraw draws the shapes named for screen readers, and the selected ones marked as current.
 * What is in a block names itself.
 */
export function keepNamed(editor: Editor): () => void {
	const names = editor.store.createComputedCache<string, TLShape>('name for screen readers', (shape) =>
		nameOf(editor, shape),
	)
	const name = () => {
		const selected = new Set<string>(editor.getSelectedShapeIds())
		for (const element of editor.getContainer().querySelectorAll<HTMLElement>('.tl-shape[data-shape-id]')) {
			const shape = editor.getShape(element.dataset.shapeId as TLShape['id'])
			if (!shape || element.classList.contains('tl-shape-background')) continue
			if (!isBlockOnBoard(editor, shape)) {
				setAttribute(element, 'role', 'group')
				setAttribute(element, 'aria-label', names.get(shape.id))
			}
			setAttribute(element, 'aria-current', selected.has(shape.id) ? 'true' : undefined)
		}
	}
	let timer: number | undefined
	const stop = react('names of shapes', () => {
		editor.getSelectedShapeIds()
		for (const { id } of editor.getCurrentPageShapes()) names.get(id)
		timer ??= window.setTimeout(() => {
			timer = undefined
			name()
		}, gathering)
	})
	return () => {
		stop()
		clearTimeout(timer)
	}
}

function setAttribute(element: HTMLElement, name: string, value: string | undefined) {
	if (value === undefined) element.removeAttribute(name)
	else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
