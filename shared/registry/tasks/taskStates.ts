import type { Term } from '../term.ts'

/** How far a task is: "Stand". Phones read it, too, and have no room for documents. */
export const taskStates = {
	open: { de: 'offen', en: 'Open' },
	inProgress: { de: 'in Arbeit', en: 'In progress' },
	done: { de: 'erledigt', en: 'Done' },
	dropped: { de: 'entfallen', en: 'Dropped' },
} as const satisfies Record<string, Term>
export type TaskState = keyof typeof taskStates
