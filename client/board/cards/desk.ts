import type { Editor } from 'tldraw'
import type * as Y from 'yjs'

/** Where a mounted canvas does what is more than one shape's business: in the document, by the commands of `shared`. */
export interface Desk {
	/** Runs a command as one step of undo, and shows at once what came of it. */
	step<Answer>(command: (doc: Y.Doc) => Answer): Answer
}

const desks = new WeakMap<Editor, Desk>()

export const rememberDesk = (editor: Editor, desk: Desk) => void desks.set(editor, desk)

/** Undefined until the canvas is connected with its room. */
export const deskOf = (editor: Editor): Desk | undefined => desks.get(editor)
