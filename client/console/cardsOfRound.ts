import { useCallback } from 'react'
import type * as Y from 'yjs'
import type { Round } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { type CardGroup, cardsOn } from '../../shared/board/cards/index.ts'
import { groupsOfRound } from '../../shared/collected/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useUnhurried } from '../sync/unhurried.ts'

export type CollectedRound = Round & { readonly id: string }

/** Whether what this round collects are cards that all see: revealed, or never hidden. */
export const showsCards = ({ settings, state }: Round): boolean =>
	settings.kind === 'cards' && (state === 'revealed' || !settings.hidden)

/** What has become of the cards of a round, under their headings, as they lie on their board now. */
export function useCardsOfRound({ id, board, about }: CollectedRound): readonly CardGroup[] {
	const { doc } = useRoom()
	const read = useCallback(
		(plenum: Y.Doc) => {
			const boards = boardsOf(plenum)
			// What says no board lands on the first.
			const found = boards.find((each) => each.id === board) ?? boards[0]
			const groups = found ? groupsOfRound(cardsOn(plenum, found.id), id) : []
			// The question stands above them already.
			return groups.map((group) => (group.heading?.trim() === about.trim() ? { ...group, heading: '' } : group))
		},
		[id, board, about],
	)
	return useUnhurried(doc, read)
}
