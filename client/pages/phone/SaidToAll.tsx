import { useEffect, useState } from 'react'
import { shownNow } from '../../../shared/agenda/attention.ts'
import { useNow } from '../../agenda/now.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { sheetTexts } from './sheetTexts.ts'

/** What the moderation tells everybody, or this person: above all that is asked. */
export function SaidToAll({ participant }: { participant: string }) {
	return (
		<>
			<Announcement />
			<YourTurn participant={participant} />
			<RaisedHand />
			<ShownNow />
		</>
	)
}

/** One sentence of the moderation for everybody; whoever has read it can put it away. */
function Announcement() {
	const texts = useTexts(sheetTexts)
	const { announcement } = useNow()
	const [read, setRead] = useState<string>()
	if (!announcement || announcement === read) return null
	return (
		<section className="phone-announcement" role="alert" aria-label={texts.announcement}>
			<Icon name="announce" />
			<p>{announcement}</p>
			<Button kind="icon" icon="close" aria-label={texts.closeAnnouncement} onClick={() => setRead(announcement)} />
		</section>
	)
}

/** Whoever is called up reads it, and hears it; their hand is down then. */
function YourTurn({ participant }: { participant: string }) {
	const { yourTurn } = useTexts(sheetTexts)
	const outbox = useOutbox()
	const { floor } = useNow()
	const isMine = floor?.participant === participant
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each time they are called up
	useEffect(() => {
		const isUp = outbox.items.get().some(({ entry }) => entry.what === 'hand' && entry.up)
		if (isMine && isUp) outbox.hand(false)
	}, [outbox, isMine, floor?.at])
	if (!isMine) return null
	return (
		<section className="phone-turn" role="alert">
			<Icon name="announce" />
			<p>{yourTurn}</p>
		</section>
	)
}

/** A phone jumps nowhere: it says what the others are shown. */
function ShownNow() {
	const { shown } = useTexts(sheetTexts)
	const what = shownNow(useNow())
	if (!what) return null
	return (
		<section className="phone-shown" role="status">
			<Icon name="screen" />
			<p>{shown(what.name, what.title)}</p>
		</section>
	)
}

/** While one's hand is up: that it is, and the way to lower it. */
function RaisedHand() {
	const { hand, lowerHand } = useTexts(sheetTexts)
	const outbox = useOutbox()
	const { speakers } = useNow()
	const said = useValue(outbox.items).find(({ id }) => id === 'hand')?.entry
	if (!speakers || said?.what !== 'hand' || !said.up) return null
	return (
		<section className="phone-hand" role="status">
			<Icon name="raiseHand" />
			<p>{hand}</p>
			<Button size="small" onClick={() => outbox.hand(false)}>
				{lowerHand}
			</Button>
		</section>
	)
}
