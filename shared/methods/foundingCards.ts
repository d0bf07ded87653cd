import type * as Y from 'yjs'
import { addCardsInto, addCluster } from '../board/cards/index.ts'
import type { Random } from '../lib/random.ts'
import type { Term } from '../registry/index.ts'

interface Collected {
	readonly question: Term
	readonly cards: readonly Term[]
}

/** What people handed in at the event of the invented town: three of the questions that its agenda asks, with the answers. */
const collected: readonly Collected[] = [
	{
		question: { de: 'Was erwarten Sie von unserem Netzwerk?', en: 'What do you expect of our network?' },
		cards: [
			{ de: 'Kita-Plätze vor 7 und nach 17 Uhr.', en: 'Daycare places before 7 and after 5 p.m.' },
			{
				de: 'Nicht dreimal dieselbe Geschichte erzählen müssen.',
				en: 'Not having to tell the same story three times.',
			},
			{ de: 'Eine Nummer, unter der jemand weiterweiß.', en: 'One number where somebody knows what to do.' },
			{ de: 'Dass Absprachen gelten, auch wenn die Person wechselt.', en: 'Agreements that last when people change.' },
			{ de: 'Keine weiteren Sitzungen ohne Ergebnis.', en: 'No more meetings without a result.' },
			{ de: 'Betriebe, die Ausbildung in Teilzeit anbieten.', en: 'Companies that train people part-time.' },
		],
	},
	{
		question: { de: 'Wer fehlt heute noch am Tisch?', en: 'Who is not at the table yet?' },
		cards: [
			{ de: 'Agentur für Arbeit', en: 'Employment agency' },
			{ de: 'Kinderarztpraxis am Brunnen', en: 'Paediatric practice at the fountain' },
			{ de: 'Wohnbau Auenbrück', en: 'Auenbrück housing company' },
			{ de: 'Alleinerziehende Väter', en: 'Lone fathers' },
			{ de: 'Ein Frauen- oder Mütterzentrum', en: 'A centre for women or mothers' },
		],
	},
	{
		question: {
			de: 'Machen Sie mit, und was müssen Sie in Ihrer Organisation noch klären?',
			en: 'Will you take part, and what do you have to settle in your organisation first?',
		},
		cards: [
			{ de: 'Jugendamt: Ja.', en: 'Youth welfare office: yes.' },
			{ de: 'Treff Anker: Ja, abends und mit Kinderbetreuung.', en: 'Anker: yes, in the evening and with childcare.' },
			{
				de: 'Jobcenter: Ja. Wie viele Stunden, klärt die Leitung.',
				en: 'Job centre: yes. How many hours, its head settles.',
			},
			{ de: 'Kreishandwerkerschaft: Der Vorstand entscheidet.', en: 'Association of crafts: its board decides.' },
		],
	},
]

/** Board units: how wide an area is, and between two. */
const [wide, air] = [512, 40] as const

/** Lays what the founding event of the invented town collected onto a board, the questions beside each other. */
export function addFoundingCards(doc: Y.Doc, board: string, locale: keyof Term, random: Random): void {
	for (const [i, { question, cards }] of collected.entries()) {
		const place = { x: i * (wide + air), y: 0, w: wide }
		const area = addCluster(doc, board, { kind: 'area', ...place, heading: question[locale] }, random)
		addCardsInto(
			doc,
			area,
			cards.map((card) => ({ text: card[locale], paper: 'yellow' as const })),
			{ random },
		)
	}
}
