import type * as Y from 'yjs'
import { change } from '../../shared/lib/change.ts'
import { textEdit } from '../../shared/lib/textEdit.ts'

/** One piece of a change of a text, in the order of the text (Yjs and Quill call it delta). */
export interface Piece {
	retain?: number | undefined
	insert?: unknown
	delete?: number | undefined
}

/** A text people write together, as a field sees it: a `Y.Text`, or the bare words of a formatted one. */
export interface FieldText {
	/** null until it is part of a document */
	readonly doc: Y.Doc | null
	toString(): string
	insert(at: number, words: string): void
	delete(at: number, length: number): void
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

/**
 * Lets a text field show and write `text` together with other people: each input becomes the smallest edit, and letters
 * of others leave the caret where it belongs. While an input method composes (accents, Chinese, the word being typed on
 * a phone) the field is left alone; what happened meanwhile is merged when the composition ends.
 *
 * `beforeWrite` runs before each own change. The returned function ends the binding.
 */
export function bindText(
	field: HTMLTextAreaElement | HTMLInputElement,
	text: FieldText,
	beforeWrite: (event: Event) => void = () => {},
): () => void {
	let shown = text.toString()
	let composing = false
	let writing = false
	const missed: (readonly Piece[])[] = []
	field.value = shown

	const write = (event: Event) => {
		const edit = textEdit(shown, field.value, field.selectionEnd ?? field.value.length)
		shown = field.value
		const { doc } = text
		if (!edit || !doc) return
		beforeWrite(event)
		const at = missed.reduce((place, delta) => movedThrough(delta, place), edit.at)
		const end = missed.reduce((place, delta) => movedThrough(delta, place), edit.at + edit.remove)
		writing = true
		change(doc, () => {
			if (end > at) text.delete(at, end - at)
			if (edit.insert) text.insert(at, edit.insert)
		})
		writing = false
	}

	const show = (start: number, end: number) => {
		shown = text.toString()
		if (field.value === shown) return
		field.value = shown
		// Setting a selection takes the focus in some browsers.
		if (field.ownerDocument.activeElement === field) field.setSelectionRange(start, end)
	}

	const hear = ({ delta }: { readonly delta: readonly Piece[] }) => {
		if (writing) return
		if (composing) missed.push(delta)
		else show(movedThrough(delta, field.selectionStart ?? 0), movedThrough(delta, field.selectionEnd ?? 0))
	}

	const onInput = (event: Event) => {
		if (!composing) write(event)
	}
	const onCompositionStart = () => {
		composing = true
	}
	const onCompositionEnd = (event: Event) => {
		composing = false
		const caret = field.selectionEnd ?? field.value.length
		write(event)
		const moved = missed.reduce((place, delta) => movedThrough(delta, place), caret)
		missed.length = 0
		show(moved, moved)
	}

	text.observe(hear)
	field.addEventListener('input', onInput)
	field.addEventListener('compositionstart', onCompositionStart)
	field.addEventListener('compositionend', onCompositionEnd)
	return () => {
		text.unobserve(hear)
		field.removeEventListener('input', onInput)
		field.removeEventListener('compositionstart', onCompositionStart)
		field.removeEventListener('compositionend', onCompositionEnd)
	}
}
