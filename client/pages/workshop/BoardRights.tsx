import { Suspense, useEffect } from 'react'
import { AccessSign } from '../../access/AccessSign.tsx'
import { useStage } from '../../agenda/stage.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { latePage } from '../latePage.ts'
import type { BoardHere } from './useBoardsHere.ts'

const AccessMenu = latePage(() => import('../../access/AccessMenu.tsx').then((module) => module.AccessMenu))

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
	const navigation = useNavigation()
	const access = board.apart?.access ?? 'write'
	// It is shown again, so it has arrived.
	useEffect(() => onMoving(undefined), [onMoving])
	if (!mayGive) return <AccessSign access={access} />
	return (
		<Suspense fallback={<AccessSign access={access} />}>
			<AccessMenu
				key={board.id}
				access={access}
				onGive={async (wanted) => {
					// Who came to the first board there is would be at another one when this one has left.
					navigation.go({ to: 'board', board: board.id })
					onMoving(board.id)
					const answer = await server.giveBoard(token(), board.id, wanted)
					setTimeout(() => onMoving(undefined), answer.ok ? patience : 0)
					return answer.ok ? undefined : answer.failure
				}}
			/>
		</Suspense>
	)
}
