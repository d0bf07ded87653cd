import type { Editor } from 'tldraw'
import type { OpenText } from './sharedText.ts'

/** How long keys are swallowed after a text was removed under one's fingers. In milliseconds. */
const swallowFor = 1500

/**
 * When someone else removes the shape a person is writing on, the next letters would be taken for shortcuts of tools.
 * They are swallowed for a moment, and `tell` is called to say what happened.
 */
export function guardWriting(editor: Editor, open: OpenText, tell: () => void): () => void {
	let until = 0
	const swallow = (event: KeyboardEvent) => {
		if (Date.now() > until) window.removeEventListener('keydown', swallow, true)
		else if (!event.ctrlKey && !event.metaKey && event.key !== 'Tab') {
			event.preventDefault()
			event.stopImmediatePropagation()
		}
	}
	const stop = editor.sideEffects.registerAfterDeleteHandler('shape', (shape, source) => {
		if (source !== 'remote' || open.shape !== shape.id) return
		until = Date.now() + swallowFor
		window.addEventListener('keydown', swallow, true)
		tell()
	})
	return () => {
		stop()
		window.removeEventListener('keydown', swallow, true)
	}
}
