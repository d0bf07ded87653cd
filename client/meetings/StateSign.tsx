import { type DecisionState, decisionStates } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { Icon, type IconName } from '../ui/icon.tsx'

const signs: Readonly<Record<DecisionState, IconName>> = {
	agreed: 'check',
	rejected: 'close',
	postponed: 'clock',
	differing: 'question',
}

/** What became of a question: its sign and its word. */
export function StateSign({ state }: { state: DecisionState }) {
	const locale = useLocale()
	return (
		<span className="decision-state" data-state={state}>
			<Icon name={signs[state]} size={16} />
			{decisionStates[state][locale]}
		</span>
	)
}
