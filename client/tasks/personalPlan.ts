import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Day, findTask } from '../../shared/registry/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { type Arrangement, arranged, type Grouping } from './arrangement.ts'
import type { ShownTask } from './watchTasks.ts'

/** How this person looks at the plan. */
export interface PersonalPlan {
	readonly view: 'table' | 'list'
	readonly grouping: Grouping
}

const storageKey = 'netzwerkstatt.tasks'
const atFirst: PersonalPlan = { view: 'table', grouping: 'state' }

/** The person's own way of looking at the plan, remembered on this device. */
export function usePersonalPlan(): [PersonalPlan, (patch: Partial<PersonalPlan>) => void] {
	const [plan, setPlan] = useState(remembered)
	return [
		plan,
		(patch) => {
			const next = { ...plan, ...patch }
			setPlan(next)
			try {
				localStorage.setItem(storageKey, JSON.stringify(next))
			} catch {
				// storage is blocked: the choice lasts until the page is closed
			}
		},
	]
}

function remembered(): PersonalPlan {
	try {
		const { view, grouping } = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
		return {
			view: view === 'list' ? view : atFirst.view,
			grouping: grouping === 'none' || grouping === 'person' ? grouping : atFirst.grouping,
		}
	} catch {
		return atFirst
	}
}

/**
 * The tasks in this person's arrangement. It is made anew when tasks come, go or move, not when one of them changes: none
 * may vanish under somebody's hands because it no longer fits.
 */
export function useArrangedTasks(
	tasks: readonly ShownTask[],
	arrangement: Arrangement,
	today: Day,
): { readonly tasks: readonly ShownTask[]; readonly ids: () => readonly string[] } {
	const { doc } = useRoom()
	const order = tasks.map(({ id }) => id).join('\n')
	const wanted = useMemo(() => {
		const facts = order.split('\n').flatMap((id) => findTask(doc, id) ?? [])
		return arranged(facts, arrangement, today).map(({ id }) => id)
	}, [doc, order, arrangement, today])
	const shown = useMemo(() => {
		const byId = new Map(tasks.map((task) => [task.id, task]))
		return wanted.flatMap((id) => byId.get(id) ?? [])
	}, [tasks, wanted])

	const latest = useRef(wanted)
	useLayoutEffect(() => {
		latest.current = wanted
	}, [wanted])
	const ids = useCallback(() => latest.current, [])
	return { tasks: shown, ids }
}
