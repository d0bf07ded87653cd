import { useCallback, useEffect, useMemo, useState } from 'react'
import { MethodsContext } from '../../blocks/MethodsContext.ts'
import type { Part } from '../../navigation/navigation.ts'
import { RoomContext, type RoomView, useValue } from '../../sync/RoomContext.ts'
import { createValue } from '../../sync/value.ts'
import { WallStage } from '../boards/BoardStage.tsx'
import { findMethod } from '../boards/lateMethods.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { Outline } from './Outline.tsx'
import { useWallScale } from './useWallScale.ts'

/** Sizes that can be read from the last row, in pixels at 1280 × 720. */
const headings = 30
const cards = 24

/** A board as it lies there; where that cannot be read from the last row, its cards as an outline. */
export function BoardScene({ rooms, board, part }: { rooms: WorkshopRooms; board: string; part: Part | undefined }) {
	const apart = useValue(rooms.apart).find((each) => each.board === board)
	const { doc, history } = apart?.room ?? rooms.plenum
	const scale = useWallScale()
	const [isLegible, tell] = useState(true)
	// On the wall nobody points, and nobody is pointed at.
	const room = useMemo<RoomView>(
		() => ({ doc, history, presence: nobody, role: 'reader', mayWrite: false }),
		[doc, history],
	)
	const { x, y, w, h } = part ?? {}
	const wall = useMemo(
		() => ({
			part: x === undefined || y === undefined || w === undefined || h === undefined ? undefined : { x, y, w, h },
			headings: headings * scale,
			cards: cards * scale,
			onLegible: tell,
		}),
		[x, y, w, h, scale],
	)
	const stay = useCallback(() => {}, [])
	return (
		<RoomContext key={doc.guid} value={room}>
			<div className="projector-board" data-behind={!isLegible || undefined} aria-hidden={!isLegible}>
				<ErrorBoundary key={board} instead={() => <NotDrawn tell={tell} />}>
					<MethodsContext value={findMethod}>
						<WallStage board={board} wall={wall} onBoard={stay} />
					</MethodsContext>
				</ErrorBoundary>
			</div>
			{!isLegible && (
				<div className="projector-instead">
					<Outline doc={doc} board={board} showNames />
				</div>
			)}
		</RoomContext>
	)
}

/** What cannot be drawn is shown as an outline as well. */
function NotDrawn({ tell }: { tell: (isLegible: boolean) => void }) {
	useEffect(() => tell(false), [tell])
	return null
}

const nobody: RoomView['presence'] = { people: createValue([]), tell: () => {}, destroy: () => {} }
