import { useMemo } from 'react'
import type { BlockRef } from '../../../../shared/blocks/index.ts'
import { type Difference, differenceKinds, isWhole, type MapMethod } from '../../../../shared/blocks/map/index.ts'
import type { Finding } from '../../../../shared/findings/index.ts'
import type { Term } from '../../../../shared/registry/index.ts'
import { DifferenceList, type ListedDifference } from '../../../findings/DifferenceList.tsx'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { DifferenceSign } from '../drawing/DifferenceBadge.tsx'
import { changePersonal, type Personal, personalOf, usePersonal } from '../personal.ts'
import { panelTexts } from './texts.ts'

const chosenIn = (personal: Personal) => personal.chosen
const partIn = (personal: Personal) => personal.part

/** What a method calls the kinds of differences. */
type Words = MapMethod['differenceWords']

/** What must be done to come from today to the target, in sentences: the same signs, in the same order, as in the picture. */
export function Differences({
	mapId,
	differences,
	words,
}: {
	mapId: string
	differences: readonly Difference[]
	words: Words
}) {
	const texts = useTexts(panelTexts)
	const locale = useLocale()
	const ref = useMemo<BlockRef>(() => ({ block: 'map', id: mapId }), [mapId])
	const chosen = usePersonal(mapId, chosenIn)
	const isPart = !isWhole(usePersonal(mapId, partIn))
	const entries = useMemo(
		() => differences.map((difference) => listed(difference, words, locale)),
		[differences, words, locale],
	)

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
	return (
		<>
			<Counts differences={differences} words={words} />
			{isPart && <p className="map-note ui-caption">{texts.inPart}</p>}
			<DifferenceList block={ref} differences={entries} chosen={chosen} onShow={() => showBoth(mapId)} />
		</>
	)
}

function listed(difference: Difference, words: Words, locale: keyof Term): ListedDifference {
	const { kind, subject, sentence } = difference
	return {
		finding: asFinding(difference),
		sign: <DifferenceSign kind={kind} />,
		said: (
			<>
				<h3>
					<span className="ui-hidden-text">{words[kind][locale]}: </span>
					{subject[locale]}
				</h3>
				<p>{sentence[locale].slice(subject[locale].length).trim()}</p>
			</>
		),
	}
}

/** Where a difference is shown, both states must be seen. */
function showBoth(mapId: string) {
	if (personalOf(mapId).get().view !== 'beside') changePersonal(mapId, { view: 'overlay' })
}

function Counts({ differences, words }: { differences: readonly Difference[]; words: Words }) {
	const locale = useLocale()
	const kinds = differenceKinds
		.map((kind) => ({ kind, count: differences.filter((each) => each.kind === kind).length }))
		.filter(({ count }) => count > 0)
	return (
		<ul className="map-counts">
			{kinds.map(({ kind, count }) => (
				<li key={kind}>
					<DifferenceSign kind={kind} />
					<span>
						<b>{count}</b> {words[kind][locale]}
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
