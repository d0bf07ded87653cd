import { Suspense, useEffect } from 'react'
import { AccessSign, GroupSign } from '../../access/AccessSign.tsx'
import { useStage } from '../../agenda/stage.ts'
import { latePage } from '../latePage.ts'
import type { BoardHere } from './useBoardsHere.ts'

const GiveRights = latePage(() => import('./GiveRights.tsx').then((module) => module.GiveRights))

/** Who sees and writes the board that is shown: for the moderation to set, for others to know. */
export function BoardRights({
	board,
	roadmap,
	token,
	mayGive,
	onMoving,
}: {
	board: BoardHere
	roadmap: readonly BoardHere[]
	token: () => string
	mayGive: boolean
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
			<GiveRights key={board.id} board={board.id} access={access} {...{ desk, roadmap, token, onMoving }} />
		</Suspense>
	)
}
