import { lazy, Suspense, useEffect } from 'react'
import type { Failure } from '../../api/failure.ts'
import { useFrameTexts } from '../../texts/frame.ts'

const load = () =>
	import('./RefusalNotice.tsx').then(
		({ RefusalNotice }) => ({ default: RefusalNotice }),
		() => ({ default: NotLoaded }),
	)
const Late = lazy(load)

/** Fetches the sentences as soon as the page stands: that the server is away cannot be fetched when it is. */
export function useRefusalsAhead() {
	useEffect(() => void load(), [])
}

/** A refusal on the start page, which is too light to carry all the sentences. */
export function LateRefusalNotice({ failure }: { failure: Failure }) {
	return (
		<Suspense>
			<Late failure={failure} />
		</Suspense>
	)
}

/** When not even the sentence arrives, the server is away. */
function NotLoaded() {
	const { happened, safe, todo } = useFrameTexts().notLoaded
	return (
		<p role="alert">
			<b>{happened}</b> {safe} {todo}
		</p>
	)
}
