import { type ComponentType, createElement, lazy } from 'react'
import { sentencesArrive } from '../texts/locale.ts'

/** A part of the page did not arrive: no connection, or the server has moved on to a newer build. */
export class PageNotLoaded extends Error {
	/** After this it is asked for anew when it is next shown; by itself that would never end. */
	readonly forget: () => void

	constructor(forget: () => void, cause: unknown) {
		super('a part of the page did not arrive', { cause })
		this.forget = forget
	}
}

/** A page that loads when it is first shown, so that the start page stays light. Show it inside `Suspense`. */
export function latePage<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
	const attempt = () =>
		lazy(async () => {
			const page = await load().catch((cause: unknown) => {
				throw new PageNotLoaded(() => {
					Page = attempt()
				}, cause)
			})
			await sentencesArrive()
			return { default: page as ComponentType<object> }
		})
	let Page = attempt()
	return (props) => createElement(Page, props)
}
