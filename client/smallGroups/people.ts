import { useMemo } from 'react'
import { castOf, lastPlay, playingOf } from '../../shared/playing/index.ts'
import { type Actor, actorsOf, type Field, fieldsOf, listActors, listFields } from '../../shared/registry/index.ts'
import { listPast, pastOf } from '../../shared/smallGroups/index.ts'
import { useStage } from '../agenda/stage.ts'
import { derived, from } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import type { Person } from '../sync/presence.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import type { Value } from '../sync/value.ts'
import { type Attending, type Lore, sameOrganisation } from './draft.ts'

/** An organisation as the registry knows it: its symbol, and what is mixed by. */
interface KnownOrganisation {
	readonly kind: Actor['kind']
	readonly colour: Field['colour'] | undefined
	readonly fields: readonly string[]
}

/** By the letters of its name, see `sameOrganisation`. */
export type Organisations = ReadonlyMap<string, KnownOrganisation>

const organisationsIn = perDocument((plenum) =>
	derived<readonly (readonly [string, KnownOrganisation])[]>([allOf(actorsOf(plenum)), allOf(fieldsOf(plenum))], () => {
		const colours = new Map(listFields(plenum).map(({ id, colour }) => [id, colour]))
		return listActors(plenum).flatMap(({ name, shortName, kind, field, moreFields = [] }) => {
			const known = {
				kind,
				colour: field === undefined ? undefined : colours.get(field),
				fields: field === undefined ? [...moreFields] : [field, ...moreFields],
			}
			return [name, ...(shortName ? [shortName] : [])].map((called) => [sameOrganisation(called), known] as const)
		})
	}),
)

/** The organisations of the registry by their names, short ones included. */
export function useOrganisations(): Organisations {
	const listed = useValue(organisationsIn(useRoom().doc))
	return useMemo(() => new Map(listed), [listed])
}

/** Who was together before, the last time last. A Planspiel counts as one: who talks it over sits with others. */
const pastIn = perDocument((stage) =>
	derived([pastOf(stage), castOf(stage), playingOf(stage)].map(allOf), () => {
		const sittings = listPast(stage).map(({ at, groups }) => ({ at, groups: [...groups.values()], isPlay: false }))
		const played = lastPlay(stage)
		const ended = played?.ended ?? Number.POSITIVE_INFINITY
		const play = played && { at: ended, groups: [...played.groups.values()], isPlay: true }
		const all = [...sittings, ...(play ? [play] : [])].sort((a, b) => a.at - b.at)
		const last = all.at(-1)
		return { before: all.map(({ groups }) => groups), last: last?.isPlay ? undefined : last?.groups }
	}),
)

/** What groups are formed by besides who is there. */
export function useLore(): Lore {
	const organisations = useOrganisations()
	const { before, last } = useValue(pastIn(useStage().doc))
	return useMemo(
		() => ({ before, last, fieldsOf: (name) => organisations.get(sameOrganisation(name))?.fields ?? [] }),
		[organisations, before, last],
	)
}

const attendingIn = new WeakMap<Value<readonly Person[]>, Value<readonly Attending[]>>()

/** Everybody who takes part and is connected, by name, once however many devices they have. */
export function useAttending(): readonly Attending[] {
	const { people } = useStage()
	const known = attendingIn.get(people) ?? derived([from(people)], () => attendingOf(people.get()))
	attendingIn.set(people, known)
	return useValue(known)
}

function attendingOf(people: readonly Person[]): Attending[] {
	const known = new Map<string, Attending>()
	for (const { participant, name, organisation, role } of people) {
		if (role === 'participant') known.set(participant, { id: participant, name, organisation, hasDevice: true })
	}
	return [...known.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}
