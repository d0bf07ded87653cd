import type * as Y from 'yjs'
import type { Value } from './value.ts'

type Event = Y.YEvent<Y.AbstractType<unknown>>

/**
 * What `read` finds, watched: it is read again after events in `map` (or below) that `concerns` lets through, and the
 * listeners hear of it only if the answer says something else. However many listen, it is read once.
 */
export function observed<T>(
	maps: readonly Y.Map<unknown>[],
	concerns: (event: Event) => boolean,
	read: () => T,
	equal: (a: T, b: T) => boolean = (a, b) => JSON.stringify(a) === JSON.stringify(b),
): Value<T> {
	const listeners = new Set<() => void>()
	let last: { answer: T } | undefined
	let fresh = false
	const get = () => {
		if (last && fresh) return last.answer
		const answer = read()
		if (!last || !equal(last.answer, answer)) last = { answer }
		fresh = true
		return last.answer
	}
	const hear = (events: Event[]) => {
		if (!events.some(concerns)) return
		const before = last?.answer
		fresh = false
		if (get() !== before) for (const listener of [...listeners]) listener()
	}
	return {
		get,
		subscribe(listener) {
			if (listeners.size === 0) {
				// Something may have happened while nobody listened.
				fresh = false
				for (const map of maps) map.observeDeep(hear)
			}
			listeners.add(listener)
			return () => {
				listeners.delete(listener)
				if (listeners.size === 0) for (const map of maps) map.unobserveDeep(hear)
			}
		},
	}
}
