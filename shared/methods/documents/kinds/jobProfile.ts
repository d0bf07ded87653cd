import type { DocumentKind, PartDraft, ToldFrom } from '../../../blocks/document/index.ts'
import type { Term } from '../../../registry/index.ts'
import { facts, heading, t, table } from './pieces.ts'

const columns = {
	what: t('Anforderung', 'Requirement'),
	weight: t('Gewicht', 'Weight'),
	brings: t('bringt ein', 'Brought by'),
	training: t('Qualifizierungsbedarf', 'Training needed'),
	settled: t('Klärung', 'To be settled'),
}

/** After the handbook (3.3.2), in our words. No person is given marks. */
const sections: readonly { readonly id: string; readonly title: Term; readonly rows: readonly Term[] }[] = [
	{
		id: 'tasks',
		title: t('Aufgaben', 'Tasks'),
		rows: [
			t('Bedarfe und Probleme untersuchen', 'Study needs and problems'),
			t('Beteiligte über die Politikfelder hinweg betrachten', 'Look at actors across policy fields'),
			t('Recht und Fachdiskussion auswerten', 'Evaluate law and expert debate'),
			t('Konzepte für gemeinsame Produkte schreiben', 'Write concepts for common products'),
			t('Dienstleistungsketten untersuchen und neu fassen', 'Study service chains and recast them'),
			t(
				'Ziele planen, Vorhaben steuern, Strukturen und Regeln pflegen',
				'Plan goals, steer projects, tend structures and rules',
			),
			t('Auf die Gruppe achten', 'Look after the group'),
			t('Nach innen informieren', 'Inform within the network'),
			t('Öffentlichkeitsarbeit', 'Public relations'),
			t('Dokumentation', 'Documentation'),
		],
	},
	{
		id: 'skills',
		title: t('Kompetenzen', 'Skills'),
		rows: [
			t('Fachwissen über Politikfelder hinweg', 'Knowledge across policy fields'),
			t('Netzwerke verstehen und führen', 'Understanding and leading networks'),
			t('Steuern und Vorhaben führen', 'Steering and project management'),
			t('Qualität sichern', 'Securing quality'),
			t('Verhandeln, Gespräche führen, Konflikte lösen', 'Negotiating, leading talks, solving conflicts'),
			t('Interkulturelle Kompetenz', 'Intercultural skills'),
			t('Umgang mit Leitung und Praxis', 'Dealing with heads and practitioners'),
			t('Handeln über Akteure und Sichtweisen hinweg', 'Acting across actors and views'),
			t('Kenntnis der örtlichen Verhältnisse', 'Knowing the local situation'),
			t('Anerkennung als Einrichtung und als Person', 'Standing as an organisation and as a person'),
			t('Selbstreflexion', 'Reflecting on oneself'),
		],
	},
	{
		id: 'conditions',
		title: t('Bedingungen', 'Conditions'),
		rows: [
			t('Befugnis zu entscheiden', 'Authority to decide'),
			t('Ansiedlung nahe der Leitung', 'A place near the head'),
			t('Zugriff auf Mittel', 'Access to means'),
			t(
				'Aufgabenteilung oder Wechsel, wenn mehrere koordinieren',
				'Division of tasks or rotation if several coordinate',
			),
			t('Übergabe bei Projektende und Personalwechsel', 'Handover at the end of the project and when staff change'),
			t('Zeit und Verwaltung', 'Time and administration'),
			t('Supervision oder Coaching', 'Supervision or coaching'),
		],
	},
]

/** What the coordination of a network needs: requirements first, then who brings what. */
export const jobProfile: DocumentKind = {
	id: 'jobProfile',
	name: t('Stellenprofil', 'Job profile'),
	line: t(
		'Was die Netzwerkkoordination können und haben muss',
		'What the coordination of the network must be able to do and have',
	),
	title: ({ locale }) => t('Stellenprofil Netzwerkkoordination', 'Job profile: network coordination')[locale],
	outline: (from) => [
		facts(
			'head',
			{
				network: { label: t('Netzwerk', 'Network'), value: from.workshop },
				seat: { label: t('Angesiedelt bei', 'Seated at') },
				hours: { label: t('Umfang', 'Hours') },
				term: { label: t('Befristung', 'Fixed term') },
			},
			from,
		),
		...sections.flatMap((section) => sectionParts(section, from)),
	],
	tell: () => undefined,
	sources: {},
}

function sectionParts({ id, title, rows }: (typeof sections)[number], from: ToldFrom): PartDraft[] {
	const cells = rows.map((row, i) => ({ key: `${i + 1}`, cells: { what: row[from.locale] } }))
	return [heading(`${id}/title`, title, from), table(id, columns, cells, from)]
}
