import { useCallback, useEffect, useState } from 'react'
import type { InvitationAnswer } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { proposeLocale } from '../../texts/locale.ts'
import { hideSecret } from './address.ts'
import { type Admission, recallAdmission, rememberAdmission } from './admission.ts'

/** Who somebody says they are. */
export interface Guest {
	name: string
	organisation: string
}

/** How far a person has come on their way into a workshop. */
type Entrance =
	| { at: 'asking' }
	| { at: 'invited'; invitation: InvitationAnswer; problem?: Failure }
	| { at: 'refused'; failure: Failure }
	| { at: 'inside'; admission: Admission }

/**
 * The way in by a link: a device that came by the same secret before is inside at once, others are asked who they are.
 * `ask` looks the invitation up (again); `join` uses it.
 */
export function useEntrance(workshop: string, secret: string, server: Server) {
	const [entrance, setEntrance] = useState<Entrance>(() => {
		const admission = recallAdmission(workshop, secret)
		if (admission) return { at: 'inside', admission }
		return secret ? { at: 'asking' } : { at: 'refused', failure: { id: 'secretMissing' } }
	})

	const ask = useCallback(async () => {
		const invitation = await server.invitation({ workshop, secret })
		if (!invitation.ok) return setEntrance({ at: 'refused', failure: invitation.failure })
		await proposeLocale(invitation.value.locale)
		setEntrance({ at: 'invited', invitation: invitation.value })
	}, [server, workshop, secret])

	const join = async (invitation: InvitationAnswer, guest: Guest) => {
		const joined = await server.join({ workshop, secret, ...guest })
		if (!joined.ok) return setEntrance({ at: 'invited', invitation, problem: joined.failure })
		const admission = { ...joined.value, ...guest, secret }
		rememberAdmission(admission)
		setEntrance({ at: 'inside', admission })
	}

	useEffect(() => {
		if (entrance.at === 'asking') void ask()
		if (entrance.at !== 'inside') return
		void proposeLocale(entrance.admission.locale)
		if (entrance.admission.role === 'moderator') hideSecret()
	}, [entrance, ask])

	return { entrance, ask, join }
}
