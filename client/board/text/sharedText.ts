import { type AnyExtension, Extension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { tipTapDefaultExtensions } from 'tldraw'
import { ySyncPlugin, ySyncPluginKey } from 'y-prosemirror'
import type * as Y from 'yjs'
import { textOf } from '../../../shared/board/records.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { History } from '../../sync/history.ts'

/** The shape whose text is open in an editor on this device, if any: that editor and the document are bound directly. */
export interface OpenText {
	shape: string | undefined
}

/** A pause this long while writing begins a new step for undo. In milliseconds. */
const writingPause = 600

export interface SharedTextOptions {
	doc: Y.Doc
	history: History
	open: OpenText
	/** what screen readers call the text editor */
	label(): string
	/** The shape being edited, as the editor sees it. */
	editedShape(): string | undefined
	/** Writes what the store still holds back: a note that was just made must be in the document before it is written on. */
	commit(): void
	/** The text editor is gone: the store follows the document again. */
	closed(shape: string): void
}

/**
 * tldraw's text editor, writing letter by letter into the document (decision 004). Its own undo is switched off: Strg+Z
 * in a text takes back one's own last words, and never goes further back than the moment the text was opened.
 */
export function sharedTextExtensions(options: SharedTextOptions): AnyExtension[] {
	const starterKit = StarterKit.configure({
		blockquote: false,
		codeBlock: false,
		gapcursor: false,
		history: false,
		horizontalRule: false,
	})
	return [
		...tipTapDefaultExtensions.map((extension) => (extension.name === starterKit.name ? starterKit : extension)),
		sharedText(options),
	]
}

function sharedText({ doc, history, open, label, editedShape, commit, closed }: SharedTextOptions) {
	let floor = 0
	return Extension.create({
		name: 'sharedText',

		onCreate() {
			this.editor.view.dom.ariaLabel = label()
		},

		addKeyboardShortcuts() {
			const undo = () => {
				if (history.position() > floor) history.undo()
				return true
			}
			const redo = () => {
				history.redo()
				return true
			}
			return { 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo }
		},

		// Asked for once per text editor, when it opens.
		addProseMirrorPlugins() {
			commit()
			const shape = editedShape()
			const fragment = shape === undefined ? undefined : textOf(doc, shape)
			if (!fragment) return []
			history.mark()
			floor = history.position()
			open.shape = shape
			return [ySyncPlugin(fragment)]
		},

		onDestroy() {
			const { shape } = open
			if (shape === undefined) return
			open.shape = undefined
			history.mark()
			closed(shape)
		},
	})
}

/** Makes text a part of the history: typing is one's own change, and a pause in it ends a step. */
export function followWriting(doc: Y.Doc, history: History, clock: Clock): () => void {
	history.trackOrigin(ySyncPluginKey)
	let cancel = () => {}
	const notePause = (transaction: Y.Transaction) => {
		if (transaction.origin !== ySyncPluginKey || transaction.changed.size === 0) return
		cancel()
		cancel = clock.after(writingPause, () => history.mark())
	}
	doc.on('afterTransaction', notePause)
	return () => {
		cancel()
		doc.off('afterTransaction', notePause)
	}
}
