import type { Role } from '../../../shared/links/roles.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useSignals } from '../../agenda/watchStage.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { takePartTexts } from './takePartTexts.ts'
import type { TakingPart } from './useTakingPart.ts'

/** What a participant does in a step beside the board: open the panel, say that they are done, ask to speak. */
export function StepActions({ part, role }: { part: TakingPart; role: Role }) {
	const texts = useTexts(takePartTexts)
	const { since, speakers } = useNow()
	const signals = role === 'participant'
	const outbox = useOutbox()
	const own = useOwnSignals()
	return (
		<>
			{part.isOffered && (
				<Button icon="card" aria-expanded={part.isOpen} onClick={() => part.show(!part.isOpen)}>
					{texts.title}
				</Button>
			)}
			{signals && speakers && (
				<Button icon="announce" aria-pressed={own.hand} onClick={() => outbox.hand(!own.hand)}>
					{texts.speak}
				</Button>
			)}
			{signals && since !== undefined && (
				<Button
					className="step-ready"
					icon={own.ready ? 'saved' : 'check'}
					aria-pressed={own.ready}
					onClick={() => outbox.ready(own.ready ? null : since)}
				>
					{texts.ready}
				</Button>
			)}
		</>
	)
}

/** What this person has signalled: what is still on its way counts, else what the room knows. */
function useOwnSignals(): { ready: boolean; hand: boolean } {
	const { people } = useStage()
	const { since } = useNow()
	const self = useValue(people).find((person) => person.self)?.participant
	const known = useSignals().find(({ participant }) => participant === self)
	const waiting = useValue(useOutbox().items).filter(({ delivery }) => delivery.is === 'waiting')
	const ready = waiting.flatMap(({ entry }) => (entry.what === 'ready' ? [entry.since === since] : []))
	const hand = waiting.flatMap(({ entry }) => (entry.what === 'hand' ? [entry.up] : []))
	return { ready: ready.at(-1) ?? known?.ready === true, hand: hand.at(-1) ?? known?.hand !== undefined }
}
