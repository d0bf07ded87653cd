import { useEffect } from 'react'
import { shownNow } from '../../../shared/agenda/attention.ts'
import { useNow } from '../../agenda/now.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { sheetTexts } from './sheetTexts.ts'

/** Whoever is called up reads it, and hears it; their hand is down then. */
export function YourTurn({ participant }: { participant: string }) {
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
export function ShownNow() {
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
