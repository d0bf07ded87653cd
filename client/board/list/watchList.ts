import * as Y from 'yjs'
import { recordsOf } from '../../../shared/board/records.ts'
import type { Value } from '../../sync/value.ts'

/** Milliseconds between two readings while others drag things about. */
const pause = 250
/** Reading may take at most this part of the time. */
const share = 1 / 5

/**
 * What `read` finds among the records of a document, watched: one's own changes show at once, others' after a moment at
 * most. Letters that are typed into a text are not asked for.
 */
export function watchList<T>(doc: Y.Doc, read: () => T): Value<T> {
	const listeners = new Set<() => void>()
	let known = read()
	let words = JSON.stringify(known)
	let took = 0
	let last = Number.NEGATIVE_INFINITY
	let waiting: ReturnType<typeof setTimeout> | undefined

	const renew = () => {
		clearTimeout(waiting)
		waiting = undefined
		const began = performance.now()
		const found = read()
		const now = JSON.stringify(found)
		last = performance.now()
		took = last - began
		if (now === words) return
		known = found
		words = now
		for (const listener of [...listeners]) listener()
	}
	const hear = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
		if (!events.some(({ target }) => target instanceof Y.Map)) return
		const wait = Math.max(pause, took / share) - (performance.now() - last)
		if (local || wait <= 0) renew()
		else waiting ??= setTimeout(renew, wait)
	}
	return {
		get: () => known,
		subscribe(listener) {
			if (listeners.size === 0) {
				recordsOf(doc).observeDeep(hear)
				// Something may have happened while nobody listened.
				queueMicrotask(() => listeners.size > 0 && renew())
			}
			listeners.add(listener)
			return () => {
				listeners.delete(listener)
				if (listeners.size > 0) return
				recordsOf(doc).unobserveDeep(hear)
				clearTimeout(waiting)
				waiting = undefined
			}
		},
	}
}
