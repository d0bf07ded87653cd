import { useMemo } from 'react'
import type { Random } from '../../../shared/lib/random.ts'
import type { Verdict } from '../../../shared/smallGroups/forming/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { placeOf, takingPart, unplaced, verdictOf } from '../draft.ts'
import { discardForming, showForming } from '../formingHere.ts'
import { useBegunBy } from '../keptForming.ts'
import { useShownName } from '../PersonSign.tsx'
import { useOrganisations } from '../people.ts'
import { groupsTexts } from '../texts.ts'
import { BriefPanel } from './BriefPanel.tsx'
import { FormedGroup, type RowDeeds } from './FormedGroup.tsx'
import { formingTexts } from './texts.ts'
import { Unplaced } from './Unplaced.tsx'
import { type FormingNow, useForming } from './useForming.ts'
import { useStart } from './useStart.ts'
import { VerdictLine } from './VerdictLine.tsx'
import { Ways } from './Ways.tsx'
import '../smallGroups.css'

/** "Kleingruppen bilden": one decision from top to bottom, and beside it what the groups get. */
export function FormingPlace({ random }: { random: Random }) {
	const { group } = useTexts(groupsTexts)
	const forming = useForming(random)
	const count = forming.draft.groups.length
	const titles = useMemo(() => Array.from({ length: count }, (_, i) => group(i + 1)), [count, group])
	return (
		<>
			<FormingColumn forming={forming} titles={titles} random={random} />
			<BriefPanel forming={forming} titles={titles} />
		</>
	)
}

function FormingColumn({
	forming,
	titles,
	random,
}: {
	forming: FormingNow
	titles: readonly string[]
	random: Random
}) {
	const texts = useTexts(formingTexts)
	const { step } = useNow()
	const { doc, desk } = useStage()
	const { discard: discardDraft } = useTexts(groupsTexts)
	const begunBy = useBegunBy()
	const discard = () => {
		showForming(doc, false)
		discardForming(doc, desk)
	}
	const { draft, lore, brief } = forming
	const verdict = useMemo(() => verdictOf(draft, lore), [draft, lore])
	const { isStarting, failure, start } = useStart(random)
	const seated = draft.groups.flat().length
	const devices = draft.known.filter(({ id, hasDevice }) => hasDevice && draft.groups.some((ids) => ids.includes(id)))
	const begin = () => void start(draft, brief)
	return (
		<section className="console-running sg-column sg-forming" aria-label={texts.title}>
			<div className="sg-scroll">
				<header>
					<p className="ui-quiet">{step ? texts.inStep(step.number, step.of) : texts.withoutStep}</p>
					<h2>{texts.title}</h2>
				</header>
				<Ways forming={forming} />
				<VerdictLine forming={forming} verdict={verdict} />
				<FormedGroups forming={forming} titles={titles} verdict={verdict} />
				<WithoutGroup forming={forming} titles={titles} />
				<NotTakingPart forming={forming} />
				{failure && <NotStarted failure={failure} />}
			</div>
			<footer className="sg-foot">
				<p>
					<b>
						{draft.way === 'choice'
							? texts.toChoose(takingPart(draft).length, titles.length)
							: texts.sum(seated, titles.length, devices.length)}
					</b>
					<span className="ui-caption">{texts.dragNote}</span>
				</p>
				{begunBy !== undefined && (
					<Button kind="bare" onClick={discard}>
						{discardDraft}
					</Button>
				)}
				<Button onClick={() => showForming(doc, false)}>{texts.later}</Button>
				<Button kind="main" size="big" icon="play" aria-disabled={isStarting || undefined} onClick={begin}>
					{isStarting ? texts.starting : texts.start}
				</Button>
			</footer>
		</section>
	)
}

function FormedGroups({
	forming: { draft, lore, brief, place, setOut },
	titles,
	verdict,
}: {
	forming: FormingNow
	titles: readonly string[]
	verdict: Verdict
}) {
	const texts = useTexts(formingTexts)
	const organisations = useOrganisations()
	const deeds = useMemo<RowDeeds>(() => ({ place, setOut }), [place, setOut])
	const known = useMemo(() => new Map(draft.known.map((person) => [person.id, person])), [draft.known])
	const asideOf = (group: number, people: number): string => {
		if (draft.way === 'choice') return texts.placesOf(brief.places)
		const pairs = draft.way === 'mixed' ? (verdict[draft.mixing].perGroup[group] ?? 0) : 0
		const last = verdict.last.perGroup[group] ?? 0
		if (pairs > 0) return texts.pairs[draft.mixing](pairs)
		return lore.before.length > 0 && last > 0 && draft.way !== 'again' ? texts.pairs.last(last) : texts.people(people)
	}
	return (
		<div className="sg-groups">
			{draft.groups.map((ids, i) => (
				<FormedGroup
					key={titles[i]}
					number={i + 1}
					titles={titles}
					people={ids.flatMap((id) => known.get(id) ?? [])}
					pinned={draft.pinned}
					aside={asideOf(i, ids.length)}
					organisations={organisations}
					deeds={deeds}
				/>
			))}
		</div>
	)
}

function WithoutGroup({ forming, titles }: { forming: FormingNow; titles: readonly string[] }) {
	const texts = useTexts(formingTexts)
	const { draft, lore } = forming
	const people = unplaced(draft)
	return (
		<Unplaced
			people={people}
			titles={titles}
			placeOf={(person) => placeOf(draft, person, lore)}
			onPlace={({ id }, group) => forming.place(id, group)}
			othersOf={({ id }) => [{ label: texts.takesNoPart, onSelect: () => forming.setOut(id, true) }]}
			onPlaceAll={forming.placeAll}
		/>
	)
}

/** Who was left out, with the way back in. */
function NotTakingPart({ forming: { draft, setOut } }: { forming: FormingNow }) {
	const texts = useTexts(formingTexts)
	const shownName = useShownName()
	const people = draft.known.filter(({ id }) => draft.out.has(id))
	if (people.length === 0) return null
	return (
		<ul className="sg-out" aria-label={texts.notTakingPart}>
			{people.map(({ id, name }) => (
				<li key={id}>
					<span>{texts.takesNoPartNamed(shownName(name))}</span>
					<Button kind="link" size="small" onClick={() => setOut(id, false)}>
						{texts.afterAll}
					</Button>
				</li>
			))}
		</ul>
	)
}

function NotStarted({ failure }: { failure: Failure }) {
	const texts = useTexts(formingTexts)
	const { happened, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{texts.notStarted} {todo}
		</Notice>
	)
}
