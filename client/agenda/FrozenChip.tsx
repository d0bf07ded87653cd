import { setFrozen } from '../../shared/agenda/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useNow } from './now.ts'
import { useStage } from './stage.ts'
import { agendaTexts } from './texts.ts'

/** Says why nobody, or nobody but the moderation, can write now; the moderation lifts the lock here. */
export function FrozenChip() {
	const { frozen } = useTexts(agendaTexts)
	const now = useNow()
	const { doc, mayModerate } = useStage()
	const isKept = !now.frozen && now.step?.writers === 'moderation' && !mayModerate
	const words = now.frozen ? frozen[mayModerate ? 'chip' : 'told'] : isKept ? frozen.step : undefined
	return (
		<span role="status">
			{words && (
				<span className="frozen-chip" title={isKept ? frozen.stepWhy : words}>
					<Icon name={isKept ? 'eye' : 'lock'} size={16} />
					<span>{words}</span>
					{mayModerate && (
						<Button size="small" icon="unlock" onClick={() => setFrozen(doc, false)}>
							{frozen.lift}
						</Button>
					)}
				</span>
			)}
		</span>
	)
}
