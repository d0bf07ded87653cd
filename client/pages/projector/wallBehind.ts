import { useEffect, useState } from 'react'
import { isRehearsalTitle } from '../../../shared/rehearsal/title.ts'
import { rehearsals } from '../../api/rehearsals.ts'
import type { Admission } from '../entrance/admission.ts'
import { rehearsedHere } from '../entrance/rehearsedHere.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'

const wallOf = (workshop: string): string => `/w/${workshop}/beamer`

/**
 * The wall of the workshop that is rehearsed, if this device may know it. The moderation's own is told while the rehearsal is there
 * to be asked; another goes back where it has been before.
 */
export function useWallBehind({ workshop, role, title }: Admission, rooms: WorkshopRooms): string | undefined {
	const [told, know] = useState<string>()
	const mayAsk = role === 'moderator' && isRehearsalTitle(title)
	useEffect(() => {
		if (!mayAsk) return
		void rehearsals.look(rooms.token()).then((answer) => {
			if (answer.ok) know(answer.value.of)
		})
	}, [mayAsk, rooms])
	const behind = told ?? rehearsedHere(title)
	useEffect(() => {
		if (behind !== undefined) noteBehind(workshop, behind)
	}, [workshop, behind])
	return behind === undefined ? undefined : wallOf(behind)
}

/** Noted under the name of the real workshop: it outlasts the rehearsal, of which nothing is kept. */
const prefix = 'netzwerkstatt.rehearsed.'

function noteBehind(rehearsal: string, behind: string): void {
	try {
		sessionStorage.setItem(prefix + behind, rehearsal)
	} catch {
		// storage is blocked: a wall that is loaded again does not know the way then
	}
}

/** The wall behind an address at which this tab has shown a rehearsal, also when that is over and the page is loaded again. */
export function wallBehind(rehearsal: string): string | undefined {
	try {
		const noted = Object.keys(sessionStorage).find(
			(key) => key.startsWith(prefix) && sessionStorage.getItem(key) === rehearsal,
		)
		return noted && wallOf(noted.slice(prefix.length))
	} catch {
		return undefined
	}
}
