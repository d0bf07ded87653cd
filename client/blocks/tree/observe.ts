import type * as Y from 'yjs'
import {
	type Actor,
	actorsOf,
	type Field,
	fieldsOf,
	firstNodes,
	type GoalNode,
	goalsOf,
	listActors,
	listFields,
	outlineOfGoals,
	readGoal,
	readTask,
	tasksOf,
} from '../../../shared/registry/index.ts'
import { derived, from } from '../../sync/derived.ts'
import { readEntries } from '../../sync/entries.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'

const outlineIn = perDocument((doc) => {
	const goals = readEntries(goalsOf(doc), readGoal)
	const tasks = readEntries(tasksOf(doc), readTask)
	return derived([goals.source, tasks.source], () => outlineOfGoals(goals.list(), tasks.list()))
})

/** The goals of the workshop as a tree. Equal goals stay the same objects, so that only what changed is drawn again. */
export const useOutline = (): readonly GoalNode[] => useValue(outlineIn(useRoom().doc))

/** Whom goals and tasks name. */
export interface Organisations {
	readonly actors: ReadonlyMap<string, Actor>
	readonly fields: readonly Field[]
}

const organisationsIn = perDocument((doc) =>
	derived([actorsOf(doc), fieldsOf(doc)].map(allOf), () => readOrganisations(doc)),
)

export const useOrganisations = (): Organisations => useValue(organisationsIn(useRoom().doc))

export const readOrganisations = (doc: Y.Doc): Organisations => ({
	actors: new Map(listActors(doc).map((actor) => [actor.id, actor])),
	fields: listFields(doc),
})

const goalsIn = perDocument((doc) => derived([from(outlineIn(doc))], () => firstNodes(outlineIn(doc).get())))

/** Every goal once, with its number and all below it. */
export const useGoals = (): readonly GoalNode[] => useValue(goalsIn(useRoom().doc))
