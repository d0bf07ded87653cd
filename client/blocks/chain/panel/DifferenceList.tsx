import { useMemo, useState } from 'react'
import { type Finding, takeAsTask } from '../../../../shared/findings/index.ts'
import { type Difference, serviceChain } from '../../../../shared/methods/service-chain/index.ts'
import { useTaskIds } from '../../../findings/useFindings.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWays } from '../../../ways/ways.ts'
import { useChainActions } from '../actions.ts'
import { usePictures } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { chainTexts } from '../texts.ts'
import './panel.css'

/** In what the ideal way differs from the current one, a sentence each: to be shown, and to be taken as a task, once. */
export function DifferenceList({ chain, differences }: { chain: string; differences: readonly Difference[] }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts).differences
	const locale = useLocale()
	const ways = useWays()
	const actions = useChainActions(chain)
	const pictures = usePictures(chain)
	const chosen = usePersonal(chain, (personal) => personal.chosen)
	const [news, tell] = useState('')
	const found = useMemo(() => differences.map(asFinding), [differences])
	const place = { block: 'chain', id: chain }
	const tasks = useTaskIds(place, found)

	if (differences.length === 0) {
		const hasBegun = pictures.ideal.steps.length > 0
		return (
			<div className="chain-panel-none">
				<b>{hasBegun ? texts.none : texts.notBegun}</b>
				<p className="ui-quiet">{hasBegun ? texts.noneTodo : texts.notBegunTodo}</p>
			</div>
		)
	}
	const take = (finding: Finding) => {
		actions.asOneStep(() => takeAsTask(doc, place, serviceChain.id, finding, locale))
		tell(texts.taken)
	}
	return (
		<>
			<ul className="chain-differences" aria-label={texts.list}>
				{found.map((finding) => {
					const { key, elements, sentence } = finding
					const [element] = elements
					const task = tasks[key]
					return (
						<li key={key} data-shown={(element !== undefined && element === chosen) || undefined}>
							<p>{sentence[locale]}</p>
							<div className="chain-difference-actions">
								{element !== undefined && (
									<Button kind="link" onClick={() => ways.go({ to: 'block', ref: place, element })}>
										{texts.show}
									</Button>
								)}
								{task !== undefined ? (
									<Button kind="link" onClick={() => ways.go({ to: 'tasks', task })}>
										{texts.toTask}
									</Button>
								) : (
									mayWrite && (
										<Button kind="link" onClick={() => take(finding)}>
											{texts.take}
										</Button>
									)
								)}
							</div>
						</li>
					)
				})}
			</ul>
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
		</>
	)
}

/** A task keeps what was said then; a difference says it like a finding. */
const asFinding = ({ key, sentence, elements }: Difference): Finding => ({
	key,
	rule: 'difference',
	sign: 'count',
	tone: 'plain',
	title: sentence,
	sentence,
	elements,
})
