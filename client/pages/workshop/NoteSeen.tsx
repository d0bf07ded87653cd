import { useEffect, useRef } from 'react'
import { boardsOf } from '../../../shared/board/boards.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { noteSeen } from '../entrance/lastSeen.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'

/**
 * Notes for the start page how the workshop is whenever this page is left or put aside: a phone may never come back to it.
 * Shows nothing.
 */
export function NoteSeen({ workshop, rooms }: { workshop: string; rooms: Pick<WorkshopRooms, 'plenum' | 'apart'> }) {
	const outbox = useOutbox()
	const look = useRef(() => {})
	look.current = () => {
		const { plenum } = rooms
		const apart = rooms.apart.get()
		const boards = boardsOf(plenum.doc).length + apart.length
		const states = [plenum, ...apart.map(({ room }) => room)].map(({ saving }) => saving.get())
		const changes = states.reduce((sum, state) => sum + ('changes' in state ? state.changes : 0), 0)
		noteSeen(workshop, { boards, unsaved: changes + outbox.state.get().waiting })
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
