import { createValue, type Value } from '../../sync/value.ts'

/** What was brought back last on this device, so that it can be told, shown and undone. */
export interface Restored {
	/** when the version is from that was gone back to, in milliseconds since 1970 */
	readonly time: number
	/** absent: the whole workshop */
	readonly board?: { readonly id: string; readonly name: string }
	/** only what was missing came back */
	readonly part?: 'missing'
	readonly entries: number
	/** the version that was kept just before; absent if the server kept none */
	readonly before?: string
	readonly isUndone?: true
}

/** In the tab's storage: bringing back a whole workshop may load the page anew. */
const key = 'netzwerkstatt.restored'

const last = createValue<Restored | undefined>(recall())

/** What was brought back last. It outlives the page that asked for it: a whole workshop that goes back is drawn anew. */
export const lastRestored: Value<Restored | undefined> = last

/** Tells it, or with `undefined` nothing any more. */
export function tellRestored(restored: Restored | undefined) {
	last.set(restored)
	try {
		if (restored) sessionStorage.setItem(key, JSON.stringify(restored))
		else sessionStorage.removeItem(key)
	} catch {
		// storage is blocked: a reload does not tell it again
	}
}

function recall(): Restored | undefined {
	try {
		const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
		return isRestored(stored) ? stored : undefined
	} catch {
		return undefined
	}
}

function isRestored(value: unknown): value is Restored {
	const { time, entries } = (value ?? {}) as Partial<Restored>
	return typeof time === 'number' && typeof entries === 'number'
}
