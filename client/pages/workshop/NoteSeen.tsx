import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { isAllDone, listSteps, readNow } from '../../../shared/agenda/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { type LastSeen, noteSeen } from '../entrance/lastSeen.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'

/**
 * Notes for the start page how the workshop is whenever this page is left or put aside: a phone may never come back to it.
 * Shows nothing.
 */
export function NoteSeen({
	workshop,
	rooms,
}: {
	workshop: string
	rooms: Pick<WorkshopRooms, 'plenum' | 'stage' | 'apart'>
}) {
	const outbox = useOutbox()
	const look = useRef(() => {})
	look.current = () => {
		const { plenum, stage } = rooms
		const apart = rooms.apart.get()
		const boards = boardsOf(plenum.doc).length + apart.length
		const states = [plenum, ...apart.map(({ room }) => room)].map(({ saving }) => saving.get())
		const changes = states.reduce((sum, state) => sum + ('changes' in state ? state.changes : 0), 0)
		noteSeen(workshop, { boards, unsaved: changes + outbox.state.get().waiting, ...eventIn(stage.doc) })
	}
	useEffect(() => {
		const note = () => look.current()
		addEventListener('pagehide', note)
		document.addEventListener('visibilitychange', note)
		return () => {
			removeEventListener('pagehide', note)
			document.removeEventListener('visibilitychange', note)
			note()
		}
	}, [])
	return null
}

function eventIn(stage: Y.Doc): Pick<LastSeen, 'event'> {
	if (readNow(stage).step) return { event: 'running' }
	return isAllDone(listSteps(stage)) ? { event: 'over' } : {}
}
