import { useTexts } from '../../../texts/texts.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { AgendaChoice } from '../agendas/AgendaChoice.tsx'
import { stepsTexts } from './texts.ts'

/** No agenda yet: what there is to begin with. */
export function NoSteps() {
	const texts = useTexts(stepsTexts).empty
	return (
		<>
			<EmptyState missing={texts.missing} todo={texts.todo} />
			<AgendaChoice take={(add) => add({ replace: false })} />
		</>
	)
}
