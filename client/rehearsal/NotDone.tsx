import type { Failure } from '../api/failure.ts'
import { useRefusalSentences } from '../texts/refusals.ts'
import { Notice } from '../ui/Notice.tsx'

/** Why the server did not do it, in the place where it was asked. */
export function NotDone({ failure }: { failure: Failure }) {
	const { happened, safe, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{safe} {todo}
		</Notice>
	)
}
