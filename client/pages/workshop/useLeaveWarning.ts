import { useEffect } from 'react'
import type { Pictures } from '../../pictures/pictures.ts'
import { hasUnsavedChanges, type SaveState } from '../../sync/saveState.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'

/** Lets the browser ask before the page is left while something entered here is not yet on the server's disk. */
export function useLeaveWarning(rooms: WorkshopRooms, pictures: Pictures | undefined): void {
	useEffect(() => {
		const warn = (event: BeforeUnloadEvent) => {
			const apart = rooms.apart.get().map(({ room }) => room)
			const unsaved = [rooms.plenum, rooms.stage, rooms.desk, ...apart].some(
				(room) => room && isWorthAsking(room.saving.get()),
			)
			const isUnkept = pictures?.uploads.get().some(({ isKept }) => !isKept)
			if (unsaved || isUnkept) event.preventDefault()
		}
		addEventListener('beforeunload', warn)
		return () => removeEventListener('beforeunload', warn)
	}, [rooms, pictures])
}

/** Of a workshop that was deleted nothing can be saved any more, and its own page asks what shall become of it. */
const isWorthAsking = (state: SaveState): boolean =>
	hasUnsavedChanges(state) && !(state.kind === 'refused' && state.refusal === 'workshopDeleted')
