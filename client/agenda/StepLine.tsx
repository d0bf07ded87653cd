import { setFrozen } from '../../shared/agenda/index.ts'
import type { Role } from '../../shared/links/roles.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { MandateLine } from './MandateLine.tsx'
import { useNowOf } from './now.ts'
import { useStage } from './stage.ts'
import { agendaTexts } from './texts.ts'
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
			<p
				role="status"
				className={isAskedBeside ? 'ui-hidden-text' : 'step-question'}
				data-asks={question ? true : undefined}
				title={question || undefined}
			>
				{question && <span className="ui-hidden-text">{texts.asked} </span>}
				{question}
			</p>
			<MandateLine className="step-mandate" isBrief />
			<WritersChip role={role} />
		</div>
	)
}

/** Why somebody cannot write on the board, or not everywhere on it. */
type Bound = 'frozen' | 'moderation' | 'own'

const icons: Record<Bound, IconName> = { frozen: 'lock', moderation: 'eye', own: 'card' }

/** Says why a person cannot write now, or only on their own cards; the moderation lifts a lock here. */
function WritersChip({ role }: { role: Role }) {
	const { writers: texts } = useTexts(agendaTexts)
	const frozen = useNowOf((now) => now.frozen)
	const writers = useNowOf(({ step }) => step?.writers)
	const isCollecting = useNowOf(({ step, round }) => step?.phone === 'contribute' && round?.state === 'open')
	const { doc } = useStage()
	const bound = boundOf(role, frozen, writers)
	const isOurs = role === 'moderator'
	// A lock is on the boards: what is handed in beside them goes on.
	const said = isCollecting && role === 'participant' ? texts.whileCollecting : texts
	return (
		<span role="status" className="writers">
			{bound && (
				<span className="writers-chip" data-bound={bound} title={isOurs ? undefined : texts.why[bound]}>
					<Icon name={icons[bound]} size={16} />
					<span>{isOurs ? texts.frozenByUs : said[bound]}</span>
					{isOurs && (
						<Button size="small" icon="unlock" onClick={() => setFrozen(doc, false)}>
							{texts.lift}
						</Button>
					)}
				</span>
			)}
		</span>
	)
}

function boundOf(role: Role, frozen: boolean, writers: string | undefined): Bound | undefined {
	if (frozen) return 'frozen'
	if (writers === 'moderation' && role !== 'moderator') return 'moderation'
	return writers === 'own' && role === 'participant' ? 'own' : undefined
}
