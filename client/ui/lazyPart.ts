import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { late } from './late.ts'

/**
 * A part of a page that arrives when it is first shown, or earlier by `fetch`. Show it inside `Suspense`. On bad Wi-Fi it
 * is asked for until it comes: what a person has in hand shall not break for a file.
 */
export function lazyPart<Props>(
	load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> & { fetch(): void } {
	const part = late(load)
	return Object.assign(
		lazy(async () => ({ default: await part.fetch() })),
		{ fetch: () => void part.fetch() },
	)
}
