import type { DocumentKind, PartDraft, ToldFrom } from '../../../blocks/document/index.ts'
import { dayIn } from '../../../findings/dayIn.ts'
import { activeActors, byName, facts, goalsOf, heading, list, signatures, t, toWrite } from './pieces.ts'

/** What partners of a network owe each other, after the handbook's module on cooperation, in our words. */
const duties = [
	t('Wir informieren einander über unsere Angebote.', 'We inform each other about what we offer.'),
	t(
		'Jede Organisation nennt eine verlässliche Ansprechperson und eine Vertretung.',
		'Each organisation names a reliable contact person and a deputy.',
	),
	t(
		'Wir lernen einander kennen, auch durch Hospitationen.',
		'We get to know each other, also by visiting each other at work.',
	),
	t('Wir führen gemeinsame Projekte durch.', 'We carry out projects together.'),
	t('Für Hilfekonferenzen gelten gemeinsame Standards.', 'Common standards hold for case conferences.'),
	t('Wir bilden uns gemeinsam fort.', 'We train together.'),
	t('Wir werten unsere Zusammenarbeit gemeinsam aus.', 'We evaluate our cooperation together.'),
	t('Wir sprechen ab, welche Daten wir erheben und teilen.', 'We agree on which data we collect and share.'),
]

const answers = {
	brings: {
		label: t(
			'Welche Aufgaben und Mittel bringt jede Organisation ein, welche nicht?',
			'Which tasks and means does each organisation bring in, and which not?',
		),
	},
	exchange: {
		label: t(
			'Worüber tauschen wir uns aus, auch zu einzelnen Fällen, und wie schützen wir die Daten?',
			'What do we exchange, also on single cases, and how do we protect data?',
		),
	},
	rhythm: {
		label: t('Wie oft, zu welchen Anlässen und auf welchem Weg?', 'How often, on which occasions and by which means?'),
	},
	conflicts: { label: t('Wie sprechen wir Konflikte an?', 'How do we speak about conflicts?') },
	coordination: { label: t('Wer koordiniert?', 'Who coordinates?') },
}

const partners = (from: ToldFrom): PartDraft[] => [
	heading('title', t('Partner', 'Partners'), from),
	list(
		'partners',
		activeActors(from).map(({ id, name }) => ({ key: id, text: name.trim() })),
	),
]

function aims(from: ToldFrom): PartDraft[] {
	const overall = goalsOf(from, 'overall')
	return [
		heading('title', t('Gemeinsames Ziel', 'Common aim'), from),
		list('aims', overall.length > 0 ? overall : goalsOf(from, 'project')),
	]
}

const signed = (from: ToldFrom): PartDraft[] => [
	heading('title', t('Unterschriften', 'Signatures'), from),
	signatures(
		'signed',
		activeActors(from).map(({ id, name }) => ({ key: id, name: name.trim() })),
	),
]

/** What organisations promise each other in writing. */
export const agreement: DocumentKind = {
	id: 'agreement',
	name: t('Kooperationsvereinbarung', 'Cooperation agreement'),
	line: t(
		'Was Organisationen einander zusagen, mit Unterschriften',
		'What organisations promise each other, with signatures',
	),
	period: { from: t('gilt ab', 'holds from'), until: t('bis', 'until') },
	title: ({ workshop, locale }) =>
		locale === 'de' ? `Kooperationsvereinbarung „${workshop}“` : `Cooperation agreement “${workshop}”`,
	outline: (from) => [
		'partners',
		'aims',
		heading('duties/title', t('Was wir vereinbaren', 'What we agree'), from),
		{
			...list(
				'duties',
				duties.map((duty, i) => ({ key: `${i + 1}`, text: duty[from.locale] })),
			),
			isOrdered: true,
		},
		heading('how/title', t('Wie wir zusammenarbeiten', 'How we work together'), from),
		facts('how', answers, from),
		heading('term/title', t('Laufzeit', 'Term'), from),
		facts(
			'term',
			{
				from: {
					label: t('gilt ab', 'holds from'),
					value: from.details.from ? dayIn(from.details.from)[from.locale] : '',
				},
				until: { label: t('bis', 'until'), value: from.details.until ? dayIn(from.details.until)[from.locale] : '' },
			},
			from,
		),
		...toWrite('end', t('Kündigung und Änderungen', 'Notice and changes'), from),
		'signed',
	],
	tell: byName({ partners, aims, signed }),
	sources: {
		partners: t('dem Verzeichnis der Beteiligten', 'the registry of actors'),
		aims: t('dem Zielsystem', 'the goal system'),
		signed: t('dem Verzeichnis der Beteiligten', 'the registry of actors'),
	},
}
