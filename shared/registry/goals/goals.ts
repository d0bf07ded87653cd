import type * as Y from 'yjs'
import { entriesIn, mapIn, textIn } from '../../lib/entries.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { type Goal, type GoalPart, readGoal } from './goal.ts'

/** The registry's map: goal id -> Y.Map. Observe it, but change it only through the commands below. */
export const goalsOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('goals')

/** Every goal of the workshop, in the order people gave them, whatever its level. */
export const listGoals = (doc: Y.Doc): Goal[] => entriesIn(goalsOf(doc), readGoal)

export const findGoal = (doc: Y.Doc, id: string): Goal | undefined => readGoal(id, goalsOf(doc).get(id))

/** A text of a goal, to write in; ask again after an undo, which makes new ones. */
export const goalText = (doc: Y.Doc, id: string, part: GoalPart): Y.Text | undefined =>
	textIn(mapIn(goalsOf(doc), id), part)
