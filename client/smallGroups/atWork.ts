import { use, useCallback, useMemo } from 'react'
import type * as Y from 'yjs'
import { findRound, type Round, roundsOf } from '../../shared/agenda/index.ts'
import {
	listSeats,
	listSmallGroups,
	type Seat,
	type Sitting,
	type SmallGroup,
	seatsOf,
	sittingOf,
	smallGroupsOf,
} from '../../shared/smallGroups/index.ts'
import { useStage } from '../agenda/stage.ts'
import { BoardsApart } from '../sync/BoardsApart.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { useAttending } from './people.ts'
import { groupsTexts } from './texts.ts'

/** A small group with who sits in it and what it collects. */
export interface GroupAtWork extends SmallGroup {
	readonly seats: readonly Seat[]
	readonly round?: Round & { readonly id: string }
}

interface AtWork {
	readonly sitting?: Sitting
	readonly groups: readonly GroupAtWork[]
}

const atWorkIn = perDocument((stage) =>
	derived<AtWork>(
		[smallGroupsOf(stage), seatsOf(stage), roundsOf(stage), stage.getMap('reports')].map(allOf),
		() => readAtWork(stage),
		{ nameOf: (entry) => (entry as Partial<GroupAtWork & Seat>).participant ?? (entry as Partial<SmallGroup>).room },
	),
)

function readAtWork(stage: Y.Doc): AtWork {
	const sitting = sittingOf(stage)
	if (!sitting) return { groups: [] }
	const seats = listSeats(stage)
	const groups = listSmallGroups(stage).map((group): GroupAtWork => {
		const { room, roundId } = group
		const round = roundId === undefined ? undefined : findRound(stage, roundId)
		return {
			...group,
			seats: seats.filter((seat) => seat.room === room),
			...(round && roundId !== undefined && { round: { ...round, id: roundId } }),
		}
	})
	return { sitting, groups }
}

/** The sitting people are in, with its groups. */
export const useAtWork = (): AtWork => useValue(atWorkIn(useStage().doc))

/** How a group is called on this device: by its name, or by its number. The same function in the same language. */
export function useTitle(): (group: Pick<SmallGroup, 'name' | 'number'>) => string {
	const { group: numbered } = useTexts(groupsTexts)
	return useCallback(({ name, number }) => name || numbered(number), [numbered])
}

/** The board a group writes on, in its document. */
interface GroupBoardHere {
	readonly board: string
	readonly doc: Y.Doc
}

/** The boards that groups write on, as far as they are here already. */
export function useGroupDocuments(groups: readonly SmallGroup[]): readonly GroupBoardHere[] {
	const apart = use(BoardsApart)
	return useMemo(() => {
		const docs = new Map(apart.map(({ board, room }) => [board, room.doc]))
		return groups.flatMap(({ boards: [board] }) => {
			const doc = board === undefined ? undefined : docs.get(board)
			return board !== undefined && doc ? [{ board, doc }] : []
		})
	}, [apart, groups])
}

/** Ids of everybody who is connected. */
export function useConnected(): ReadonlySet<string> {
	const present = useAttending()
	return useMemo(() => new Set(present.map(({ id }) => id)), [present])
}

/** Who sits somewhere with a device and is not connected. */
export const disconnectedIn = ({ seats }: GroupAtWork, connected: ReadonlySet<string>): readonly Seat[] =>
	seats.filter(({ participant, hasDevice }) => hasDevice && !connected.has(participant))
