import { type ComponentProps, Suspense } from 'react'
import { lazyPart } from '../ui/lazyPart.ts'
import type { LeftDraft, LeftOver, RefusedItem } from './LeftOver.tsx'
import type { OwnBallot } from './OwnBallot.tsx'

/*
 * Writing a card must be possible at once, on a slow phone, too. What is needed later arrives later.
 */

const leftParts = () => import('./LeftOver.tsx')

const Ballot = lazyPart(() => import('./OwnBallot.tsx').then((module) => module.OwnBallot))
const Draft = lazyPart(() => leftParts().then((module) => module.LeftDraft))
const Left = lazyPart(() => leftParts().then((module) => module.LeftOver))
const Refused = lazyPart(() => leftParts().then((module) => module.RefusedItem))

/** Fetches what is not shown yet, while there is a connection. */
export function fetchRoundParts(): void {
	Ballot.fetch()
	Draft.fetch()
	Left.fetch()
	Refused.fetch()
}

export function LateOwnBallot(props: ComponentProps<typeof OwnBallot>) {
	return (
		<Suspense>
			<Ballot {...props} />
		</Suspense>
	)
}

/** Until its buttons have come, what was written stands there alone. */
export function LateLeftDraft(props: ComponentProps<typeof LeftDraft>) {
	return (
		<Suspense fallback={<p className="own-words">{props.draft.text}</p>}>
			<Draft {...props} />
		</Suspense>
	)
}

/** Until the sentences have come, the words of the person stand there alone. */
export function LateRefusedItem(props: ComponentProps<typeof RefusedItem>) {
	const { entry } = props.item
	return (
		<Suspense fallback={<p className="own-words">{'text' in entry && entry.text}</p>}>
			<Refused {...props} />
		</Suspense>
	)
}

export function LateLeftOver(props: ComponentProps<typeof LeftOver>) {
	return (
		<Suspense>
			<Left {...props} />
		</Suspense>
	)
}
