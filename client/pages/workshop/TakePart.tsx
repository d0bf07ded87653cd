import { useEffect, useState } from 'react'
import type { Now } from '../../../shared/agenda/index.ts'
import { isWriting } from '../../agenda/calls.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { RoundBeside } from './RoundBeside.tsx'
import { takePartTexts } from './takePartTexts.ts'

/** The panel beside the board in which laptops do what phones do: the question, and what is asked for. */
export default function TakePart({ onClose }: { onClose: () => void }) {
	const texts = useTexts(takePartTexts)
	const people = useValue(useStage().people).filter(({ role }) => role === 'participant').length
	const [panel, setPanel] = useState<HTMLElement | null>(null)
	const round = useSteadyRound(useNow().round, panel)
	if (!round) return null
	return (
		<div className="take-part" ref={setPanel}>
			<SidePanel
				label={texts.title}
				tabs={[
					{
						id: 'round',
						label: texts.title,
						body: (
							<div className="take-part-body">
								<h3 className="ui-hyphens">{round.about}</h3>
								<RoundBeside key={round.id} round={round} people={people} />
							</div>
						),
					},
				]}
				current="round"
				onCurrent={() => {}}
				onClose={onClose}
			/>
		</div>
	)
}

type Round = NonNullable<Now['round']>

/** The round that runs; whoever is writing in `place` keeps the one they are writing for until they leave the field. */
function useSteadyRound(running: Now['round'], place: HTMLElement | null): Round | undefined {
	const [shown, show] = useState(running)
	const isSame = shown?.id === running?.id
	useEffect(() => {
		if (isSame) return
		const look = () => {
			const { activeElement } = document
			if (!place?.contains(activeElement) || !isWriting(activeElement)) show(running)
		}
		look()
		// The focus has arrived elsewhere only after this event.
		const left = () => queueMicrotask(look)
		place?.addEventListener('focusout', left)
		return () => place?.removeEventListener('focusout', left)
	}, [isSame, running, place])
	return isSame ? running : shown
}
