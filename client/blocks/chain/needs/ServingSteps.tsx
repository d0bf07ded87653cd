import { useNavigation } from '../../../navigation/navigation.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { stepElement } from '../elements.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import type { Serving } from './serving.ts'

/** "Ist 3, 4 · Ideal 2": each number leads to its step. */
export function ServingSteps({ chain, serving }: { chain: string; serving: readonly Serving[] }) {
	const texts = useTexts(chainTexts)
	const navigation = useNavigation()
	if (serving.length === 0) return <span className="ui-quiet">{texts.needs.noStep}</span>
	return (
		<span className="chain-serving">
			<span>{texts.needs.steps}:</span>
			{serving.map(({ state, steps }) => (
				<span key={state}>
					{texts.states[state]}
					{steps.map(({ id, number }) => (
						<Button
							key={id}
							kind="link"
							aria-label={texts.needs.toStep(number, texts.states[state])}
							onClick={() =>
								navigation.go({ to: 'block', ref: { block: 'chain', id: chain }, element: stepElement(id) })
							}
						>
							{number}
						</Button>
					))}
				</span>
			))}
		</span>
	)
}
