import { type ReactNode, useEffect } from 'react'
import type { Round } from '../../shared/agenda/index.ts'
import type { CardsRound } from '../../shared/rounds/round.ts'
import { useValue } from '../sync/RoomContext.ts'
import { CardForm } from './CardForm.tsx'
import { LateLeftOver, LateOwnBallot } from './lateParts.tsx'
import { useOutbox } from './OutboxContext.ts'
import { OwnCards } from './OwnCards.tsx'
import { PromiseLine } from './PromiseLine.tsx'
import './contribute.css'

type RunningRound = Round & { readonly id: string }

/**
 * Taking part in a round, from the promise to the list of what one has handed in: on phones and beside the board. The
 * question stands with the caller. `people`: how many are here, for the warning where anonymity is thin.
 */
export function Contribute({
	round,
	people,
	formId,
	actions,
}: {
	round: RunningRound
	people?: number | undefined
	/** the button that hands a card in is elsewhere on the page, with `form={formId}` */
	formId?: string
	/** stands beside the columns, such as the button for a photo */
	actions?: ReactNode
}) {
	const { settings } = round
	const outbox = useOutbox()
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each round, not for each count of it
	useEffect(() => void outbox.recall(round), [outbox, round.id])
	return (
		<div className="contribute">
			<PromiseLine
				settings={settings}
				isRevealed={round.state === 'revealed'}
				inGroup={round.room !== undefined}
				people={people}
			/>
			{settings.kind === 'cards' ? (
				<Cards round={round} settings={settings} formId={formId} actions={actions} />
			) : (
				<>
					<LateOwnBallot round={round} settings={settings} isOver={round.state === 'revealed'} />
					<LateLeftOver except={round.id} />
				</>
			)}
		</div>
	)
}

function Cards({
	round,
	settings,
	formId,
	actions,
}: {
	round: RunningRound
	settings: CardsRound
	formId?: string | undefined
	actions?: ReactNode
}) {
	const outbox = useOutbox()
	const draft = useValue(outbox.drafts).find((each) => each.round === round.id && !each.card)
	const { id, about } = round
	const keep = (text: string, column: string | undefined) =>
		outbox.keepDraft({ round: id, about, text, column, attribution: settings.attribution })
	return (
		<>
			<CardForm
				settings={settings}
				card={draft ?? { text: '' }}
				onChange={({ text, column }) => keep(text, column)}
				onHandIn={(card) => {
					outbox.card(round, card)
					keep('', card.column)
				}}
				{...(formId && { id: formId, submit: null })}
				actions={actions}
			/>
			<LateLeftOver except={id} />
			<OwnCards round={round} settings={settings} />
		</>
	)
}
