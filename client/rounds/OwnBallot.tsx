import type { BallotRound } from '../../shared/rounds/round.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { BallotForm } from './BallotForm.tsx'
import { ballotTexts } from './ballots/texts.ts'
import { DeliveryMark } from './DeliveryMark.tsx'
import { LateRefusedItem } from './lateParts.tsx'
import { useOutbox } from './OutboxContext.ts'
import { ballotId, isFormer, isUnsure, type OpenRound } from './outbox/item.ts'

/** The ballot of this device in a round, and how far it has come. It can be changed until it is counted. */
export function OwnBallot({ round, settings, isOver }: { round: OpenRound; settings: BallotRound; isOver: boolean }) {
	const texts = useTexts(ballotTexts).own
	const outbox = useOutbox()
	const item = useValue(outbox.items).find(({ id }) => id === ballotId(round.id))
	const marks = item?.entry.what === 'ballot' ? item.entry.marks : undefined
	const isGiven = item !== undefined && isFormer(item)
	const state = isOver
		? texts.over
		: isGiven
			? texts.former
			: !item
				? texts.notYet
				: item.delivery.is === 'handedIn' && texts.saved
	return (
		<section className="ballot" aria-label={texts.label}>
			<BallotForm
				settings={settings}
				marks={marks}
				onChange={(next) => outbox.ballot(round, next)}
				disabled={isOver || isGiven || (item !== undefined && isUnsure(item))}
			/>
			{item?.delivery.is === 'refused' ? (
				<LateRefusedItem item={item} attribution={settings.attribution} />
			) : (
				<p className="ballot-state">
					{item && <DeliveryMark item={item} isRevealed={isOver} />}
					<span>{state}</span>
				</p>
			)}
		</section>
	)
}
