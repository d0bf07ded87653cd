import { type ComponentProps, Suspense } from 'react'
import type { FeedbackForm } from '../../playing/member/FeedbackForm.tsx'
import type { PlayPart } from '../../playing/member/PlayPart.tsx'
import { fetchRoundParts } from '../../rounds/lateParts.tsx'
import type { GroupStrip } from '../../smallGroups/member/GroupStrip.tsx'
import { useTexts } from '../../texts/texts.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import type { Outline } from './Outline.tsx'
import type { PhoneSheets } from './PhoneSheets.tsx'
import type { YourTurn } from './SaidToAll.tsx'
import { phoneTexts } from './texts.ts'

const Groups = lazyPart(() => import('../../smallGroups/member/GroupStrip.tsx').then((module) => module.GroupStrip))
const Play = lazyPart(() => import('../../playing/member/PlayPart.tsx').then((module) => module.PlayPart))
const Feedback = lazyPart(() => import('../../playing/member/FeedbackForm.tsx').then((module) => module.FeedbackForm))
const Lists = lazyPart(() => import('./Outline.tsx').then((module) => module.Outline))
const loadSaid = () => import('./SaidToAll.tsx')
const Turn = lazyPart(() => loadSaid().then((module) => module.YourTurn))
const Shown = lazyPart(() => loadSaid().then((module) => module.ShownNow))
const Rehearsal = lazyPart(() => import('../../rehearsal/RehearsalSign.tsx').then((module) => module.RehearsalSign))
const Sheets = lazyPart(() => import('./PhoneSheets.tsx').then((module) => module.PhoneSheets))

/** Fetches everything the page may need later: by then the network of the hall may be gone. */
export function fetchPhoneParts(): void {
	fetchRoundParts()
	Lists.fetch()
	Sheets.fetch()
	Groups.fetch()
	Play.fetch()
	Feedback.fetch()
	Rehearsal.fetch()
	Turn.fetch()
	Shown.fetch()
}

export function LateOutline(props: ComponentProps<typeof Outline>) {
	const { loading } = useTexts(phoneTexts).outline
	return (
		<Suspense fallback={<p role="status">{loading} …</p>}>
			<Lists {...props} />
		</Suspense>
	)
}

export function LateSheets(props: ComponentProps<typeof PhoneSheets>) {
	return <Suspense>{props.asked && <Sheets {...props} />}</Suspense>
}

export function LateGroupStrip(props: ComponentProps<typeof GroupStrip>) {
	return (
		<Suspense>
			<Groups {...props} />
		</Suspense>
	)
}

export const LatePlayPart = (props: ComponentProps<typeof PlayPart>) => (
	<Suspense>
		<Play {...props} />
	</Suspense>
)

export const LateFeedback = (props: ComponentProps<typeof FeedbackForm>) => (
	<Suspense>
		<Feedback {...props} />
	</Suspense>
)

export const LateTurn = (props: ComponentProps<typeof YourTurn>) => (
	<Suspense>
		<Turn {...props} />
	</Suspense>
)

export const LateShown = () => (
	<Suspense>
		<Shown />
	</Suspense>
)

export const LateRehearsalSign = () => (
	<Suspense>
		<Rehearsal />
	</Suspense>
)
