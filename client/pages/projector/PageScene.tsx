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
import { Lines } from './Lines.tsx'
import { projectorTexts } from './texts.ts'

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
	if (lines.length === 0) return <p className="projector-quiet">{texts.noMeetings}</p>
	return (
		<Lines things={lines}>
			{({ text, day, place, state }) => (
				<>
					<b className="projector-line">{text}</b>
					<span className="projector-line-more">
						{[day && dayInWords(day, locale), place, state && decisionStates[state][locale]]
							.filter(Boolean)
							.join(' · ')}
					</span>
				</>
			)}
		</Lines>
	)
}

interface MeetingLine {
	readonly key: string
	readonly text: string
	readonly day?: Day | undefined
	readonly place?: string | undefined
	readonly state?: DecisionState
}

/** Meetings first, the latest of them at the top; decisions by the order in which they were taken. */
function meetingsAndDecisions(doc: Y.Doc): MeetingLine[] {
	const meetings = listMeetings(doc).map(({ id, title, date, place }) => ({
		key: id,
		text: title.trim(),
		day: date,
		place,
	}))
	const decisions = listDecisions(doc).map(({ id, text, state }) => ({ key: id, text: text.trim(), state }))
	return [...meetings, ...decisions].filter(({ text }) => text !== '')
}

/** What is still to be done, the order of the plan; who takes it on stands below. */
function Tasks({ doc }: { doc: Y.Doc }) {
	const texts = useTexts(projectorTexts)
	const locale = useLocale()
	const tasks = useUnhurried(doc, openTasks)
	if (tasks.length === 0) return <p className="projector-quiet">{texts.noTasks}</p>
	return (
		<Lines things={tasks}>
			{({ text, takers, until }) => (
				<>
					<b className="projector-line">{text}</b>
					<span className="projector-line-more">
						{[takers.join(', '), until && texts.until(dayInWords(until, locale))].filter(Boolean).join(' · ')}
					</span>
				</>
			)}
		</Lines>
	)
}

function openTasks(doc: Y.Doc) {
	const names = new Map(listActors(doc).map(({ id, name }) => [id, name.trim()]))
	return listTasks(doc)
		.filter(({ state, text }) => (state === 'open' || state === 'inProgress') && text.trim())
		.map(({ id, text, who, whoElse, belongsTo, until }) => {
			const persons = whoElse.map((name) => withOrganisation(name, { belongsTo }, (actor) => names.get(actor)))
			const takers = [...who.map((actor) => names.get(actor) ?? ''), ...persons].filter(Boolean)
			return { key: id, text: text.trim(), takers, until }
		})
}

function Actors({ doc }: { doc: Y.Doc }) {
	const texts = useTexts(projectorTexts)
	const actors = useUnhurried(doc, namedActors)
	if (actors.length === 0) return <p className="projector-quiet">{texts.noActors}</p>
	return (
		<Lines things={actors} as="signs">
			{({ kind, colour, fill, name }) => (
				<>
					<ActorSymbol kind={kind} colour={colour} fill={fill} size={32} />
					<b className="projector-actor-name">{name}</b>
				</>
			)}
		</Lines>
	)
}

function namedActors(doc: Y.Doc) {
	const colours = new Map(listFields(doc).map(({ id, colour }) => [id, colour]))
	return listActors(doc)
		.filter(isNamed)
		.map(({ id, name, kind, field, involvement }) => ({
			key: id,
			name: name.trim(),
			kind,
			colour: field === undefined ? undefined : colours.get(field),
			fill: involvement ? symbolFills[involvement] : ('filled' as const),
		}))
}
