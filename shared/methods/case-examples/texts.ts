import type { Term } from '../../registry/index.ts'
import type { Guide, Method } from '../method.ts'
import { uses } from './uses.ts'

export const purpose: Term = {
	de: 'An erfundenen Fällen erkennen, was vor Ort zusammenwirkt, und sehen, was in vielen Fällen wiederkehrt.',
	en: 'See by invented cases how things work together here, and what comes up again in many of them.',
}

/** What the analysis looks for. */
export const rules = {
	recognisable: {
		de: 'Fälle sind erfunden: Geburtsdatum, Telefonnummer, Anschrift oder Aktenzeichen haben darin nichts zu suchen.',
		en: 'Cases are invented: a date of birth, a telephone number, an address or a file number has no place in them.',
	},
	noService: {
		de: 'Ein Thema aus mindestens der Hälfte von wenigstens drei Fällen gehört zu einem Bedarf, auf den keine Dienstleistung antwortet.',
		en: 'A theme of at least half of three or more cases belongs to a need that no service answers.',
	},
	recurring: {
		de: 'Ein Thema kommt in mindestens der Hälfte von wenigstens drei Fällen vor und gehört noch zu keinem Bedarf: Dann ist es keine Frage des einzelnen Falls mehr, sondern der Planung.',
		en: 'A theme comes up in at least half of three or more cases and belongs to no need yet: it is no longer a question of the single case, but of planning.',
	},
	unclear: {
		de: 'Ein Thema ist nirgends mit X oder einer Zahl markiert, nur mit Fragezeichen.',
		en: 'A theme is marked nowhere with X or a number, only with question marks.',
	},
} as const satisfies Method['rules']

export const guide: Guide = {
	people: {
		de: '6 bis 40 Personen aus möglichst vielen Organisationen, an Tischen zu viert bis sechst.',
		en: '6 to 40 people from as many organisations as possible, at tables of four to six.',
	},
	time: { de: '60 bis 90 Minuten', en: '60 to 90 minutes' },
	material: {
		de: 'Zwei bis fünf Fälle, einer davon auf die eigene Gegend angepasst; ein Beamer zum Vorlesen, Karten oder Telefone.',
		en: 'Two to five cases, one of them adapted to the place; a projector for reading aloud, cards or phones.',
	},
	steps: [
		{
			de: 'Unter „Fälle und Themen“ erfundene Fälle übernehmen oder einen eigenen erfinden: mit vollem Namen, ohne Lösung, Lücken und Widersprüche dürfen bleiben. Niemand darf zu erkennen sein.',
			en: 'Under “Cases and themes” take invented cases or invent one of your own: with a full name, without a solution; gaps and contradictions may stay. Nobody may be recognisable.',
		},
		{
			de: 'Den Fall vorlesen: „Vorlesen“ zeigt auf der Wand eine Szene nach der anderen, Sie gehen mit den Pfeiltasten weiter.',
			en: 'Read the case aloud: “Read aloud” shows one scene after the other on the wall, and you go on with the arrow keys.',
		},
		{
			de: 'Mit „Bereich“ eine der sieben Fragen auf das Board legen und Karten dazu sammeln, zuerst jede für sich, dann am Tisch.',
			en: 'With “Area” put one of the seven questions onto the board and collect cards on it, first each alone, then at the table.',
		},
		{
			de: 'In der Zusammenschau je Thema und Fall markieren: X kommt vor, eine Zahl so oft, ? ist noch unklar. Fragezeichen zählen nicht mit.',
			en: 'Mark theme by case in the overview: X comes up, a number that often, ? is still unclear. Question marks do not count.',
		},
		{
			de: 'Häufigste zuerst ordnen. Was in der Hälfte der Fälle oder öfter vorkommt, wird Bedarf, Ziel oder Maßnahme.',
			en: 'Order them by how often they come up. What is in half of the cases or more becomes a need, a goal or a task.',
		},
		{
			de: 'Mit einem Fall weiterarbeiten: „Als Dienstleistungskette“ legt den Weg dieser Person an.',
			en: 'Go on with one case: “As a service chain” begins the way of this person.',
		},
	],
	traps: [
		{
			de: 'Jemand erzählt von Menschen, die es gibt: unterbrechen, den Fall gemeinsam so verändern, dass niemand zu erkennen ist, auch niemand aus den Einrichtungen.',
			en: 'Somebody tells of real people: interrupt, and change the case together until nobody is recognisable, nobody of the organisations either.',
		},
		{
			de: 'Die Runde springt zur Lösung: zurück zur Frage, was geschieht und wer beteiligt ist.',
			en: 'The group jumps to a solution: back to the question of what happens and who is involved.',
		},
		{
			de: 'Ein allgemeiner Fall bleibt blass: vorher die Stellen vor Ort einsetzen, die gemeint wären.',
			en: 'A general case stays pale: first put in the local services that would really be meant.',
		},
	],
}

const [first] = uses
const heading: Term = {
	de: `${first.name.de}: ${first.question.de}`,
	en: `${first.name.en}: ${first.question.en}`,
}

/** What lies above the overview: the first of the seven questions, in the example with cards on it. */
export const cards: NonNullable<Method['cards']> = {
	empty: { question: heading, notes: [] },
	sample: {
		question: heading,
		notes: [
			{
				de: 'Schule, Hort, Betrieb, Jobcenter: alle wissen etwas',
				en: 'School, after-school care, firm, job centre: each knows something',
			},
			{ de: 'Den Betrieb hat noch niemand eingeladen', en: 'Nobody has invited the firm yet' },
			{
				de: 'Abends zwischen Hort und Schichtende ist niemand da',
				en: 'Nobody is there in the evening, between after-school care and the end of the shift',
			},
		],
	},
}
