import { memorySegments } from '../../server/log/memorySegments.ts'
import type { Segments } from '../../server/log/segments.ts'

/** Segments on a medium that is in the test's hand. */
export interface GatedSegments extends Segments {
	/** From now on appending fails with this message; `undefined`: it works again. */
	fail(message: string | undefined): void
	/** how often something was to be appended */
	readonly attempts: number
}

export function gatedSegments(medium: Segments = memorySegments()): GatedSegments {
	let failure: string | undefined
	let attempts = 0
	return {
		...medium,
		create(number) {
			const segment = medium.create(number)
			return {
				...segment,
				append(bytes) {
					attempts++
					if (failure !== undefined) throw new Error(failure)
					segment.append(bytes)
				},
			}
		},
		fail(message) {
			failure = message
		},
		get attempts() {
			return attempts
		},
	}
}
