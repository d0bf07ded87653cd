import { type ReactNode, useSyncExternalStore } from 'react'
import { endFloor, endLead, release, summon } from '../../shared/agenda/index.ts'
import { useNow, useSessionState } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { useDevices, useSelf } from './devices.ts'
import { attentionTexts } from './texts.ts'
import type { Following } from './useFollowing.ts'
import type { useHeldHere } from './useHeldHere.ts'

/** Calm lines over the place: whom one follows, where all are held, who has the word. Each with the way out of it. */
export function AttentionLines({
	following,
	held,
	isHidden,
}: {
	following: Following
	held: ReturnType<typeof useHeldHere>
	/** the board that is shown is the moderation's own */
	isHidden: boolean
}) {
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
	const { floor: texts, follow } = useTexts(attentionTexts)
	const { floor } = useNow()
	const { doc, mayModerate } = useStage()
	const self = useSelf()
	if (!floor || floor.participant !== self) return null
	return <Line words={texts.yours}>{mayModerate && <Button onClick={() => endFloor(doc)}>{follow.end}</Button>}</Line>
}
