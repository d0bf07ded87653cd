import type { DocumentKind, PartDraft, ToldFrom } from '../../../blocks/document/index.ts'
import { dayIn } from '../../../findings/dayIn.ts'
import { listDecisions, listMeetings, listTasks } from '../../../registry/index.ts'
import { activeActors, byName, facts, goalsOf, heading, list, t, toWrite } from './pieces.ts'

function inShort(from: ToldFrom): PartDraft[] {
	const { doc, locale, today, workshop } = from
	const last = listMeetings(doc).find(({ date }) => date !== undefined && (today === undefined || date <= today))
	return [
		facts(
			'head',
			{
				network: { label: t('Netzwerk', 'Network'), value: workshop },
				day: { label: t('Stand', 'As of'), value: today ? dayIn(today)[locale] : '' },
				partners: {
					label: t('Beteiligte', 'Partners'),
					value: activeActors(from)
						.map(({ name }) => name.trim())
						.join(', '),
				},
				last: {
					label: t('Letztes Treffen', 'Last meeting'),
					value: last ? [last.date ? dayIn(last.date)[locale] : '', last.title.trim()].filter(Boolean).join(', ') : '',
				},
			},
			from,
		),
	]
}

const aims = (from: ToldFrom): PartDraft[] => [
	heading('title', t('Was wir erreichen wollen', 'What we want to reach'), from),
	list('aims', [...goalsOf(from, 'overall'), ...goalsOf(from, 'project')]),
]

const decided = (from: ToldFrom): PartDraft[] => [
	heading('title', t('Was vereinbart ist', 'What is agreed'), from),
	list(
		'decided',
		listDecisions(from.doc).flatMap(({ id, text, state }) =>
			state === 'agreed' && text.trim() ? [{ key: id, text: text.trim() }] : [],
		),
	),
]

const done = (from: ToldFrom): PartDraft[] => [
	heading('title', t('Was getan ist', 'What is done'), from),
	list(
		'done',
		listTasks(from.doc).flatMap(({ id, text, state }) =>
			state === 'done' && text.trim() ? [{ key: id, text: text.trim() }] : [],
		),
	),
]

/** One page for home organisations, committees and the public. */
export const shortReport: DocumentKind = {
	id: 'shortReport',
	name: t('Kurzbericht', 'Short report'),
	line: t(
		'Eine Seite für die eigene Organisation, Gremien und Öffentlichkeit',
		'One page for one’s own organisation, committees and the public',
	),
	title: ({ workshop, locale }) => (locale === 'de' ? `Kurzbericht „${workshop}“` : `Short report “${workshop}”`),
	outline: (from) => [
		'inShort',
		'aims',
		'decided',
		'done',
		...toWrite('next', t('Wie es weitergeht', 'What comes next'), from),
	],
	tell: byName({ inShort, aims, decided, done }),
	sources: {
		inShort: t('Verzeichnis und Treffen', 'registry and meetings'),
		aims: t('dem Zielsystem', 'the goal system'),
		decided: t('den Beschlüssen', 'the decisions'),
		done: t('dem Maßnahmenplan', 'the task plan'),
	},
}
