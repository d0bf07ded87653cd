import { useEffect } from 'react'
import type { Now } from '../../../shared/agenda/index.ts'
import type { BallotRound } from '../../../shared/rounds/index.ts'
import { LateLeftOver, LateRefusedItem } from '../../rounds/lateParts.tsx'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { ballotId } from '../../rounds/outbox/item.ts'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { usePoll } from '../../rounds/results/usePoll.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { ballotInWords } from './ballotInWords.ts'
import { takePartTexts } from './takePartTexts.ts'

/** What came of a ballot, with what this person had said, as far as this device or the server knows. */
export function CountedBallot({ round, settings }: { round: NonNullable<Now['round']>; settings: BallotRound }) {
	const texts = useTexts(takePartTexts).ballot
	const locale = useLocale()
	const { doc } = useRoom()
	const outbox = useOutbox()
	const result = usePoll(doc, round.id)
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each round, not for each count of it
	useEffect(() => void outbox.recall(round), [outbox, round.id])
	const item = useValue(outbox.items).find(({ id }) => id === ballotId(round.id))
	const own = item?.entry.what === 'ballot' && item.delivery.is === 'handedIn' ? item.entry.marks : undefined
	const ballot = own && ballotInWords(settings, own, texts, locale)
	return (
		<>
			{item?.delivery.is === 'refused' && <LateRefusedItem item={item} attribution={settings.attribution} />}
			{ballot && (
				<p className="take-part-ballot">
					<b>{texts.own}</b> {ballot}
				</p>
			)}
			{result ? <RoundResults result={result} /> : <p className="ui-quiet">{texts.comes}</p>}
			<LateLeftOver except={round.id} />
		</>
	)
}
