import type * as Y from 'yjs'
import { textEdit } from '../../shared/lib/textEdit.ts'
import type { TextField } from '../../shared/text/field.ts'
import { tidyUp, typeIn, type WritableText } from '../../shared/text/typing.ts'

/** One piece of a change of a text, in the order of the text (Yjs and Quill call it delta). */
export interface Piece {
	retain?: number | undefined
	insert?: unknown
	delete?: number | undefined
}

/** A text people write together, as a field sees it: a `Y.Text`, or the bare words of a formatted one. */
export interface FieldText extends WritableText {
	/** null until it is part of a document */
	readonly doc: Y.Doc | null
	/** Tells of every change as the pieces it consists of. */
	observe(hear: (event: { readonly delta: readonly Piece[] }) => void): void
	unobserve(hear: (event: { readonly delta: readonly Piece[] }) => void): void
}

/** Where a place in a text is after `delta`. What is inserted exactly there comes behind it. */
export function movedThrough(delta: readonly Piece[], place: number): number {
	let at = 0
	let moved = place
	for (const piece of delta) {
		if (piece.retain !== undefined) at += piece.retain
		else if (typeof piece.insert === 'string') {
			if (at < moved) moved += piece.insert.length
			at += piece.insert.length
		} else if (piece.delete !== undefined && at < moved) moved -= Math.min(piece.delete, moved - at)
		if (at >= moved && piece.retain !== undefined) break
	}
	return moved
}

/** A text field of the page bound to a text of a document. */
export interface BoundText {
	/** What was written here alone gets the form in which it is kept: call when the person leaves the field. */
	tidyUp(): void
	/** Ends the binding. */
	end(): void
}

/**
 * Lets an element show and write `text` together with other people: each input becomes the smallest edit, of which the
 * field takes what it holds, and letters of others leave the caret where it belongs. While an input method composes
 * (accents, Chinese, the word being typed on a phone) the element is left alone; what happened meanwhile is merged when the
 * composition ends.
 *
 * `beforeWrite` runs before each own change.
 */
export function bindText(
	element: HTMLTextAreaElement | HTMLInputElement,
	text: FieldText,
	field: TextField,
	beforeWrite: (event: Event) => void = () => {},
): BoundText {
	let shown = text.toString()
	let composing = false
	let writing = false
	/** who has written since it was bound or tidied up */
	const wrote = { here: false, others: false }
	const missed: (readonly Piece[])[] = []
	element.value = shown

	const write = (event: Event) => {
		const edit = textEdit(shown, element.value, element.selectionEnd ?? element.value.length)
		shown = element.value
		const { doc } = text
		if (!edit || !doc) return
		beforeWrite(event)
		wrote.here = true
		const at = missed.reduce((place, delta) => movedThrough(delta, place), edit.at)
		const end = missed.reduce((place, delta) => movedThrough(delta, place), edit.at + edit.remove)
		writing = true
		const inserted = typeIn(doc, text, field, { at, remove: end - at, insert: edit.insert })
		writing = false
		const caret = at + inserted.length
		if (inserted !== edit.insert && missed.length === 0) show(caret, caret)
	}

	const show = (start: number, end: number) => {
		shown = text.toString()
		if (element.value === shown) return
		element.value = shown
		// Setting a selection takes the focus in some browsers.
		if (element.ownerDocument.activeElement === element) element.setSelectionRange(start, end)
	}

	const hear = ({ delta }: { readonly delta: readonly Piece[] }) => {
		if (writing) return
		wrote.others = true
		if (composing) missed.push(delta)
		else show(movedThrough(delta, element.selectionStart ?? 0), movedThrough(delta, element.selectionEnd ?? 0))
	}

	const onInput = (event: Event) => {
		if (!composing) write(event)
	}
	const onCompositionStart = () => {
		composing = true
	}
	const onCompositionEnd = (event: Event) => {
		composing = false
		const caret = element.selectionEnd ?? element.value.length
		write(event)
		const moved = missed.reduce((place, delta) => movedThrough(delta, place), caret)
		missed.length = 0
		show(moved, moved)
	}

	text.observe(hear)
	element.addEventListener('input', onInput)
	element.addEventListener('compositionstart', onCompositionStart)
	element.addEventListener('compositionend', onCompositionEnd)
	return {
		tidyUp() {
			// Whoever writes at the same time may be about to go on behind a blank.
			if (text.doc && wrote.here && !wrote.others && !composing) tidyUp(text.doc, text, field)
			wrote.here = false
			wrote.others = false
		},
		end() {
			text.unobserve(hear)
			element.removeEventListener('input', onInput)
			element.removeEventListener('compositionstart', onCompositionStart)
			element.removeEventListener('compositionend', onCompositionEnd)
		},
	}
}
