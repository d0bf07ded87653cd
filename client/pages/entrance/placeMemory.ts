/** What the page shows: one of the boards (the first if none was chosen yet), or a page beside them. */
export type Place =
	| { readonly kind: 'board'; readonly board?: string }
	| { readonly kind: 'roadmap' | 'agenda' | 'tasks' | 'parked' | 'actors' | 'versions' | 'trash' }

const pages: readonly Place['kind'][] = ['roadmap', 'agenda', 'tasks', 'parked', 'actors', 'versions', 'trash']

/** Where somebody was lies in the tab's own storage, not in the address: that belongs to the link and its secret. */
const keyOf = (workshop: string) => `netzwerkstatt.place.${workshop}`

export function rememberPlace(workshop: string, place: Place) {
	try {
		sessionStorage.setItem(keyOf(workshop), JSON.stringify(place))
	} catch {
		// storage is blocked: a reload begins at the first board
	}
}

export function recallPlace(workshop: string): Place | undefined {
	try {
		const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(workshop)) ?? 'null')
		return isPlace(stored) ? stored : undefined
	} catch {
		return undefined
	}
}

export function forgetPlace(workshop: string) {
	try {
		sessionStorage.removeItem(keyOf(workshop))
	} catch {
		// storage is blocked: there is nothing to forget
	}
}

function isPlace(value: unknown): value is Place {
	const { kind, board } = (value ?? {}) as { kind?: unknown; board?: unknown }
	if (kind === 'board') return board === undefined || typeof board === 'string'
	return pages.some((page) => page === kind)
}
