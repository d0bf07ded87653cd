import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { isBack, mapIn, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import { wordKey } from '../term.ts'
import {
	type Actor,
	type ActorDetails,
	type ActorProperty,
	type DetailPatch,
	isDetail,
	newActorMap,
	readActor,
	tidyDetails,
} from './actor.ts'
import { writeMemberships } from './memberships.ts'

/** Who gives an `id` enters the actor once: who is there under it stays, or comes back from the trash. */
export type NewActor = ActorDetails & { name: string; id?: string | undefined }

/** The registry's map: actor id -> Y.Map. Observe it, but change it only through the commands below. */
export const actorsOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('actors')

/** Enters actors and returns their ids in the same order. */
export const addActors = command(
	'registry',
	(doc: Y.Doc, actors: readonly NewActor[], random: Random = Math.random): string[] => {
		return actors.map(({ name, id = newId(random), ...details }) => {
			if (!isBack(actorsOf(doc), id)) actorsOf(doc).set(id, newActorMap(name, details))
			return id
		})
	},
)

/** Sets what the patch names; `undefined` forgets. Invalid values and unknown actors change nothing. */
export const changeActor = command('registry', (doc: Y.Doc, id: string, patch: DetailPatch): void => {
	const stored = mapIn(actorsOf(doc), id)
	if (!stored) return
	patchEntry<ActorProperty>(stored, tidyDetails(patch), isDetail)
	if (Object.hasOwn(patch, 'groups')) writeMemberships(stored, patch.groups ?? [])
})

/** Gives an actor another name, letter by letter: it shows wherever the actor stands. */
export const renameActor = command('registry', (doc: Y.Doc, id: string, name: string): void => {
	const text = nameText(doc, id)
	if (text) rewrite(text, textFields.actorName, name)
})

/** Lays an actor into the trash, or takes it away for good; places that refer to it show that it is gone. */
export const removeActor = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(actorsOf(doc), id, trashed)
})

/** The actor's name as the text people write in, or undefined if there is no such actor. */
export const nameText = (doc: Y.Doc, id: string): Y.Text | undefined => textIn(mapIn(actorsOf(doc), id), 'name')

export function findActor(doc: Y.Doc, id: string): Actor | undefined {
	return readActor(id, actorsOf(doc).get(id))
}

/** Everybody in the registry by name; equal names by id. */
export function listActors(doc: Y.Doc): Actor[] {
	const actors: Actor[] = []
	for (const [id, stored] of actorsOf(doc)) {
		const actor = readActor(id, stored)
		if (actor) actors.push(actor)
	}
	return actors.sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1))
}

/** Whether the actor has been given a name yet: fresh rows begin without one. */
export const isNamed = (actor: Actor): boolean => wordKey(actor.name) !== ''
