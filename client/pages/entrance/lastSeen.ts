import { recallAdmission } from './admission.ts'

/** How a workshop was when this device left it, as the start page tells it. Kept on this device alone. */
export interface LastSeen {
	/** how many boards there were for this person */
	readonly boards: number
	/** changes and contributions of this device that the server did not have */
	readonly unsaved: number
	/** whether a step was running, or all had been done */
	readonly event?: 'running' | 'over'
}

const keyOf = (workshop: string) => `netzwerkstatt.seen.${workshop}`

/** Not for a workshop that this device has forgotten meanwhile: leaving it is the last thing that happens there. */
export function noteSeen(workshop: string, seen: LastSeen) {
	if (!recallAdmission(workshop)) return
	try {
		localStorage.setItem(keyOf(workshop), JSON.stringify(seen))
	} catch {
		// storage is blocked: the list goes without
	}
}

export function lastSeen(workshop: string): LastSeen | undefined {
	try {
		const { boards, unsaved, event } = JSON.parse(localStorage.getItem(keyOf(workshop)) ?? '{}') ?? {}
		if (!isCount(boards) || !isCount(unsaved)) return undefined
		return { boards, unsaved, ...((event === 'running' || event === 'over') && { event }) }
	} catch {
		return undefined
	}
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
