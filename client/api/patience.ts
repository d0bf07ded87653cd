import type { Fetch } from './call.ts'

/**
 * A fetch that gives up after a while: on bad Wi-Fi an answer may never come, and what waits behind it would wait forever.
 * A request that is given up is ended, so that it cannot arrive after a later one. `patience` in milliseconds.
 */
export function fetchWithin(patience: number): Fetch {
	return async (path, init) => {
		const giveUp = new AbortController()
		const timer = setTimeout(() => giveUp.abort(), patience)
		try {
			const response = await fetch(path, { ...init, signal: giveUp.signal })
			// The body belongs to the answer: it, too, may never come.
			return new Response(response.status === 204 ? null : await response.blob(), response)
		} finally {
			clearTimeout(timer)
		}
	}
}
