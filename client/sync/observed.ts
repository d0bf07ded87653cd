import type * as Y from 'yjs'
import type { Value } from './value.ts'

type Event = Y.YEvent<Y.AbstractType<unknown>>

/**
 * What `read` finds, watched: it is read again after events in `map` (or below) that `concerns` lets through, and the
 * listeners hear of it only if the answer says something else.
 */
export function observed<T>(
	maps: readonly Y.Map<unknown>[],
	concerns: (event: Event) => boolean,
	read: () => T,
	equal: (a: T, b: T) => boolean = (a, b) => JSON.stringify(a) === JSON.stringify(b),
): Value<T> {
	let last: { answer: T } | undefined
	let fresh = false
	const get = () => {
		if (last && fresh) return last.answer
		const answer = read()
		if (!last || !equal(last.answer, answer)) last = { answer }
		fresh = true
		return last.answer
	}
	return {
		get,
		subscribe(listener) {
			// Something may have happened between the first look and now.
			fresh = false
			const hear = (events: Event[]) => {
				if (!events.some(concerns)) return
				const before = last?.answer
				fresh = false
				if (get() !== before) listener()
			}
			for (const map of maps) map.observeDeep(hear)
			return () => {
				for (const map of maps) map.unobserveDeep(hear)
			}
		},
	}
}
