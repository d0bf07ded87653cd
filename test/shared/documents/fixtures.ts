import type { TextDocument } from '../../../shared/documents/index.ts'

/** Minutes with content of every kind. */
export const minutesOfTheFounding: TextDocument = {
	title: 'Protokoll „Netzwerk Alleinerziehende Auenbrück“',
	subtitle: 'Gründungsveranstaltung – Ergebnisprotokoll',
	language: 'de',
	head: {
		left: ['Netzwerk Alleinerziehende Auenbrück', 'Koordination: Landratsamt'],
		right: ['Stand: 9. Oktober 2026'],
	},
	foot: 'Protokoll vom 8. Oktober 2026',
	sections: [
		{
			id: 'head',
			level: 1,
			content: [
				{
					kind: 'facts',
					facts: [
						{ label: 'Vom', lines: ['8. Oktober 2026, 18:00 bis 20:15 Uhr'] },
						{ label: 'Entschuldigt', lines: ['Bildungswerk Auental', 'Gleichstellungsstelle'] },
					],
				},
			],
		},
		{
			id: 'tasks',
			level: 1,
			heading: 'Was ist zu tun?',
			content: [
				{
					kind: 'table',
					caption: 'Maßnahmen',
					columns: [
						{ label: 'Thema', width: 1 },
						{ label: 'Was ist zu tun?', width: 2 },
					],
					hasRowHeads: true,
					rows: [
						['Absage Kita-Platz', 'Meldeweg festlegen; „=SUMME(A1)“ ist keine Formel'],
						['Gesundheit', [{ text: 'Hebammen ' }, { text: 'einladen', bold: true }]],
					],
				},
				{ kind: 'paragraph', text: 'aus dem Maßnahmenplan, Stand 20:14 Uhr', isNote: true },
			],
		},
		{
			id: 'step',
			level: 2,
			number: 'TOP 1',
			heading: 'Ankommen',
			content: [
				{
					kind: 'paragraph',
					text: [{ text: 'Geprüft wurde der Konsens: ' }, { text: '„Wir treffen uns.“', bold: true }],
				},
				{
					kind: 'list',
					isOrdered: false,
					items: [{ text: 'Erwartungen', items: [{ text: 'kurze Wege' }, { text: 'eine feste Ansprechperson' }] }],
				},
				{ kind: 'list', isOrdered: true, items: [{ text: 'Kita' }, { text: 'Hort\nam Nachmittag' }] },
				{
					kind: 'picture',
					source: 'board:page:page',
					alt: 'Netzwerkbild mit zwei Organisationen',
					width: 1600,
					height: 900,
					caption: 'Bild der Pinnwand',
					text: [{ kind: 'paragraph', text: 'Jobcenter und Jugendamt arbeiten zusammen.' }],
				},
			],
		},
		{ id: 'sign', level: 1, content: [{ kind: 'signatures', signers: ['Auftraggeber', 'Auftragnehmer'] }] },
	],
}
