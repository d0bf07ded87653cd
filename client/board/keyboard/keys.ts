import { type Editor, react } from 'tldraw'
import { keepInView, keepPartInView } from '../canvas/keepInView.ts'
import { type Step, stepFrom } from './order.ts'

const withControl: Readonly<Record<string, Step>> = {
	ArrowRight: 'next',
	ArrowLeft: 'previous',
	ArrowDown: 'down',
	ArrowUp: 'up',
}
const withShift: Readonly<Record<string, Step>> = { ArrowDown: 'inside', ArrowUp: 'outside' }

/**
 * The canvas for those without a mouse: one stop for Tab, which leads on to the tools; Strg and arrows go from shape to shape,
 * into clusters too; and whatever has the focus or was selected by keys is brought into view. `board`: what the canvas and
 * its tools lie in.
 */
export function hearKeys(editor: Editor, board: HTMLElement): () => void {
	const canvas = editor.getContainer()
	let byKeys = false
	const noteKeys = () => {
		byKeys = true
	}
	const notePointer = () => {
		byKeys = false
	}

	// tldraw would lead from shape to shape for ever, down and up; the events it has had, it marks like this.
	const keepTab = (event: KeyboardEvent) => {
		if (event.key === 'Tab') Object.assign(event, { isKilled: true })
	}
	const go = (event: KeyboardEvent) => {
		// Keys in blocks and texts are theirs.
		if (event.target !== canvas || event.isComposing || event.altKey) return
		const step = stepFor(editor, event)
		if (!step || !editor.isIn('select.idle') || editor.menus.hasAnyOpenMenus()) return
		event.preventDefault()
		event.stopImmediatePropagation()
		const shape = stepFrom(editor, step)
		if (shape) editor.setSelectedShapes([shape.id])
	}
	// Browsers scroll to what has the focus even where nothing shall scroll; here the camera does that.
	const unscroll = () => {
		for (const element of [board, canvas.parentElement, canvas, canvas.querySelector('.tl-canvas')]) {
			if (element && (element.scrollTop !== 0 || element.scrollLeft !== 0)) element.scrollTo(0, 0)
		}
	}
	const followFocus = ({ target }: FocusEvent) => {
		if (!byKeys || !(target instanceof Element) || target === canvas) return
		if (!canvas.contains(target) || !target.closest('.tl-shape')) return
		editor.timers.requestAnimationFrame(() => {
			unscroll()
			if (target.isConnected) keepInView(editor, target.getBoundingClientRect())
		})
	}
	const stopFollowing = react('selected shape in view', () => {
		const shape = editor.getOnlySelectedShape()
		if (!shape || !editor.getShapePageBounds(shape)) return
		// Outside of this reaction: it would run again with every move of the camera.
		queueMicrotask(() => {
			const bounds = editor.getShapePageBounds(shape.id)
			if (!byKeys || document.activeElement !== canvas || !bounds || !editor.isIn('select.idle')) return
			keepPartInView(editor, bounds)
		})
	})
	canvas.addEventListener('keydown', keepTab, true)
	canvas.addEventListener('keyup', keepTab, true)
	canvas.addEventListener('keydown', go, true)
	document.addEventListener('keydown', noteKeys, true)
	document.addEventListener('pointerdown', notePointer, true)
	board.addEventListener('focusin', followFocus)
	board.addEventListener('scroll', unscroll, true)
	return () => {
		stopFollowing()
		canvas.removeEventListener('keydown', keepTab, true)
		canvas.removeEventListener('keyup', keepTab, true)
		canvas.removeEventListener('keydown', go, true)
		document.removeEventListener('keydown', noteKeys, true)
		document.removeEventListener('pointerdown', notePointer, true)
		board.removeEventListener('focusin', followFocus)
		board.removeEventListener('scroll', unscroll, true)
	}
}

function stepFor(editor: Editor, { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Step | undefined {
	if (ctrlKey || metaKey) return shiftKey ? withShift[key] : withControl[key]
	const isFirst = !shiftKey && editor.getSelectedShapeIds().length === 0
	return isFirst ? withControl[key] : undefined
}
