import { useState } from 'react'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { RoundBeside } from './RoundBeside.tsx'
import { takePartTexts } from './takePartTexts.ts'
import { useSteadyRound } from './useSteadyRound.ts'

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
