import { type ComponentProps, type ComponentType, Suspense } from 'react'
import { fetchRoundParts } from '../../rounds/lateParts.tsx'
import { useTexts } from '../../texts/texts.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import type { Outline } from './Outline.tsx'
import type { PhoneSheets } from './PhoneSheets.tsx'
import { phoneTexts } from './texts.ts'

const Groups = lazyPart(() => import('../../smallGroups/member/GroupStrip.tsx').then((module) => module.GroupStrip))
const Play = lazyPart(() => import('../../playing/member/PlayPart.tsx').then((module) => module.PlayPart))
const Lists = lazyPart(() => import('./Outline.tsx').then((module) => module.Outline))
const Said = lazyPart(() => import('./SaidToAll.tsx').then((module) => module.SaidToAll))
const Rehearsal = lazyPart(() => import('../../rehearsal/RehearsalSign.tsx').then((module) => module.RehearsalSign))
const Sheets = lazyPart(() => import('./PhoneSheets.tsx').then((module) => module.PhoneSheets))

/** Fetches everything the page may need later: by then the network of the hall may be gone. */
export function fetchPhoneParts(): void {
	fetchRoundParts()
	Lists.fetch()
	Sheets.fetch()
	Groups.fetch()
	Said.fetch()
	Play.fetch()
	Rehearsal.fetch()
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

/** Nothing stands in its place until it has come. */
const late =
	<Props extends object>(Part: ComponentType<Props>) =>
	(props: Props) => (
		<Suspense>
			<Part {...props} />
		</Suspense>
	)

export const LateGroupStrip = late(Groups)
export const LatePlayPart = late(Play)
export const LateSaidToAll = late(Said)
export const LateRehearsalSign = late(Rehearsal)
