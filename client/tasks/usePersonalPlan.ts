import { useState } from 'react'
import type { Grouping } from './arrangement.ts'

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
