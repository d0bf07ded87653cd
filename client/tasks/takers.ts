import { type Actor, isNamed, type Person, type Taker } from '../../shared/registry/index.ts'
import type { ShownTask } from './watchTasks.ts'

/** Somebody who takes a task on, as they are shown. */
export interface ShownTaker {
	readonly key: string
	readonly taker: Taker
	/** empty if the actor has left the registry */
	readonly name: string
	readonly actor?: Actor
	/** the actor a person belongs to */
	readonly organisation?: Actor
}

/** What somebody takes on: a task, or what is named like one. */
export type Taken = Pick<ShownTask, 'id' | 'who' | 'whoElse' | 'belongsTo'>

/** Who takes a task on: actors in the order of naming, then persons. */
export function takersOf({ who, whoElse, belongsTo }: Taken, actors: readonly Actor[]): ShownTaker[] {
	const present = who.flatMap((id) => actors.find((actor) => actor.id === id) ?? []).map(ofActor)
	const left = who.filter((id) => !actors.some((actor) => actor.id === id))
	return [
		...present,
		...whoElse.map((name) => ofPerson({ name, organisation: belongsTo?.[name] }, actors)),
		...left.map((actor) => ({ key: `actor/${actor}`, taker: { actor }, name: '' })),
	]
}

/** Everybody who could take a task on: the actors of the registry, and whoever has taken one on already. */
export const possibleTakers = (actors: readonly Actor[], persons: readonly Person[]): ShownTaker[] => [
	...actors.filter(isNamed).map(ofActor),
	...persons.map((person) => ofPerson(person, actors)),
]

const ofActor = (actor: Actor): ShownTaker => ({
	key: `actor/${actor.id}`,
	taker: { actor: actor.id },
	name: actor.name.trim(),
	actor,
})

function ofPerson(
	{ name, organisation: id }: { name: string; organisation?: string | undefined },
	actors: readonly Actor[],
): ShownTaker {
	const organisation = actors.find((actor) => actor.id === id)
	return { key: `name/${name}`, taker: { name }, name, ...(organisation && { organisation }) }
}
