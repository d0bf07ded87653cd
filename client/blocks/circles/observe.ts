import type * as Y from 'yjs'
import { areasOf, type CirclesForm, circlesOf, formOf } from '../../../shared/blocks/circles/index.ts'
import {
	type Actor,
	actorsOf,
	type Field,
	fieldsOf,
	type Group,
	groupsOf,
	isNamed,
	listActors,
	listFields,
	listGroups,
} from '../../../shared/registry/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'

/** Everything the picture and the list are made of. */
export interface Network {
	readonly form: CirclesForm
	readonly groups: readonly Group[]
	readonly actors: readonly Actor[]
	readonly fields: readonly Field[]
	/** actor id -> in how many groups it is */
	readonly counts: Readonly<Record<string, number>>
}

export function readNetwork(doc: Y.Doc, id: string): Network {
	const groups = listGroups(doc)
	const actors = listActors(doc).filter(isNamed)
	const known = new Set(groups.map((group) => group.id))
	const counts = Object.fromEntries(
		actors.map((actor) => [actor.id, actor.groups?.filter((group) => known.has(group)).length ?? 0]),
	)
	return { form: formOf(doc, id), groups, actors, fields: listFields(doc), counts }
}

const networkIn = perDocument((doc, id: string) =>
	derived([circlesOf(doc), groupsOf(doc), actorsOf(doc), fieldsOf(doc)].map(allOf), () => readNetwork(doc, id)),
)

/** The network as these circles show it. What did not change stays the same object. */
export const useNetwork = (circles: string): Network => useValue(networkIn(useRoom().doc, circles))

export const areasIn = ({ form, groups, actors }: Network) => areasOf(form, groups, actors)
