import type { ReactNode } from 'react'
import type { Failure } from '../api/failure.ts'
import { useRefusalSentences } from '../texts/refusals.ts'
import { Notice } from '../ui/Notice.tsx'

/** Why the server did not do it, in the place where it was asked. */
export function Failed({ failure, action }: { failure: Failure; action?: ReactNode }) {
	const { happened, safe, todo } = useRefusalSentences(failure)
	return (
		<Notice
			tone={failure.id === 'serverAway' ? 'care' : 'bad'}
			{...(failure.id === 'serverAway' && { icon: 'offline' as const })}
			title={happened}
			action={action}
		>
			{safe} {todo}
		</Notice>
	)
}
