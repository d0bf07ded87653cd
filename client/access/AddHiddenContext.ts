import { createContext, useMemo } from 'react'
import type * as Y from 'yjs'
import { newId } from '../../shared/lib/ids.ts'
import type { Failure } from '../api/failure.ts'
import type { Server } from '../api/server.ts'
import { until } from '../sync/until.ts'
import type { Value } from '../sync/value.ts'
import type { BoardApart } from './boardRooms.ts'

/**
 * Makes a board that only the moderation sees from its first moment on, as one step of undo: `make` gets the document it shall lie in,
 * and the id it shall have.
 */
export type AddHidden = (make: (doc: Y.Doc, board: string) => void) => Promise<AddedHidden>

type AddedHidden = { readonly ok: true; readonly board: string } | { readonly ok: false; readonly failure: Failure }

/** Undefined where this person may add none. */
export const AddHiddenContext = createContext<AddHidden | undefined>(undefined)

/** Has the server give the board a room, and makes it there as soon as the room has come to this device. */
export function useAddHidden(
	mayAdd: boolean,
	apart: Value<readonly BoardApart[]>,
	server: Pick<Server, 'addBoardRoom'>,
	token: () => string,
): AddHidden | undefined {
	return useMemo(() => {
		if (!mayAdd) return undefined
		return async (make) => {
			const board = `page:${newId(Math.random)}`
			const answer = await server.addBoardRoom(token(), board, 'moderation')
			if (!answer.ok) return answer
			const listed = await until(apart, (boards) => boards.find((each) => each.board === board))
			await until(listed.room.ready, (isReady) => isReady || undefined)
			listed.history.step(() => make(listed.room.doc, board))
			return { ok: true, board }
		}
	}, [mayAdd, apart, server, token])
}
