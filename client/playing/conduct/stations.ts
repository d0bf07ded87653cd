import type * as Y from 'yjs'
import { type Part, type Play, personRole, playsOf, readPlay, type Scene } from '../../../shared/blocks/scenes/index.ts'
import type { CastPart } from '../../../shared/playing/index.ts'
import { type Actor, actorsOf, casesOf, findCase, isNamed, listActors } from '../../../shared/registry/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'

/** A play as it lies in the plenum, with the names it needs to be conducted. */
export interface Prepared {
	readonly play: Play
	/** whose way it is; may be empty */
	readonly person: string
	/** id -> name, of everybody in the registry */
	readonly names: Readonly<Record<string, string>>
	/** every actor that can be met, by name */
	readonly actors: readonly Pick<Actor, 'id' | 'name' | 'shortName'>[]
}

const preparedIn = perDocument((plenum, id: string) =>
	derived<Prepared | undefined>([playsOf(plenum), actorsOf(plenum), casesOf(plenum)].map(allOf), () =>
		readPrepared(plenum, id),
	),
)

/** A play of the plenum; undefined if there is none of this id. */
export const usePrepared = (id: string): Prepared | undefined => useValue(preparedIn(useRoom().doc, id))

export function readPrepared(plenum: Y.Doc, id: string): Prepared | undefined {
	const play = readPlay(plenum, id)
	if (!play) return undefined
	const actors = listActors(plenum)
		.filter(isNamed)
		.sort((a, b) => a.name.localeCompare(b.name, 'de'))
	return {
		play,
		person: play.case === undefined ? '' : (findCase(plenum, play.case)?.person.split(',')[0]?.trim() ?? ''),
		names: Object.fromEntries(actors.map(({ id: actor, name }) => [actor, name])),
		actors: actors.map(({ id: actor, name, shortName }) => ({ id: actor, name, ...(shortName && { shortName }) })),
	}
}

/** What everybody is told of a part: whom it stands for, and what it is called beside. */
export function castPartOf({ play, person, names }: Prepared, { id, group, role = '', title }: Part): CastPart {
	const whom = role === personRole ? person : (names[role] ?? '')
	const as = [whom, title.trim()].filter(Boolean).join(' · ')
	return { play: play.id, part: id, group, role, as }
}

/** Where a scene plays, in words; '' while that is open. */
export const placeOf = ({ names }: Prepared, { lane }: Scene): string => (lane === undefined ? '' : (names[lane] ?? ''))
