import { createContext, useContext } from 'react'
import type { Editor } from 'tldraw'
import type * as Y from 'yjs'
import type { BlockMethod } from '../../shared/blocks/index.ts'

/** The method of this id; undefined if this version of the product does not know it. */
export type FindMethod = (id: string) => BlockMethod | undefined

/** Whoever mounts views of blocks says which methods there are: the views themselves name none. */
export const MethodsContext = createContext<FindMethod | undefined>(undefined)

export function useMethods(): FindMethod {
	const findMethod = useContext(MethodsContext)
	if (!findMethod) throw new Error('A view of a block was mounted where nobody says which methods there are')
	return findMethod
}

/** What stands behind a mounted canvas, for what tldraw asks of a shape outside of React: its picture in an export. */
export interface BoardRoom {
	readonly doc: Y.Doc
	readonly findMethod: FindMethod
}

const rooms = new WeakMap<Editor, BoardRoom>()

export const rememberRoom = (editor: Editor, room: BoardRoom) => rooms.set(editor, room)
export const roomBehind = (editor: Editor) => rooms.get(editor)
