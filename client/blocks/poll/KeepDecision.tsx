import { type ReactNode, useCallback } from 'react'
import { eventOf } from '../../../shared/blocks/eventOf.ts'
import type { ShownResult } from '../../../shared/blocks/poll/index.ts'
import { keepAsDecision } from '../../../shared/blocks/poll/keepAsDecision.ts'
import { change } from '../../../shared/lib/change.ts'
import { decisionsOf, findDecision, idOfOrigin } from '../../../shared/registry/index.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useResults } from '../../sync/ResultsContext.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { pollTexts } from './texts.ts'

/**
 * Whoever may write keeps a proposal of this result as a decision; of a result nobody vouches for, nobody can,
 * nor while a group is apart from the others.
 */
export function useKeepDecision(result: ShownResult | undefined): ((option: string) => ReactNode) | undefined {
	const { mayWrite } = useRoom()
	const { isApart } = useResults()
	const make = useCallback(
		(option: string) => result && <KeepDecision key={option} result={result} option={option} />,
		[result],
	)
	return mayWrite && !isApart && result?.kind === 'consensus' && !result.unverified && result.voters > 0
		? make
		: undefined
}

const isKeptIn = perDocument((doc, round: string, option: string) =>
	derived([allOf(decisionsOf(doc))], () => findDecision(doc, idOfOrigin({ round, option })) !== undefined),
)

function KeepDecision({ result, option }: { result: ShownResult; option: string }) {
	const { doc, history } = useRoom()
	const texts = useTexts(pollTexts)
	const navigation = useNavigation()
	const isKept = useValue(isKeptIn(doc, result.id, option))
	const words = ('options' in result && result.options.find(({ id }) => id === option)?.label) || ''
	const press = () => {
		if (isKept) navigation.go({ to: 'meetings', decision: idOfOrigin({ round: result.id, option }) })
		else history.step(() => change(doc, () => keepAsDecision(doc, result, option, eventOf(doc, result.id))))
	}
	return (
		<span className="poll-keep">
			<Button
				size="small"
				icon="meetings"
				aria-label={(isKept ? texts.keptThis : texts.keepThis)(words)}
				onPointerDown={(event) => event.stopPropagation()}
				onClick={press}
			>
				{isKept ? texts.kept : texts.keep}
			</Button>
		</span>
	)
}
