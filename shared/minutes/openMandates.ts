import type * as Y from 'yjs'
import { documentTitle, listDocuments, type PartDraft, readDetails, type ToldFrom } from '../blocks/document/index.ts'
import {
	type Day,
	dayWords,
	findGroup,
	findMeeting,
	isOverdue,
	listGoals,
	listGroups,
	listTasks,
	type Term,
} from '../registry/index.ts'
import { takersOf } from './toDo.ts'
import { heading, namesOf, table } from './words.ts'

/** Kinds of documents by which a mandate is given, and by which is reported. */
export const reportKind = { mandate: 'mandate', report: 'statusReport' } as const

const title: Term = { de: 'Offene Aufträge', en: 'Open mandates' }
const columns = {
	what: { de: 'Auftrag', en: 'Mandate' },
	who: { de: 'Wer', en: 'Who' },
	until: { de: 'Frist', en: 'Due' },
	state: { de: 'Stand', en: 'State' },
} as const satisfies Record<string, Term>
const states = {
	noReport: { de: 'Laufzeit zu Ende, kein Bericht', en: 'Term over, no report' },
	reportDue: { de: 'Bericht fällig', en: 'Report due' },
	goalDue: { de: 'Ziel war zu erreichen', en: 'Goal was to be reached' },
	taskDue: { de: 'Frist überschritten', en: 'Past its date' },
} as const satisfies Record<string, Term>

/** A document whose days matter. */
export interface DatedDocument {
	readonly id: string
	readonly title: string
	readonly until: Day
}

/** Mandates whose term is over by a day and of which no report tells; the first to end comes first. */
export function mandatesWithoutReport(doc: Y.Doc, day: Day): DatedDocument[] {
	const all = listDocuments(doc).map(({ id }) => ({ id, ...readDetails(doc, id) }))
	const isReported = ({ id, about, until }: (typeof all)[number]) =>
		all.some(
			(report) =>
				report.kind === reportKind.report &&
				(report.about === id ||
					(about !== undefined && report.about === about && (report.until ?? '') >= (until ?? ''))),
		)
	return all
		.flatMap((each) => {
			const { id, kind, until } = each
			if (kind !== reportKind.mandate || until === undefined || until >= day || isReported(each)) return []
			return [{ id, until, title: documentTitle(doc, id)?.toString().trim() ?? '' }]
		})
		.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.id < b.id ? -1 : 1))
}

/** What was to be done or reported by the day of a meeting and is not: it comes back at its beginning. */
export function openMandates({ doc, locale, today, details }: ToldFrom): PartDraft[] {
	const day = findMeeting(doc, details.about ?? '')?.date ?? today
	if (day === undefined) return []
	const row = (key: string, what: string, who: readonly string[], until: Day, state: Term) => ({
		key,
		cells: { what, who: who.join(', '), until: dayWords(until, locale), state: state[locale] },
	})
	const rows = [
		...mandatesWithoutReport(doc, day).map(({ id, title: name, until }) =>
			row(`document:${id}`, name, whoOf(doc, id, locale), until, states.noReport),
		),
		...listGroups(doc).flatMap(({ id, label, lead, nextReport }) =>
			nextReport !== undefined && nextReport <= day
				? [row(`group:${id}`, label[locale], namesOf(doc, lead ? [lead] : []), nextReport, states.reportDue)]
				: [],
		),
		...listGoals(doc).flatMap(({ id, text, group, until }) =>
			group !== undefined && until !== undefined && until < day
				? [
						row(
							`goal:${id}`,
							text.trim(),
							[findGroup(doc, group)?.label[locale] ?? ''].filter(Boolean),
							until,
							states.goalDue,
						),
					]
				: [],
		),
		...listTasks(doc).flatMap((task) =>
			task.until !== undefined && isOverdue(task, day)
				? [row(`task:${task.id}`, task.text.trim(), takersOf(doc, task), task.until, states.taskDue)]
				: [],
		),
	]
	return rows.length > 0 ? [heading('title', title[locale]), table('mandates', columns, rows, locale)] : []
}

const whoOf = (doc: Y.Doc, id: string, locale: keyof Term): string[] =>
	[findGroup(doc, readDetails(doc, id).about ?? '')?.label[locale] ?? ''].filter(Boolean)
