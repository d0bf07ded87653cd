import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { useNowOf } from './now.ts'
import { agendaTexts } from './texts.ts'
import { WritersChip } from './WritersChip.tsx'
import './stepLine.css'

/**
 * What is asked in this step, above whatever place a person is at, and who may write there; nothing where there is nothing
 * to say. `isAskedBeside`: the same question stands beside it, so that here it is only spoken.
 */
export function StepLine({ isAskedBeside }: { isAskedBeside: boolean }) {
	const texts = useTexts(agendaTexts)
	const { role } = useRoom()
	const question = useNowOf(({ step }) => step?.question) ?? ''
	return (
		<div className="step-line">
			<p role="status" className={isAskedBeside ? 'ui-hidden-text' : 'step-question'} title={question || undefined}>
				{question && <span className="ui-hidden-text">{texts.asked} </span>}
				{question}
			</p>
			<WritersChip role={role} />
		</div>
	)
}
