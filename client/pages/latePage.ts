import { type ComponentType, lazy } from 'react'
import { sentencesArrive } from '../texts/locale.ts'

/** A part of the page did not arrive: no connection, or the server has moved on to a newer build. */
export class PageNotLoaded extends Error {}

/** A page that loads when it is first shown, so that the start page stays light. Show it inside `Suspense`. */
export function latePage<Props>(load: () => Promise<ComponentType<Props>>) {
	return lazy(async () => {
		const page = await load().catch((cause: unknown) => {
			throw new PageNotLoaded('a part of the page did not arrive', { cause })
		})
		await sentencesArrive()
		return { default: page }
	})
}
