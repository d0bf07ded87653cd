import { type ComponentProps, Suspense } from 'react'
import { latePart } from '../ui/latePart.ts'
import type { BallotForm } from './BallotForm.tsx'
import type { LeftDraft } from './LeftDraft.tsx'
import type { LeftOver } from './LeftOver.tsx'
import type { OwnBallot } from './OwnBallot.tsx'
import type { RefusedItem } from './RefusedItem.tsx'

/*
 * Writing a card must be possible at once, on a slow phone, too. What is needed later arrives later.
 */

const Ballot = latePart(() => import('./BallotForm.tsx').then((module) => module.BallotForm))
const Own = latePart(() => import('./OwnBallot.tsx').then((module) => module.OwnBallot))
const Draft = latePart(() => import('./LeftDraft.tsx').then((module) => module.LeftDraft))
const Left = latePart(() => import('./LeftOver.tsx').then((module) => module.LeftOver))
const Refused = latePart(() => import('./RefusedItem.tsx').then((module) => module.RefusedItem))

/** Fetches what is not shown yet, while there is a connection. */
export function fetchRoundParts(): void {
	Ballot.fetch()
	Own.fetch()
	Draft.fetch()
	Left.fetch()
	Refused.fetch()
}

export function LateBallotForm(props: ComponentProps<typeof BallotForm>) {
	return (
		<Suspense>
			<Ballot {...props} />
		</Suspense>
	)
}

export function LateOwnBallot(props: ComponentProps<typeof OwnBallot>) {
	return (
		<Suspense>
			<Own {...props} />
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
