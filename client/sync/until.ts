import type { Value } from './value.ts'

/** Resolves as soon as `find` finds something in the value of the moment. */
export function until<T, Found>(value: Value<T>, find: (now: T) => Found | undefined): Promise<Found> {
	return new Promise((resolve) => {
		let stop = () => {}
		const look = () => {
			const found = find(value.get())
			if (found === undefined) return false
			stop()
			resolve(found)
			return true
		}
		if (!look()) stop = value.subscribe(look)
	})
}
