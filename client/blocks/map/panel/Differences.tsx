import { useMemo, useState } from 'react'
import type { BlockRef } from '../../../../shared/blocks/index.ts'
import { mapOf } from '../../../../shared/blocks/map/index.ts'
import { type Finding, takeAsTask } from '../../../../shared/findings/index.ts'
import {
	type Difference,
	type DifferenceKind,
	differenceKinds,
	isWhole,
} from '../../../../shared/methods/network-map/index.ts'
import { useTaskIds } from '../../../findings/useFindings.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useWays } from '../../../ways/ways.ts'
import { DifferenceSign } from '../drawing/DifferenceBadge.tsx'
import { changePersonal, type Personal, personalOf, relationElement, usePersonal } from '../personal.ts'
import { panelTexts } from './texts.ts'

const chosenIn = (personal: Personal) => personal.chosen
const partIn = (personal: Personal) => personal.part

/** What must be done to come from today to the target, in sentences: the same signs, in the same order, as in the picture. */
export function Differences({ mapId, differences }: { mapId: string; differences: readonly Difference[] }) {
	const { doc, history, mayWrite } = useRoom()
	const ways = useWays()
	const texts = useTexts(panelTexts)
	const locale = useLocale()
	const ref = useMemo<BlockRef>(() => ({ block: 'map', id: mapId }), [mapId])
	const findings = useMemo(() => differences.map(asFinding), [differences])
	const tasks = useTaskIds(ref, findings)
	const chosen = usePersonal(mapId, chosenIn)
	const isPart = !isWhole(usePersonal(mapId, partIn))
	const [news, tell] = useState('')

	if (differences.length === 0) {
		return (
			<div className="map-none">
				<EmptyState
					missing={texts.noDifference}
					todo={texts.noDifferenceTodo}
					action={<Button onClick={() => changePersonal(mapId, { view: 'target' })}>{texts.toTarget}</Button>}
				/>
			</div>
		)
	}
	const show = ({ relation }: Difference) => {
		if (personalOf(mapId).get().view !== 'beside') changePersonal(mapId, { view: 'overlay' })
		ways.go({ to: 'block', ref, element: relationElement(relation.id) })
	}
	const take = (difference: Difference) => {
		history.mark()
		takeAsTask(doc, ref, mapOf(doc, mapId)?.method ?? '', asFinding(difference), locale)
		history.mark()
		tell(texts.taken)
	}
	return (
		<>
			<Counts differences={differences} />
			{isPart && <p className="map-note ui-caption">{texts.inPart}</p>}
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
			<ol className="map-differences">
				{differences.map((difference) => {
					const { key, kind, relation, subject, sentence } = difference
					const task = tasks[key]
					return (
						<li key={key} data-shown={chosen === relationElement(relation.id) || undefined}>
							<DifferenceSign kind={kind} />
							<div>
								<h3>
									<span className="ui-hidden-text">{differenceKinds[kind][locale]}: </span>
									{subject[locale]}
								</h3>
								<p>{sentence[locale].slice(subject[locale].length).trim()}</p>
								<div className="map-difference-actions">
									<Button kind="link" onClick={() => show(difference)}>
										{texts.show}
									</Button>
									{task !== undefined ? (
										<Button kind="link" onClick={() => ways.go({ to: 'tasks', task })}>
											{texts.toTask}
										</Button>
									) : (
										mayWrite && (
											<Button kind="link" onClick={() => take(difference)}>
												{texts.take}
											</Button>
										)
									)}
								</div>
							</div>
						</li>
					)
				})}
			</ol>
		</>
	)
}

function Counts({ differences }: { differences: readonly Difference[] }) {
	const locale = useLocale()
	const kinds = (Object.keys(differenceKinds) as DifferenceKind[])
		.map((kind) => ({ kind, count: differences.filter((each) => each.kind === kind).length }))
		.filter(({ count }) => count > 0)
	return (
		<ul className="map-counts">
			{kinds.map(({ kind, count }) => (
				<li key={kind}>
					<DifferenceSign kind={kind} />
					<span>
						<b>{count}</b> {differenceKinds[kind][locale]}
					</span>
				</li>
			))}
		</ul>
	)
}

/** A difference as something found, so that it becomes a task like every finding. */
const asFinding = ({ key, kind, title, sentence, task, elements }: Difference): Finding => ({
	key,
	rule: kind,
	sign: 'gap',
	tone: 'plain',
	title,
	sentence,
	task,
	elements,
})
