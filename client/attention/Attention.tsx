import { type ReactNode, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { endLead, release, summon } from '../../shared/agenda/index.ts'
import { useNow, useSessionState } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { useDevices, useSelf } from './devices.ts'
import { attentionTexts } from './texts.ts'
import { type Following, useFollowing } from './useFollowing.ts'
import { useHeldHere } from './useHeldHere.ts'
import { useLeading } from './useLeading.ts'

/**
 * What there is to say and to do about where people look, in calm lines over the place, each with the way out of it: whose
 * view it is, where all are held, who has the word. Show it only while there is something of that.
 */
export function Attention({
	workshop,
	place,
	here,
	board,
	doc,
	isHidden,
}: {
	workshop: string
	/** how presence names the place that is shown */
	place: string | undefined
	here: string
	/** what the board is called that is shown */
	board: string | undefined
	/** the document in which that board lies */
	doc: Y.Doc
	/** it is the moderation's own */
	isHidden: boolean
}) {
	const { go } = useNavigation()
	const { mayModerate } = useStage()
	const following = useFollowing(workshop, place, mayModerate, go)
	useLeading(following.part === 'leading', place, doc, isHidden ? undefined : board)
	const held = useHeldHere(here, doc, mayModerate || following.part === 'following', go)
	return (
		<>
			<YourTurn />
			<FollowLine following={following} isHidden={isHidden} />
			<HeldLine {...held} />
		</>
	)
}

/** A line, and what can be done about it. */
function Line({ words, note, children }: { words: string; note?: string; children?: ReactNode }) {
	return (
		<div className="call">
			<p>
				{words}
				{note && <span className="ui-caption"> {note}</span>}
			</p>
			{children}
		</div>
	)
}

function FollowLine({ following, isHidden }: { following: Following; isHidden: boolean }) {
	const { follow: texts } = useTexts(attentionTexts)
	const { lead, part, accept, decline } = following
	const { doc, mayModerate } = useStage()
	const self = useSelf()
	const followers = useFollowers(lead?.at)
	if (!lead) return null
	const isOwn = lead.participant === self
	if (part === 'leading') {
		const end = () => (mayModerate ? endLead(doc) : decline())
		return (
			<Line words={isHidden ? texts.hidden : texts.leading(followers)}>
				<Button onClick={end}>{texts.end}</Button>
			</Line>
		)
	}
	if (part === 'asked') {
		return (
			<Line words={isOwn ? texts.askedToShow : texts.asked(lead.name)}>
				<Button kind="main" onClick={accept}>
					{isOwn ? texts.show : texts.yes}
				</Button>
				<Button kind="bare" onClick={decline}>
					{isOwn ? texts.notShow : texts.no}
				</Button>
			</Line>
		)
	}
	if (part === 'following') {
		return (
			<Line words={texts.following(lead.name)} note={texts.keys}>
				<Button onClick={decline}>{texts.stop}</Button>
			</Line>
		)
	}
	// Whose view it is that they have asked somebody for, the moderation can always see, and end.
	return mayModerate && lead.name && !isOwn ? (
		<Line words={texts.theirs(lead.name)}>
			<Button kind="bare" onClick={() => endLead(doc)}>
				{texts.end}
			</Button>
		</Line>
	) : null
}

/** How many people follow, whatever number of devices they have. */
function useFollowers(lead: number | undefined): number {
	const { people } = useDevices()
	const read = () => {
		if (lead === undefined) return 0
		const following = people.get().filter(({ whereabouts }) => whereabouts.f === lead)
		return new Set(following.map(({ participant }) => participant)).size
	}
	return useSyncExternalStore(people.subscribe, read, read)
}

/** Whom the moderation holds at a place reads it as long as it holds; the moderation itself reads it, too, and lets them go. */
function HeldLine({ held, call, goBack }: ReturnType<typeof useHeldHere>) {
	const { held: texts } = useTexts(attentionTexts)
	const { doc, mayModerate } = useStage()
	if (!call) return null
	if (mayModerate) {
		return (
			<Line words={texts.bound(call.title)}>
				<Button onClick={() => release(doc)}>{texts.release}</Button>
			</Line>
		)
	}
	if (held === 'away') {
		return (
			<Line words={texts.away}>
				<Button onClick={goBack}>{texts.back}</Button>
			</Line>
		)
	}
	return <Line words={texts.here} />
}

/** Offered right after everybody was called: that they stay there for this step. */
export function BindCall() {
	const { held } = useTexts(attentionTexts)
	const { doc } = useStage()
	const { since, summons } = useNow()
	const { time } = useSessionState()
	if (!summons || since === undefined || summons.holds !== undefined || summons.from !== undefined) return null
	return <Button onClick={() => summon(doc, summons, time.now(), { ...summons, isBinding: true })}>{held.bind}</Button>
}

/** Tells a person at a desk that it is their turn; phones have a sheet of their own for it. */
function YourTurn() {
	const { yourTurn } = useTexts(attentionTexts)
	const { floor } = useNow()
	const self = useSelf()
	return floor && floor.participant === self ? <Line words={yourTurn} /> : null
}
