import type { ReactNode } from 'react'
import type { Failure } from '../api/failure.ts'
import { useRefusalSentences } from '../texts/refusals.ts'
import { useTexts } from '../texts/texts.ts'
import { Notice } from '../ui/Notice.tsx'
import { versionTexts } from './texts.ts'

/** Why the server did not do it, in the place where it was asked. */
export function Failed({ failure, action }: { failure: Failure; action?: ReactNode }) {
	const { gone, goneTodo } = useTexts(versionTexts).version
	const { happened, safe, todo } = useRefusalSentences(failure)
	const isAway = failure.id === 'serverAway'
	// Thinned out meanwhile; the sentence for addresses would not help.
	const isGone = failure.id === 'notFound'
	return (
		<Notice
			tone={isAway ? 'care' : 'bad'}
			{...(isAway && { icon: 'offline' as const })}
			title={isGone ? gone : happened}
			action={action}
		>
			{isGone ? goneTodo : `${safe} ${todo}`}
		</Notice>
	)
}
