import { useCallback, useEffect, useMemo, useState } from 'react'
import { saysSame } from '../../../shared/lib/keepSame.ts'
import { MethodsContext } from '../../blocks/MethodsContext.ts'
import type { Part } from '../../navigation/navigation.ts'
import type { Person, PresenceChannel } from '../../sync/presence.ts'
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
	const { doc, history, presence: everybody } = apart?.room ?? rooms.plenum
	const scale = useWallScale()
	const [isLegible, tell] = useState(true)
	const presence = useMemo(() => pointingOnly(everybody), [everybody])
	useEffect(() => () => presence.destroy(), [presence])
	const room = useMemo<RoomView>(
		() => ({ doc, history, presence, role: 'reader', mayWrite: false }),
		[doc, history, presence],
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

/** On the wall one sees what is pointed at, but neither cursors nor names. */
function pointingOnly(everybody: PresenceChannel): PresenceChannel {
	const read = () =>
		everybody.people.get().flatMap((person) => {
			const { p, l } = person.whereabouts
			return p && l ? [{ ...person, name: '', self: false, whereabouts: { p, l } }] : []
		})
	const people = createValue<readonly Person[]>(read(), saysSame)
	const stop = everybody.people.subscribe(() => people.set(read()))
	return { people, tell() {}, destroy: stop }
}
