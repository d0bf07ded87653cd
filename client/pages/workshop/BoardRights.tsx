import { Suspense, useEffect } from 'react'
import type { BoardAccess } from '../../../shared/access/index.ts'
import { AccessSign, GroupSign } from '../../access/AccessSign.tsx'
import { useStage } from '../../agenda/stage.ts'
import { latePage } from '../latePage.ts'
import type { BoardHere } from './useBoardsHere.ts'

const GiveRights = latePage(() => import('./GiveRights.tsx').then((module) => module.GiveRights))

/** That others see or write a board; another one whenever somebody asks. */
export interface AskedAccess {
	readonly board: string
	readonly wanted: BoardAccess
}

/** Who sees and writes the board that is shown: for the moderation to set, for others to know. */
export function BoardRights({
	board,
	roadmap,
	token,
	mayGive,
	asked,
	onMoving,
}: {
	board: BoardHere
	roadmap: readonly BoardHere[]
	token: () => string
	mayGive: boolean
	/** what was asked for in the menu of a board */
	asked: AskedAccess | undefined
	/** is told which board is about to leave its room, and that this is over */
	onMoving: (board: string | undefined) => void
}) {
	const { desk } = useStage()
	// It is shown again, so it has arrived.
	useEffect(() => onMoving(undefined), [onMoving])
	const access = board.apart?.access ?? 'write'
	if (board.apart?.group !== undefined) return <GroupSign isClosed={access === 'moderation'} />
	if (!mayGive || !desk) return <AccessSign access={access} />
	return (
		<Suspense fallback={<AccessSign access={access} />}>
			<GiveRights key={board.id} board={board.id} access={access} {...{ desk, roadmap, token, asked, onMoving }} />
		</Suspense>
	)
}
