import type * as Y from 'yjs'
import { type Feedback, type Play, playsOf, readPlay, saidOf } from '../../../shared/blocks/scenes/index.ts'
import {
	type Actor,
	actorsOf,
	type Case,
	casesOf,
	type Field,
	fieldsOf,
	isNamed,
	listActors,
	listCases,
	listFields,
} from '../../../shared/registry/index.ts'
import { calmly, derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'

/** A play with those of the registry who can stand in it. */
export interface ShownPlay {
	readonly play: Play | undefined
	/** everybody who can be met on the way, by name */
	readonly actors: readonly Actor[]
	readonly fields: readonly Field[]
	readonly cases: readonly Case[]
	/** the case it is about, as long as the registry has it */
	readonly about: Case | undefined
}

/** Scene id -> what observers said of it. */
export type SaidBeside = Readonly<Record<string, readonly Feedback[]>>

export function readShown(doc: Y.Doc, id: string): ShownPlay {
	const play = readPlay(doc, id)
	const actors = listActors(doc)
		.filter(isNamed)
		.sort((a, b) => a.name.localeCompare(b.name, 'de'))
	const cases = listCases(doc)
	return { play, actors, fields: listFields(doc), cases, about: cases.find((each) => each.id === play?.case) }
}

export const readSaid = (doc: Y.Doc, id: string): SaidBeside =>
	Object.fromEntries(saidOf(doc, readPlay(doc, id)?.scenes ?? []))

const shownIn = perDocument((doc, id: string) =>
	derived([playsOf(doc), actorsOf(doc), fieldsOf(doc), casesOf(doc)].map(allOf), () => readShown(doc, id)),
)

/** Milliseconds between a change on a board and the next look at its cards. */
const pause = 150

const saidIn = perDocument((doc, id: string) =>
	derived([playsOf(doc), doc.getMap('records')].map(allOf), () => readSaid(doc, id), { pace: calmly(pause) }),
)

/** The play as it stands. What did not change stays the same object. */
export const usePlay = (id: string): ShownPlay => useValue(shownIn(useRoom().doc, id))

/** What observers said of its scenes, looked at anew some time after changes. */
export const useSaid = (id: string): SaidBeside => useValue(saidIn(useRoom().doc, id))
