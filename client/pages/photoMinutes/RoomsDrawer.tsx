import { useState } from 'react'
import type { BoardApart } from '../../access/boardRooms.ts'
import { type BoardDrawerProps, type DrawnBoards, mostPictureBytes } from '../../documents/boardPictures.ts'
import { RoomContext, useRoom } from '../../sync/RoomContext.ts'
import { BoardDrawer } from '../boards/BoardDrawer.tsx'

/** A board this person may see, with its room where that is not the room of all. */
export interface SeenBoard {
	readonly id: string
	readonly name: string
	readonly apart?: BoardApart
}

/** What is drawn from one document. */
interface Turn {
	readonly apart: SeenBoard['apart']
	readonly boards: readonly string[]
}

/** Draws boards that lie in several rooms, one room after the other, for one file. */
export function RoomsDrawer({
	all,
	boards,
	tell,
	onDrawn,
}: BoardDrawerProps & { /** where they lie */ all: readonly SeenBoard[] }) {
	const room = useRoom()
	const [turns] = useState(() => turnsOf(all, boards))
	const [drawn, setDrawn] = useState<readonly DrawnBoards[]>([])
	const turn = turns[drawn.length]
	if (!turn) return null
	const before = turns.slice(0, drawn.length).reduce((sum, each) => sum + each.boards.length, 0)
	const bytes = drawn.reduce(
		(sum, { pictures }) => [...pictures.values()].reduce((more, { bytes: { length } }) => more + length, sum),
		0,
	)
	const take = (now: DrawnBoards) => {
		const done = [...drawn, now]
		if (done.length < turns.length) setDrawn(done)
		else
			onDrawn({
				pictures: new Map(done.flatMap(({ pictures }) => [...pictures])),
				lacking: done.reduce((sum, { lacking }) => sum + lacking, 0),
			})
	}
	const { apart } = turn
	return (
		<RoomContext
			key={drawn.length}
			value={apart ? { ...room, doc: apart.room.doc, history: apart.history, mayWrite: false } : room}
		>
			<BoardDrawer
				boards={turn.boards}
				most={mostPictureBytes - bytes}
				tell={(done) => tell((before + done * turn.boards.length) / boards.length)}
				onDrawn={take}
			/>
		</RoomContext>
	)
}

/** Boards of one room behind each other, and the rooms in the order in which they are come upon. */
function turnsOf(all: readonly SeenBoard[], boards: readonly string[]): Turn[] {
	const roomOf = new Map(all.map(({ id, apart }) => [id, apart]))
	const turns = new Map<SeenBoard['apart'], string[]>()
	for (const place of boards) {
		const apart = roomOf.get(place.split('/', 1)[0] ?? '')
		turns.set(apart, [...(turns.get(apart) ?? []), place])
	}
	return [...turns].map(([apart, some]) => ({ apart, boards: some }))
}
