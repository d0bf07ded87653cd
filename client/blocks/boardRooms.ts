import type { Editor } from 'tldraw'
import type * as Y from 'yjs'
import type { FindMethod } from './MethodsContext.ts'

/** What stands behind a mounted canvas, for what tldraw asks of a shape outside of React: its picture in an export. */
export interface BoardRoom {
	readonly doc: Y.Doc
	readonly findMethod: FindMethod
}

const rooms = new WeakMap<Editor, BoardRoom>()

export const rememberRoom = (editor: Editor, room: BoardRoom) => rooms.set(editor, room)
export const roomBehind = (editor: Editor) => rooms.get(editor)
