import type { Term } from '../../registry/index.ts'
import type { Guide, Method } from '../method.ts'

export const purpose: Term = {
	de: 'Wer gehört dazu, was will jede und jeder, und wie gewinnen wir sie?',
	en: 'Who belongs to it, what does each of them want, and how do we win them?',
}

const question: Term = { de: 'Wer fehlt noch am Tisch?', en: 'Who is still missing at the table?' }

/** What lies on the board beside the table. */
export const cards = {
	empty: {
		question,
		notes: [
			{
				de: 'Ein Name je Karte. Wer ihn kennt, trägt ihn in die Tabelle ein.',
				en: 'One name per card. Whoever knows them enters them in the table.',
			},
		],
	},
	sample: {
		question,
		notes: [
			{ de: 'Hebammen', en: 'Midwives' },
			{ de: 'Frauenhaus oder Mütterzentrum', en: 'Women’s refuge or mothers’ centre' },
			{
				de: 'Jemand vom Busbetrieb: Wie kommt man um 5:30 Uhr zur Kita?',
				en: 'Someone from the bus company: how do you reach daycare at 5:30?',
			},
			{ de: 'Betriebe, die in Teilzeit ausbilden', en: 'Companies that train part-time' },
		],
	},
} as const satisfies Method['cards']

/** What the analysis looks for. */
export const rules = {
	indispensable: {
		de: 'Generell ist es sinnvoll, dass Jobcenter, Jugendamt, Gleichstellung, Frauen- oder Mütterzentrum und Selbsthilfe der Zielgruppe von Anfang an mitarbeiten; wer fehlt oder erst gewonnen werden soll, zählt noch nicht.',
		en: 'Generally it makes sense for job centre, youth welfare office, equal opportunities officer, women’s or mothers’ centre and self-help of the target group to work along from the beginning; whoever is missing or still to be won does not count yet.',
	},
	balanceOfFields: {
		de: 'Arbeitsmarkt und Familienpolitik sollen beide vertreten sein, kein Feld weniger als halb so stark wie das andere.',
		en: 'Labour market and family policy should both be there, neither with less than half as many.',
	},
	balanceOfLevels: {
		de: 'Entscheidungsebene und operative Ebene sollen beide vertreten sein, keine Ebene weniger als halb so stark wie die andere.',
		en: 'Decision level and operative level should both be there, neither with less than half as many.',
	},
	noStrategy: {
		de: 'Wo Widerstände oder Konflikte stehen, braucht es eine Strategie, wie die Organisation eingebunden wird.',
		en: 'Where resistances or conflicts are noted, there should be a strategy for how to involve the organisation.',
	},
	oneLevel: {
		de: 'Aus jeder Organisation, die mitarbeitet, sollen Entscheidungsebene und operative Ebene eingebunden sein.',
		en: 'Of every organisation that works along, the decision level and the operative level should both be involved.',
	},
	openCell: {
		de: 'Eine Zelle mit Fragezeichen ist eine Frage, die noch jemand klärt.',
		en: 'A cell with a question mark is a question somebody will still settle.',
	},
	sharedTheme: {
		de: 'Kommt ein Thema in den Zielen mehrerer vor, kann daraus ein gemeinsames Ziel werden.',
		en: 'A theme in the goals of several actors can become a common goal.',
	},
} as const satisfies Method['rules']

export const guide: Guide = {
	people: {
		de: 'Zuerst die Initiatorinnen und Initiatoren allein, später alle Beteiligten zusammen: 5 bis 40 Organisationen.',
		en: 'First the initiators alone, later everyone together: 5 to 40 organisations.',
	},
	time: { de: '60 bis 90 Minuten', en: '60 to 90 minutes' },
	material: {
		de: 'Beamer oder ein Gerät je Tisch; eine Liste der Organisationen, wenn es sie gibt.',
		en: 'A projector or one device per table; a list of organisations if there is one.',
	},
	steps: [
		{
			de: 'Alle Organisationen sammeln, die mit der Zielgruppe zu tun haben: auch die, die noch nicht dabei sind. Für jede eine Zeile.',
			en: 'Collect all organisations that deal with the target group, also those not on board yet. One row for each.',
		},
		{
			de: 'Je Zeile Art, Feld und Ebene angeben. So sieht man, ob Arbeitsmarkt und Familienpolitik, Leitung und Praxis vertreten sind.',
			en: 'Give kind, field and level for each row. This shows whether labour market and family policy, management and practice are there.',
		},
		{
			de: 'Zeile für Zeile von links nach rechts ausfüllen, in Stichworten. Im Workshop schreibt jede Organisation ihre eigene Zeile.',
			en: 'Fill in row by row from left to right, in key words. In a workshop each organisation writes its own row.',
		},
		{
			de: 'Was niemand weiß, mit einem Fragezeichen merken und weitergehen.',
			en: 'Mark what nobody knows with a question mark and move on.',
		},
		{
			de: 'Zum Schluss die Spalte Strategie: Wer spricht wen an, womit und bis wann?',
			en: 'Finally the strategy column: who approaches whom, with what and by when?',
		},
		{
			de: 'Befunde gemeinsam ansehen, die wichtigsten als Maßnahmen übernehmen und einen Zwischenstand sichern. Nach einem Jahr vergleichen.',
			en: 'Look at the findings together, take the most important ones as tasks and keep the state. Compare after a year.',
		},
	],
	traps: [
		{
			de: 'Über Abwesende wird leicht geurteilt. Schreiben Sie nur, was Sie der Organisation auch selbst sagen würden.',
			en: 'It is easy to judge those who are absent. Write only what you would also say to the organisation itself.',
		},
		{
			de: 'Leere Zellen machen nervös. Sie sind keine Fehler: Lieber leer oder offen lassen als raten.',
			en: 'Empty cells make people nervous. They are not errors: better empty or open than guessed.',
		},
		{
			de: 'Widerstände und Konflikte geraten zu höflich. Fragen Sie: Was würde die Organisation am Mitmachen hindern?',
			en: 'Resistances and conflicts turn out too polite. Ask: what would keep the organisation from taking part?',
		},
		{
			de: 'Namen von Personen gehören nicht in die Zellen, sondern mit deren Zustimmung in die Angaben zur Organisation.',
			en: 'Names of people do not belong in the cells, but with their consent in the details of the organisation.',
		},
	],
}
