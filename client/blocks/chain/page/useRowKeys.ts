import { useEffect } from 'react'
import type { ChainActions } from '../actions.ts'
import { changePersonal, usePersonal } from '../personal.ts'

/** A new object while this row's field shall be written in. */
export function useWanted(chain: string, step: string): object | undefined {
	const wanted = usePersonal(chain, (personal) => personal.wanted)
	const mine = wanted?.step === step ? wanted : undefined
	// After the field has taken the focus: it shall not do so again when the list comes back.
	useEffect(() => {
		if (mine) changePersonal(chain, { wanted: undefined })
	}, [chain, mine])
	return mine
}

/**
 * The keys of a row while its text is written: Alt and an arrow moves it, Backspace takes an empty one away. Answers
 * whether the key was one of these.
 */
export function rowKeys(
	chain: string,
	step: { readonly id: string; readonly text: string },
	actions: ChainActions,
): (event: KeyboardEvent) => boolean {
	return ({ key, altKey, target }) => {
		if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
			if (actions.shift(step.id, key === 'ArrowUp' ? -1 : 1)) changePersonal(chain, { wanted: { step: step.id } })
			return true
		}
		if (key !== 'Backspace' || step.text !== '') return false
		const field = target as HTMLElement
		const fields = [...(field.closest('table')?.querySelectorAll<HTMLElement>('[data-step-words] textarea') ?? [])]
		const at = fields.indexOf(field)
		const neighbour = fields[at - 1] ?? fields[at + 1]
		// First, since the neighbour's own writing begins with the focus: Escape there must not bring this one back.
		actions.remove(step.id)
		neighbour?.focus()
		return true
	}
}
