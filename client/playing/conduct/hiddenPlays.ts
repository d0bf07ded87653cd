import { use, useMemo } from 'react'
import { listSetApart } from '../../../shared/access/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { listPlays, playsOf } from '../../../shared/blocks/scenes/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { roomOfBoard } from '../../../shared/smallGroups/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { BoardsApart } from '../../sync/BoardsApart.ts'
import { derived } from '../../sync/derived.ts'
import { allOf } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { readPrepared } from './stations.ts'

/** A play on a board that not everybody writes: what is played lies where all read it, so that board opens first. */
export interface HiddenPlay {
	readonly id: string
	/** whose way it is; may be empty */
	readonly person: string
	/** tldraw page id of its board */
	readonly board: string
	/** what that is called */
	readonly name: string
	/** whether everybody reads the board already */
	readonly isRead: boolean
}

/** The plays that cannot be conducted where they lie. */
export function useHiddenPlays(): readonly HiddenPlay[] {
	const { doc: stage } = useStage()
	const { doc: plenum } = useRoom()
	const apart = use(BoardsApart)
	return useValue(
		useMemo(
			() =>
				derived<readonly HiddenPlay[]>([plenum, ...apart.map(({ room }) => room.doc)].map(playsOf).map(allOf), () => {
					const open = new Set(listPlays(plenum).map(({ id }) => id))
					const read = new Set(listSetApart(stage).map(({ board }) => board))
					return apart
						.filter(({ board }) => roomOfBoard(stage, board) === undefined)
						.flatMap(({ board, room: { doc } }) =>
							placedBlocks(doc)
								.filter((each) => each.block === 'scenes' && each.board === board && !open.has(each.id))
								.map(({ id }) => ({
									...{ id, board, isRead: read.has(board) },
									person: readPrepared(doc, id)?.person ?? '',
									name: boardsOf(doc).find((each) => each.id === board)?.name ?? '',
								})),
						)
				}),
			[stage, plenum, apart],
		),
	)
}
