import type { DocumentKind, PartDraft, ToldFrom } from '../../../blocks/document/index.ts'
import { dayIn } from '../../../findings/dayIn.ts'
import { listMeetings } from '../../../registry/index.ts'
import { activeActors, byName, facts, goalsOf, heading, list, t, toWrite } from './pieces.ts'

const aims = (from: ToldFrom): PartDraft[] => [
	heading('title', t('Ziel', 'Aim'), from),
	list('aims', [...goalsOf(from, 'overall'), ...goalsOf(from, 'project')]),
]

const inviting = (from: ToldFrom): PartDraft[] => [
	heading('title', t('Wer lädt ein?', 'Who invites?'), from),
	list(
		'inviting',
		activeActors(from).map(({ id, name }) => ({ key: id, text: name.trim() })),
	),
]

function date(from: ToldFrom): PartDraft[] {
	const { doc, locale, today = '' } = from
	const coming = listMeetings(doc)
		.filter(({ date: day }) => day !== undefined && day >= today)
		.at(-1)
	return [
		heading('title', t('Termin', 'Date'), from),
		facts(
			'date',
			{
				day: { label: t('Tag', 'Day'), value: coming?.date ? dayIn(coming.date)[locale] : '' },
				place: { label: t('Ort', 'Place'), value: coming?.place ?? '' },
			},
			from,
		),
	]
}

/** What goes out with an invitation, and helps to argue in one's own organisation (handbook 3.3.3). */
export const shortInformation: DocumentKind = {
	id: 'shortInformation',
	name: t('Kurzinformation', 'Short information'),
	line: t(
		'Liegt der Einladung bei und hilft beim Werben in der eigenen Organisation',
		'Goes with the invitation and helps to win one’s own organisation',
	),
	title: ({ workshop, locale }) =>
		locale === 'de' ? `Kurzinformation „${workshop}“` : `Short information “${workshop}”`,
	outline: (from) => [
		...toWrite('occasion', t('Anlass', 'Occasion'), from),
		'aims',
		'inviting',
		...toWrite('figures', t('Zielgruppe in Zahlen', 'The target group in figures'), from),
		...toWrite('expected', t('Was wird von Ihnen erwartet?', 'What is expected of you?'), from),
		'date',
	],
	tell: byName({ aims, inviting, date }),
	sources: {
		aims: t('dem Zielsystem', 'the goal system'),
		inviting: t('dem Verzeichnis der Beteiligten', 'the registry of actors'),
		date: t('den Treffen', 'the meetings'),
	},
}
