import {
	type DocumentKind,
	documentTitle,
	listDocuments,
	type PartDraft,
	readDetails,
	type ToldFrom,
} from '../../../blocks/document/index.ts'
import { dayIn } from '../../../findings/dayIn.ts'
import { reportKind, takersOf } from '../../../minutes/index.ts'
import { findActor, findGoal, listGoals, listTasks, progressWords, taskStates } from '../../../registry/index.ts'
import { byName, facts, heading, t, table, toWrite } from './pieces.ts'

/** The goal a report is about, or the first of the group whose mandate it reports on. */
function goalsReportedOn({ doc, details }: ToldFrom): ReadonlySet<string> {
	const { about = '' } = details
	if (findGoal(doc, about)) return new Set([about])
	const { about: group } = readDetails(doc, about)
	return new Set(listGoals(doc).flatMap((goal) => (group !== undefined && goal.group === group ? [goal.id] : [])))
}

function head(from: ToldFrom): PartDraft[] {
	const { doc, locale, details, today, workshop } = from
	const day = (value: string | undefined) => (value ? dayIn(value)[locale] : '')
	const goals = listGoals(doc).filter(({ id }) => goalsReportedOn(from).has(id))
	const expected = goals.flatMap(({ text, indicators }) => [
		text.trim(),
		...indicators.map(
			({ text: words, quantity, time }) =>
				`– ${[words, quantity, time]
					.map((part) => part.trim())
					.filter(Boolean)
					.join(', ')}`,
		),
	])
	return [
		facts(
			'head',
			{
				project: { label: t('Projekt', 'Project'), value: workshop },
				period: {
					label: t('Berichtszeitraum', 'Period'),
					value: [day(details.from), day(details.until)].filter(Boolean).join(locale === 'de' ? ' bis ' : ' to '),
				},
				day: { label: t('Datum', 'Date'), value: day(today) },
				expected: { label: t('geplantes Ergebnis', 'planned result'), value: expected.join('\n') },
			},
			from,
		),
	]
}

function activities(from: ToldFrom): PartDraft[] {
	const { doc, locale, details } = from
	const goals = goalsReportedOn(from)
	const isInPeriod = (until: string | undefined) =>
		until === undefined || ((details.from ?? '') <= until && until <= (details.until ?? '9999'))
	const rows = listTasks(doc)
		.filter(
			({ goals: its = [], until, text }) => its.some((goal) => goals.has(goal)) && isInPeriod(until) && text.trim(),
		)
		.map((task) => {
			const when = task.until ? dayIn(task.until)[locale] : ''
			const planned = [task.text.trim(), [takersOf(doc, task).join(', '), when].filter(Boolean).join(', ')]
			return {
				key: task.id,
				cells: {
					planned: planned.filter(Boolean).join('\n'),
					done: task.state === 'done' ? task.text.trim() : '',
					compared: taskStates[task.state][locale],
				},
			}
		})
	const columns = {
		planned: t('geplante Aktivitäten', 'planned activities'),
		done: t('durchgeführte Aktivitäten', 'activities carried out'),
		compared: t('Abgleich', 'Comparison'),
	}
	return [heading('title', t('Aktivitäten', 'Activities'), from), table('activities', columns, rows, from)]
}

function reached(from: ToldFrom): PartDraft[] {
	const { doc, locale } = from
	const goals = listGoals(doc).filter(({ id, marks }) => goalsReportedOn(from).has(id) && marks.length > 0)
	const rows = goals.flatMap(({ id, marks }) =>
		marks.flatMap(({ actor, at, why }) => {
			const name = findActor(doc, actor)?.name.trim()
			const words = [progressWords[at]?.[locale], why.trim()].filter(Boolean).join(': ')
			return name ? [{ key: `${id}/${actor}`, cells: { label: name, value: words } }] : []
		}),
	)
	return [
		heading('title', t('erreichtes Ergebnis', 'result reached'), from),
		...(rows.length > 0 ? [{ key: 'marks', kind: 'facts', rows } as const] : []),
	]
}

/** How far a goal or a mandate is, after the handbook's form (annex p. 119). */
export const statusReport: DocumentKind = {
	id: reportKind.report,
	name: t('Statusbericht', 'Status report'),
	line: t(
		'Geplant, getan, erreicht: zu einem Ziel oder einem Auftrag',
		'Planned, done, reached: on a goal or a mandate',
	),
	about: {
		ask: t('Worüber?', 'About what?'),
		subjects: (doc, locale) => [
			...listDocuments(doc).flatMap(({ id }) =>
				readDetails(doc, id).kind === reportKind.mandate
					? [{ id, label: documentTitle(doc, id)?.toString().trim() || t('Auftrag', 'Mandate')[locale] }]
					: [],
			),
			...listGoals(doc).flatMap(({ id, text, level }) =>
				level !== 'overall' && text.trim() ? [{ id, label: text.trim() }] : [],
			),
		],
	},
	period: { from: t('Berichtet wird ab', 'Reported from'), until: t('bis', 'until') },
	title: (from) => {
		const { doc, locale, details } = from
		const of =
			findGoal(doc, details.about ?? '')?.text.trim() ??
			documentTitle(doc, details.about ?? '')
				?.toString()
				.trim()
		return [t('Statusbericht', 'Status report')[locale], of].filter(Boolean).join(': ')
	},
	outline: (from) => [
		'head',
		'activities',
		'reached',
		{ key: 'reached/text', kind: 'paragraph', text: '' },
		...toWrite('judged', t('Beurteilung und Auswertung', 'Assessment and evaluation'), from),
		...toWrite('next', t('Konsequenzen für den weiteren Verlauf', 'Consequences for what follows'), from),
	],
	tell: byName({ head, activities, reached }),
	sources: {
		head: t('dem Zielsystem', 'the goal system'),
		activities: t('dem Maßnahmenplan', 'the task plan'),
		reached: t('den Einschätzungen der Organisationen', 'the assessments of the organisations'),
	},
}
