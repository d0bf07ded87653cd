import { useCallback } from 'react'
import type { AgreedAs } from '../../../shared/agenda/index.ts'
import type { ShownResult } from '../../../shared/blocks/poll/index.ts'
import { type DecisionState, decisionStates, findDecision, idOfOrigin } from '../../../shared/registry/index.ts'
import { keepResult } from '../../../shared/taking/index.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { runningTexts } from './texts.ts'

/**
 * One action for all that was decided: every sentence becomes a decision, and what all agree on a goal or a rule as well, if the
 * step says so. Afterwards it says what there is, and leads there.
 */
export function KeepResult({ result, agreedAs }: { result: ShownResult; agreedAs: AgreedAs | undefined }) {
	const texts = useTexts(runningTexts).keep
	const locale = useLocale()
	const { doc, history } = useRoom()
	const navigation = useNavigation()
	const states = useUnhurried(
		doc,
		useCallback((plenum) => statesIn(plenum, result), [result]),
	)
	const options = 'options' in result ? result.options : []
	const kept = states.filter((state) => state !== undefined)
	const counts = (Object.keys(decisionStates) as DecisionState[]).flatMap((state) => {
		const n = kept.filter((each) => each === state).length
		return n > 0 ? [`${n} ${decisionStates[state][locale]}`] : []
	})
	const [first] = options
	return (
		<div className="console-keep">
			{kept.length < options.length && (
				<Button kind="main" icon="meetings" onClick={() => history.step(() => keepResult(doc, result, agreedAs))}>
					{agreedAs ? texts.as[agreedAs] : texts.decisions}
				</Button>
			)}
			<p role="status">{kept.length > 0 && texts.kept(counts.join(', '))}</p>
			{first && kept.length > 0 && (
				<Button
					kind="link"
					onClick={() =>
						navigation.go({ to: 'meetings', decision: idOfOrigin({ round: result.id, option: first.id }) })
					}
				>
					{texts.show}
				</Button>
			)}
		</div>
	)
}

const statesIn = (plenum: Parameters<typeof findDecision>[0], result: ShownResult) =>
	'options' in result
		? result.options.map(({ id }) => findDecision(plenum, idOfOrigin({ round: result.id, option: id }))?.state)
		: []
