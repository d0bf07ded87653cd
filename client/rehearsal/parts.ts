import { castOf, listCast, playingOf, playOf } from '../../shared/playing/index.ts'
import type { PlayGroup } from '../../shared/rounds/playGroups.ts'
import { listSeats, listSmallGroups, seatsOf, smallGroupsOf } from '../../shared/smallGroups/index.ts'
import { useStage } from '../agenda/stage.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

/** What somebody is at this moment: in the small group they sit in, or in the Planspiel that runs. */
export type Part =
	| { readonly in: 'group'; readonly number: number; readonly name: string }
	| { readonly in: 'play'; readonly group: PlayGroup; readonly as: string }

interface Parts {
	/** by participant id */
	readonly of: Readonly<Record<string, Part>>
	/** whether a Planspiel runs: then who has no part in it is somebody to see to */
	readonly isPlayed: boolean
}

const partsIn = perDocument((stage) =>
	derived<Parts>([castOf(stage), playingOf(stage), smallGroupsOf(stage), seatsOf(stage)].map(allOf), () => {
		const groups = new Map(listSmallGroups(stage).map((group) => [group.room, group]))
		const seats = listSeats(stage).flatMap(({ participant, room }) => {
			const group = groups.get(room)
			return group ? [[participant, { in: 'group', number: group.number, name: group.name } as const] as const] : []
		})
		const cast = listCast(stage).map(
			({ participant, group, as }) => [participant, { in: 'play', group, as } as const] as const,
		)
		return {
			of: Object.fromEntries<Part>([...cast, ...seats]),
			isPlayed: groups.size === 0 && playOf(stage) !== undefined,
		}
	}),
)

/** Who is what, of all that take part. */
export const useParts = (): Parts => useValue(partsIn(useStage().doc))
