import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { sentencesArrive } from '../texts/locale.ts'

/** Milliseconds between two attempts to fetch a part. */
const pause = 3000

/**
 * A part of a page that arrives when it is first shown, or earlier by `fetch`. Show it inside `Suspense`. On bad Wi-Fi it
 * is asked for until it comes: what a person has in hand shall not break for a file.
 */
export function lazyPart<Props>(
	load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> & { fetch(): void } {
	let arriving: Promise<{ default: ComponentType<Props> }> | undefined
	const arrive = async (): Promise<{ default: ComponentType<Props> }> => {
		const part = await load().catch(() => undefined)
		if (part) {
			await sentencesArrive()
			return { default: part }
		}
		await new Promise((resolve) => setTimeout(resolve, pause))
		return arrive()
	}
	const once = () => {
		arriving ??= arrive()
		return arriving
	}
	return Object.assign(lazy(once), { fetch: () => void once() })
}
