import { useEffect } from 'react'
import type { Now } from '../../../shared/agenda/index.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import { type BallotRound, type Marks, roundLimits, stances } from '../../../shared/rounds/index.ts'
import { LateLeftOver, LateRefusedItem } from '../../rounds/lateParts.tsx'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { ballotId } from '../../rounds/outbox/item.ts'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { usePoll } from '../../rounds/results/usePoll.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { type Locale, useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
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

/** A person's own ballot in one line, in the order of the options; empty if it says nothing of this round. */
function ballotInWords(
	settings: BallotRound,
	marks: Marks,
	texts: (typeof takePartTexts)['de']['ballot'],
	locale: Locale,
): string {
	const options = settings.kind === 'position' ? [] : settings.options
	switch (marks.kind) {
		case 'dots':
			return options.flatMap(({ id, label }) => (marks.dots[id] ? [texts.dots(label, marks.dots[id])] : [])).join(', ')
		case 'position':
			return settings.kind === 'position'
				? texts.position(marks.at, roundLimits.position, settings.from, settings.to)
				: ''
		case 'ranking':
			return marks.order
				.flatMap((chosen) => options.find(({ id }) => id === chosen)?.label ?? [])
				.map((label, i) => `${i + 1}. ${label}`)
				.join(', ')
		case 'consensus':
			return options
				.flatMap(({ id, label }) => {
					const said = marks.stances[id]
					return said ? [`${label}: ${stances[said.stance][locale]}`] : []
				})
				.join(', ')
		default:
			return assertNever(marks)
	}
}
