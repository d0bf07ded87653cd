import type * as Y from 'yjs'
import type { StepPage } from '../../../shared/agenda/index.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import {
	type Day,
	type DecisionState,
	decisionStates,
	isNamed,
	listActors,
	listDecisions,
	listFields,
	listMeetings,
	listTasks,
	withOrganisation,
} from '../../../shared/registry/index.ts'
import { dayInWords } from '../../days/days.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { ActorSymbol, symbolFills } from '../../ui/ActorSymbol.tsx'
import { mostCards, mostLines } from './cardColumns.ts'
import { projectorTexts } from './texts.ts'
import { useFitting } from './useFitting.ts'

/** A page beside the boards, as a list for the wall. */
export function PageScene({ doc, page }: { doc: Y.Doc; page: StepPage }) {
	switch (page) {
		case 'tasks':
			return <Tasks doc={doc} />
		case 'actors':
			return <Actors doc={doc} />
		case 'meetings':
			return <Meetings doc={doc} />
		default:
			return assertNever(page)
	}
}

/** When people meet next, and what was decided. */
function Meetings({ doc }: { doc: Y.Doc }) {
	const texts = useTexts(projectorTexts)
	const locale = useLocale()
	const lines = useUnhurried(doc, meetingsAndDecisions)
	const [list, fitting] = useFitting<HTMLUListElement>(lines)
	if (lines.length === 0) return <p className="projector-quiet">{texts.noMeetings}</p>
	const shown = lines.slice(0, mostLines)
	const more = lines.length - Math.min(fitting, shown.length)
	return (
		<section className="projector-lines">
			<ul ref={list}>
				{shown.map(({ id, text, day, place, state }, i) => (
					<li key={id} data-hidden={i >= fitting || undefined} aria-hidden={i >= fitting}>
						<b className="projector-line">{text}</b>
						<span className="projector-line-more">
							{[day && dayInWords(day, locale), place, state && decisionStates[state][locale]]
								.filter(Boolean)
								.join(' · ')}
						</span>
					</li>
				))}
			</ul>
			{more > 0 && <p className="projector-more">{texts.more(more)}</p>}
		</section>
	)
}

interface MeetingLine {
	readonly id: string
	readonly text: string
	readonly day?: Day | undefined
	readonly place?: string | undefined
	readonly state?: DecisionState
}

/** Meetings first, the latest of them at the top; decisions by the order in which they were taken. */
function meetingsAndDecisions(doc: Y.Doc): MeetingLine[] {
	const meetings = listMeetings(doc).map(({ id, title, date, place }) => ({ id, text: title.trim(), day: date, place }))
	const decisions = listDecisions(doc).map(({ id, text, state }) => ({ id, text: text.trim(), state }))
	return [...meetings, ...decisions].filter(({ text }) => text !== '')
}

/** What is still to be done, the order of the plan; who takes it on stands below. */
function Tasks({ doc }: { doc: Y.Doc }) {
	const texts = useTexts(projectorTexts)
	const locale = useLocale()
	const tasks = useUnhurried(doc, openTasks)
	const [list, fitting] = useFitting<HTMLUListElement>(tasks)
	if (tasks.length === 0) return <p className="projector-quiet">{texts.noTasks}</p>
	const shown = tasks.slice(0, mostLines)
	const more = tasks.length - Math.min(fitting, shown.length)
	return (
		<section className="projector-lines">
			<ul ref={list}>
				{shown.map(({ id, text, takers, until }, i) => (
					<li key={id} data-hidden={i >= fitting || undefined} aria-hidden={i >= fitting}>
						<b className="projector-line">{text}</b>
						<span className="projector-line-more">
							{[takers.join(', '), until && texts.until(dayInWords(until, locale))].filter(Boolean).join(' · ')}
						</span>
					</li>
				))}
			</ul>
			{more > 0 && <p className="projector-more">{texts.more(more)}</p>}
		</section>
	)
}

function openTasks(doc: Y.Doc) {
	const names = new Map(listActors(doc).map(({ id, name }) => [id, name.trim()]))
	return listTasks(doc)
		.filter(({ state, text }) => (state === 'open' || state === 'inProgress') && text.trim())
		.map(({ id, text, who, whoElse, belongsTo, until }) => {
			const persons = whoElse.map((name) => withOrganisation(name, { belongsTo }, (actor) => names.get(actor)))
			const takers = [...who.map((actor) => names.get(actor) ?? ''), ...persons].filter(Boolean)
			return { id, text: text.trim(), takers, until }
		})
}

function Actors({ doc }: { doc: Y.Doc }) {
	const texts = useTexts(projectorTexts)
	const actors = useUnhurried(doc, namedActors)
	if (actors.length === 0) return <p className="projector-quiet">{texts.noActors}</p>
	const shown = actors.slice(0, mostCards)
	const more = actors.length - shown.length
	return (
		<section className="projector-group" data-spread>
			<ul>
				{shown.map((actor) => (
					<li key={actor.id} className="projector-actor">
						<ActorSymbol kind={actor.kind} colour={actor.colour} fill={actor.fill} size={32} />
						<b className="projector-actor-name">{actor.name}</b>
					</li>
				))}
			</ul>
			{more > 0 && <p className="projector-more">{texts.more(more)}</p>}
		</section>
	)
}

function namedActors(doc: Y.Doc) {
	const colours = new Map(listFields(doc).map(({ id, colour }) => [id, colour]))
	return listActors(doc)
		.filter(isNamed)
		.map(({ id, name, kind, field, involvement }) => ({
			id,
			name: name.trim(),
			kind,
			colour: field === undefined ? undefined : colours.get(field),
			fill: involvement ? symbolFills[involvement] : ('filled' as const),
		}))
}
