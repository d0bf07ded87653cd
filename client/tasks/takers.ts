import { type Actor, isNamed, type Taker } from '../../shared/registry/index.ts'
import type { ShownTask } from './watchTasks.ts'

/** Somebody who takes a task on, as they are shown. */
export interface ShownTaker {
	readonly key: string
	readonly taker: Taker
	/** empty if the actor has left the registry */
	readonly name: string
	readonly actor?: Actor
}

/** Who takes a task on: actors by name, then names that are noted here only. */
export function takersOf({ who, whoElse }: ShownTask, actors: readonly Actor[]): ShownTaker[] {
	const present = actors.filter(({ id }) => who.includes(id)).map(ofActor)
	const left = who.filter((id) => !actors.some((actor) => actor.id === id))
	return [
		...present,
		...whoElse.map((name) => ({ key: `name/${name}`, taker: { name }, name })),
		...left.map((actor) => ({ key: `actor/${actor}`, taker: { actor }, name: '' })),
	]
}

/** Everybody of the registry who could take a task on. */
export const possibleTakers = (actors: readonly Actor[]): ShownTaker[] => actors.filter(isNamed).map(ofActor)

const ofActor = (actor: Actor): ShownTaker => ({
	key: `actor/${actor.id}`,
	taker: { actor: actor.id },
	name: actor.name.trim(),
	actor,
})
