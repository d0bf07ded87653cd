import { useEffect } from 'react'
import { AccessMenu, AccessSign } from '../../access/AccessMenu.tsx'
import { useStage } from '../../agenda/stage.ts'
import type { BoardHere } from './useBoardsHere.ts'

/** A board that was moved arrives in its new room within this time, in milliseconds. */
const patience = 5_000

/** Who sees and writes the board that is shown: for the moderation to set, for others to know. */
export function BoardRights({
	board,
	token,
	mayGive,
	onMoving,
}: {
	board: BoardHere
	token: () => string
	mayGive: boolean
	/** is told which board is about to leave its room, and that this is over */
	onMoving: (board: string | undefined) => void
}) {
	const { server } = useStage()
	const access = board.apart?.access ?? 'write'
	// It is shown again, so it has arrived.
	useEffect(() => onMoving(undefined), [onMoving])
	if (!mayGive) return <AccessSign access={access} />
	return (
		<AccessMenu
			key={board.id}
			access={access}
			onGive={async (wanted) => {
				onMoving(board.id)
				const answer = await server.giveBoard(token(), board.id, wanted)
				setTimeout(() => onMoving(undefined), answer.ok ? patience : 0)
				return answer.ok ? undefined : answer.failure
			}}
		/>
	)
}
