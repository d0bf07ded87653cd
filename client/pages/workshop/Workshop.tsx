import { useMemo, useState } from 'react'
import { formatAge } from '../../../shared/board/plenum.ts'
import { can } from '../../../shared/links/roles.ts'
import { RoomContext, type RoomView } from '../../sync/RoomContext.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { WaysContext } from '../../ways/ways.ts'
import type { Admission } from '../admission.ts'
import { BoardNav } from './BoardNav.tsx'
import { BoardPlace } from './BoardPlace.tsx'
import { useBoards } from './useBoards.ts'
import { usePersonalView } from './usePersonalView.ts'
import type { WorkshopRooms } from './useRooms.ts'
import { useWaysHere } from './useWaysHere.ts'

/** Where the boards stand in a line above the board there is nothing to fold; the same measure as in workshop.css. */
const boardsInOneLine = '(max-width: 63.99rem)'

/** What is in a workshop, once it has arrived: the ways at the left, and the place this person is at. */
export function Workshop({ admission, rooms }: { admission: Admission; rooms: WorkshopRooms }) {
	const { doc, history, presence } = rooms.plenum
	const mayWrite = can(admission.role, { do: 'write', room: 'plenum' }) && formatAge(doc) !== 'newer'
	const room = useMemo<RoomView>(
		() => ({ doc, history, presence, role: admission.role, mayWrite }),
		[doc, history, presence, admission.role, mayWrite],
	)
	const mayArrange = mayWrite && admission.role === 'moderator'
	const boards = useBoards(doc)
	const { place, ways } = useWaysHere(doc)
	const board = place.kind === 'board' ? (boards.find(({ id }) => id === place.board) ?? boards[0]) : undefined
	const [view, setView] = usePersonalView()
	const [fold, setFold] = useState<boolean>()
	const isStrip = useMedia(boardsInOneLine)

	return (
		<RoomContext value={room}>
			<WaysContext value={ways}>
				<div className="workshop-body">
					{(mayArrange || boards.length > 1) && (
						<BoardNav
							doc={doc}
							boards={boards}
							current={board?.id}
							onOpen={(id) => ways.go({ to: 'board', board: id })}
							mayEdit={mayArrange}
							folded={!isStrip && (fold ?? (view === 'plain' || innerWidth < 1280))}
							onFold={setFold}
						/>
					)}
					{board && <BoardPlace board={board} view={view} onView={setView} />}
				</div>
			</WaysContext>
		</RoomContext>
	)
}
