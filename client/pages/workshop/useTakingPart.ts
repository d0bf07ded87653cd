import { useEffect, useState } from 'react'
import type { Now } from '../../../shared/agenda/index.ts'
import { can, type Role } from '../../../shared/links/roles.ts'
import { useNowOf } from '../../agenda/now.ts'

/** Whether the panel "Mitmachen" can be shown, and is. */
export interface TakingPart {
	/** whether something is collected in this step */
	readonly isOffered: boolean
	readonly isOpen: boolean
	show(open: boolean): void
}

/** The panel opens by itself once when a round begins, for participants; the moderation has its own ways to enter things. */
export function useTakingPart(role: Role): TakingPart {
	const round = useNowOf(({ round: running }) => running?.id)
	const isCollecting = useNowOf(collects)
	const [isOpen, show] = useState(false)
	useEffect(() => {
		if (round !== undefined && isCollecting && role === 'participant') show(true)
	}, [round, isCollecting, role])
	const isOffered = round !== undefined && can(role, { do: 'contribute' })
	return { isOffered, isOpen: isOffered && isOpen, show }
}

const collects = ({ round }: Now) => round?.state === 'open'
