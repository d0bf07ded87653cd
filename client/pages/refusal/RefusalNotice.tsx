import type { ReactNode } from 'react'
import type { Failure } from '../../api/failure.ts'
import { knownId, useRefusalSentences } from '../../texts/refusals.ts'
import { Notice } from '../../ui/Notice.tsx'
import { wayOut } from './wayOut.ts'

/** A failure inside a page or dialog that otherwise goes on. */
export function RefusalNotice({ failure, action }: { failure: Failure; action?: ReactNode }) {
	const { happened, safe, todo } = useRefusalSentences(failure)
	return (
		<Notice
			tone={wayOut[knownId(failure)] === 'wait' ? 'care' : 'bad'}
			title={happened}
			action={action}
			{...(failure.id === 'serverAway' ? { icon: 'offline' } : {})}
		>
			{safe} {todo}
		</Notice>
	)
}
