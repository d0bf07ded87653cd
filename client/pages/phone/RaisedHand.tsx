import { useNow } from '../../agenda/now.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { phoneTexts } from './texts.ts'

/** While one's hand is up: that it is, and the way to lower it. */
export function RaisedHand() {
	const { hand, lowerHand } = useTexts(phoneTexts)
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
