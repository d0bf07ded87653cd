import type { Editor } from 'tldraw'
import type * as Y from 'yjs'

/** The document behind each mounted canvas, for what tldraw asks of a shape outside of React: its picture in an export. */
const documents = new WeakMap<Editor, Y.Doc>()

export const rememberDocument = (editor: Editor, doc: Y.Doc) => documents.set(editor, doc)
export const documentOf = (editor: Editor) => documents.get(editor)
