import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

export type PanelTab = 'findings' | 'comparison'

/** How one person looks at one rulebook. None of it is in the document: it is nobody else's business. */
export interface Personal {
	/** id of the rule whose details are open */
	readonly details?: string
	/** a fresh rule to write in as soon as it is shown; a new object each time */
	readonly fresh?: { readonly rule: string }
	/** whether the list is shown: fresh rules are written there, otherwise in the form */
	readonly isList?: boolean
	/** which tab of the panel is open; the findings at first */
	readonly tab?: PanelTab
}

const stores = new Map<string, WritableValue<Personal>>()

function personalOf(rulebook: string): WritableValue<Personal> {
	const store = stores.get(rulebook) ?? createValue<Personal>({})
	stores.set(rulebook, store)
	return store
}

/** This person's look at a rulebook; canvas, list and bar share it. */
export const usePersonal = (rulebook: string): Personal => useValue(personalOf(rulebook))

export function changePersonal(rulebook: string, patch: { [Part in keyof Personal]?: Personal[Part] | undefined }) {
	const store = personalOf(rulebook)
	store.set(Object.fromEntries(Object.entries({ ...store.get(), ...patch }).filter(([, value]) => value !== undefined)))
}

/** Begins to write in a fresh rule, where this person is. */
export function writeIn(rulebook: string, rule: string): void {
	changePersonal(rulebook, personalOf(rulebook).get().isList ? { fresh: { rule } } : { fresh: { rule }, details: rule })
}
