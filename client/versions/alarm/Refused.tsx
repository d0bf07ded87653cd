import type { Failure } from '../../api/failure.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'

/** Why the server did not bring back what an alarm is about. */
export function Refused({ failure }: { failure: Failure }) {
	const { happened, safe, todo } = useRefusalSentences(failure)
	return (
		<p>
			<b>{happened}</b> {safe} {todo}
		</p>
	)
}
