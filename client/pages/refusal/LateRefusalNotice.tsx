import { lazy, Suspense } from 'react'
import type { Failure } from '../../api/failure.ts'
import { useFrameTexts } from '../../texts/frame.ts'

const Late = lazy(() =>
	import('./RefusalNotice.tsx').then(
		({ RefusalNotice }) => ({ default: RefusalNotice }),
		() => ({ default: NotLoaded }),
	),
)

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
