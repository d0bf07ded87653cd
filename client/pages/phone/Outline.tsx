import { useCallback, useEffect, useState } from 'react'
import { stepPages } from '../../../shared/agenda/step.ts'
import type { OutlineAnswer, TaskLine } from '../../../shared/collected/api.ts'
import { type AreaCards, byArea } from '../../../shared/collected/byArea.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import { taskStates } from '../../../shared/registry/tasks/taskStates.ts'
import { useNow } from '../../agenda/now.ts'
import type { Server } from '../../api/server.ts'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import { groupNames } from '../../texts/groupNames.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { sheetTexts } from './sheetTexts.ts'
import { phoneTexts } from './texts.ts'

/** In milliseconds; boards change under many hands, and a phone need not show each of their moves. */
const again = 15_000

/**
 * What lies on a board, as headings and lists, and the results of its ballots. Without `board` that of the step. `plan`: the
 * task plan instead, in a step that shows it.
 */
export function Outline({
	server,
	token,
	board,
	areas = none,
	counted,
	plan = false,
}: {
	server: Pick<Server, 'outline'>
	token: () => string
	board?: string | undefined
	/** of the board only what lies in these, area by area; none: all of it */
	areas?: readonly string[]
	/** id of a round: only what was counted in it */
	counted?: string
	plan?: boolean
}) {
	const { loading } = useTexts(phoneTexts).outline
	const { outline: texts } = useTexts(sheetTexts)
	const locale = useLocale()
	const { answer, isAway, load } = useOutline(server, token, board)
	const { tasks = [], groups: lying = [], results: all = [] } = answer ?? {}
	const groups = counted === undefined ? lying : []
	const results = counted === undefined ? all : all.filter(({ id }) => id === counted)
	const levels = byArea(groups, areas)
	const lines = plan ? tasks : areas.length > 0 ? levels.filter(({ count }) => count > 0) : [...groups, ...results]
	const headingOf = () => {
		if (plan) return stepPages.tasks[locale]
		return counted === undefined ? (answer?.name ?? texts.title) : texts.counted
	}
	return (
		<section className="phone-outline">
			<h2>{headingOf()}</h2>
			{!answer && !isAway && <p role="status">{loading} …</p>}
			{isAway && <p role="status">{texts.away}</p>}
			{answer && lines.length === 0 && <p className="ui-quiet">{texts.empty}</p>}
			{plan ? (
				<TaskPlan tasks={tasks} />
			) : levels.length > 0 ? (
				<Levels levels={levels} />
			) : (
				<BoardLines groups={groups} results={results} isAsked={counted === undefined} />
			)}
			<Button icon="replace" onClick={() => void load()}>
				{texts.fresh}
			</Button>
		</section>
	)
}

type Line = OutlineAnswer['groups'][number]['cards'][number]
const none: readonly string[] = []

/** What small groups have brought, level by level. */
function Levels({ levels }: { levels: readonly AreaCards<Line>[] }) {
	return levels.map(({ area, heading, parts }) => (
		<section key={area} className="phone-level">
			<h3>{heading}</h3>
			{parts.map((part) => (
				<section key={part.heading}>
					{part.heading && <h4>{part.heading}</h4>}
					<Lines cards={part.cards} />
				</section>
			))}
		</section>
	))
}

function Lines({ cards }: { cards: readonly Line[] }) {
	const { outline: texts } = useTexts(sheetTexts)
	const locale = useLocale()
	return (
		<ul>
			{cards.map(({ id, text, by, dots, group }) => (
				<li key={id}>
					<span className="own-words">
						{text}
						{by && <small>{by}</small>}
						{group !== undefined && <small>{groupNames([group], locale)}</small>}
					</span>
					{dots !== undefined && dots > 0 && <b>{texts.dots(dots)}</b>}
				</li>
			))}
		</ul>
	)
}

/** `isAsked`: what was voted on stands over each result; who has just voted reads it over all of it. */
function BoardLines({ groups, results, isAsked }: Pick<OutlineAnswer, 'groups' | 'results'> & { isAsked: boolean }) {
	return (
		<>
			{results.map((result) => (
				<section key={result.id}>
					{isAsked && <h3>{result.about}</h3>}
					<RoundResults result={result} size="phone" />
				</section>
			))}
			{groups.map(({ heading, cards }, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two clusters may carry the same heading
				<section key={`${i} ${heading}`}>
					{heading && <h3>{heading}</h3>}
					<Lines cards={cards} />
				</section>
			))}
		</>
	)
}

function useOutline(server: Pick<Server, 'outline'>, token: () => string, board: string | undefined) {
	const [answer, show] = useState<OutlineAnswer>()
	const [isAway, setAway] = useState(false)
	const { step, round } = useNow()
	const load = useCallback(async () => {
		const loaded = await server.outline(token(), board)
		setAway(!loaded.ok)
		if (loaded.ok) show(loaded.value)
	}, [server, token, board])

	// biome-ignore lint/correctness/useExhaustiveDependencies: what these say changes what lies on the board
	useEffect(() => {
		let cancel = () => {}
		const loadOnAndOn = () => {
			if (document.visibilityState === 'visible') void load()
			cancel = systemClock.after(again, loadOnAndOn)
		}
		loadOnAndOn()
		return () => cancel()
	}, [load, step?.id, round?.id, round?.state])
	return { answer, isAway, load }
}

/** The task plan to be read: what, who, until when, and how far it is. */
function TaskPlan({ tasks }: { tasks: readonly TaskLine[] }) {
	const locale = useLocale()
	const { date } = locale === 'de' ? inGerman : inEnglish
	return (
		<ul>
			{tasks.map(({ id, text, who, until, state }) => {
				const more = [who.join(', '), until && date(Date.parse(`${until}T12:00`))].filter(Boolean)
				return (
					<li key={id}>
						<span className="own-words">
							{text}
							{more.length > 0 && <small>{more.join(' · ')}</small>}
						</span>
						<b>{taskStates[state][locale]}</b>
					</li>
				)
			})}
		</ul>
	)
}
