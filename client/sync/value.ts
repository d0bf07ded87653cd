/** Something that changes over time and can be watched; fits `useSyncExternalStore`. */
export interface Value<T> {
	get(): T
	/** Calls `listener` after every change; the returned function ends that. */
	subscribe(listener: () => void): () => void
}

export interface WritableValue<T> extends Value<T> {
	/** Tells the listeners only if `next` differs from the present value. */
	set(next: T): void
}

export function createValue<T>(initial: T, equal: (a: T, b: T) => boolean = Object.is): WritableValue<T> {
	const listeners = new Set<() => void>()
	let current = initial
	return {
		get: () => current,
		set(next) {
			if (equal(current, next)) return
			current = next
			for (const listener of [...listeners]) listener()
		},
		subscribe(listener) {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
	}
}
