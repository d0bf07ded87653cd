import { createContext, type KeyboardEvent, useContext } from 'react'
import type { Actor, Day, Field, Person, Taker, TaskState, Term } from '../../shared/registry/index.ts'
import type { FoundNow } from './foundNow.ts'

/** What a row of the plan is made of; each can hold the focus. */
export type TaskPart = 'text' | 'who' | 'until' | 'state' | 'origin' | 'menu'

/** What can be done in the plan; each is one step of undo. */
export interface TaskActions {
	setUntil(id: string, until: Day | undefined): void
	setState(id: string, state: TaskState): void
	setWho(id: string, taker: Taker, takesOn: boolean): void
	/** Enters somebody in the registry and gives them the task. */
	enterActor(id: string, name: string): void
	/** Says which actor a person belongs to. */
	setOrganisation(name: string, actor: string | undefined): void
	/** Somebody in the registry is a person: only tasks know the name from now on. */
	noteAsPerson(actor: string): void
	/** A name on tasks is an actor, and in the registry from now on. */
	enterAsActor(name: string): void
	/** Past its neighbour on this screen; `part` keeps the focus. */
	move(id: string, by: 1 | -1, part: TaskPart): void
	remove(id: string): void
}

/** What is needed to say who takes something on and until when, in the plan and in other lists. */
export interface Takers {
	readonly today: Day
	readonly actors: readonly Actor[]
	/** whose names stand on tasks already */
	readonly persons: readonly Person[]
	readonly fields: readonly Field[]
	readonly actions: Pick<TaskActions, 'setUntil' | 'setWho' | 'enterActor'>
}

/** What all rows of the plan look at. */
export interface Plan extends Takers {
	/** `<block>/<id>` -> the name of the board it lies on */
	readonly boards: Readonly<Record<string, string>>
	readonly foundNow: FoundNow
	/** goal id -> what it is called here */
	readonly goals: Readonly<Record<string, Term>>
	/** whether the tasks stand in their common order here, so that moving one shows */
	readonly mayMove: boolean
	readonly actions: TaskActions
}

export const PlanContext = createContext<Plan | undefined>(undefined)

/** For lists that are not the plan. */
export const TakersContext = createContext<Takers | undefined>(undefined)

export function useTakers(): Takers {
	const takers = useContext(TakersContext)
	const plan = useContext(PlanContext)
	if (!takers && !plan) throw new Error('Who takes something on was asked where nobody knows who could')
	return (takers ?? plan) as Takers
}

export function usePlan(): Plan {
	const plan = useContext(PlanContext)
	if (!plan) throw new Error('A part of a task was mounted outside of the plan')
	return plan
}

/** Alt and an arrow move a task past its neighbour; the part that has the focus keeps it. */
export function useMoveKeys(task: string): (event: KeyboardEvent<HTMLElement>) => void {
	const { mayMove, actions } = usePlan()
	return (event) => {
		const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
		const { target } = event
		// In a date field the same keys open the calendar; what happens in an open menu is not ours.
		if (!by || !event.altKey || !mayMove || !(target instanceof HTMLElement)) return
		if (!event.currentTarget.contains(target) || target instanceof HTMLInputElement) return
		event.preventDefault()
		actions.move(task, by, (target.dataset.part ?? 'text') as TaskPart)
	}
}
