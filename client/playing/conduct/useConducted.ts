import { useMemo } from 'react'
import type * as Y from 'yjs'
import { findRound, type Round, roundsOf } from '../../../shared/agenda/index.ts'
import {
	type Castable,
	type CastMember,
	castOf,
	listCast,
	playingOf,
	playOf,
	type Play as RunningPlay,
	type RunningScene,
	sceneOf,
} from '../../../shared/playing/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { type Attending, sameOrganisation } from '../../smallGroups/draft.ts'
import { useAttending } from '../../smallGroups/people.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { Prepared } from './stations.ts'

/** How a play stands in the stage. */
export interface Conducted {
	readonly running: RunningPlay | undefined
	readonly scene: RunningScene | undefined
	/** who has a part in the play that is conducted, whether it runs or not */
	readonly cast: readonly CastMember[]
	readonly rounds: Readonly<Record<string, Round>>
}

const conductedIn = perDocument((stage, play: string) =>
	derived<Conducted>([playingOf(stage), castOf(stage), roundsOf(stage), stage.getMap('reports')].map(allOf), () =>
		readConducted(stage, play),
	),
)

/** How this play stands; `running` and `scene` only if it is the one that runs. */
export const useConducted = (play: string): Conducted => useValue(conductedIn(useStage().doc, play))

function readConducted(stage: Y.Doc, play: string): Conducted {
	const running = playOf(stage)
	const isThis = running?.id === play
	const rounds = [...roundsOf(stage).keys()].flatMap((id) => {
		const round = findRound(stage, id)
		return round?.givers?.play === play ? [[id, round] as const] : []
	})
	return {
		running: isThis ? running : undefined,
		scene: isThis ? sceneOf(stage) : undefined,
		cast: listCast(stage, play),
		rounds: Object.fromEntries(rounds),
	}
}

/** Somebody who can have a part: who is here, and who has one already. */
export interface CastPerson extends Attending, Castable {
	readonly member: CastMember | undefined
	readonly isHere: boolean
}

/** Everybody who can have a part, by name, with the organisation of the registry they come for. */
export function useCastPeople(
	{ actors }: Pick<Prepared, 'actors'>,
	cast: readonly CastMember[],
): readonly CastPerson[] {
	const present = useAttending()
	return useMemo(() => {
		const byName = new Map(
			actors.flatMap(({ id, name, shortName }) =>
				[name, ...(shortName ? [shortName] : [])].map((called) => [sameOrganisation(called), id] as const),
			),
		)
		const known = new Map<string, Attending & { isHere: boolean }>()
		for (const { participant, name, organisation, hasDevice } of cast)
			known.set(participant, { id: participant, name, organisation, hasDevice, isHere: !hasDevice })
		for (const person of present) known.set(person.id, { ...person, isHere: true })
		const members = new Map(cast.map((member) => [member.participant, member]))
		return [...known.values()]
			.map((person) => ({
				...person,
				member: members.get(person.id),
				actor: byName.get(sameOrganisation(person.organisation)) ?? '',
			}))
			.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
	}, [actors, cast, present])
}
