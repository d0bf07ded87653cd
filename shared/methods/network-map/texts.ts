import type { Term } from '../../registry/index.ts'
import type { Guide, Method } from '../method.ts'
import { thresholds } from './thresholds.ts'

const { hub, goBetween, gap, group, density } = thresholds
const ofHundred = Math.round(goBetween.share * 100)

export const purpose: Term = {
	de: 'Sehen, wer heute mit wem arbeitet, wo etwas fehlt und wie es werden soll.',
	en: 'See who works with whom today, where something is missing, and what it should become.',
}

const question: Term = { de: 'Was überrascht Sie an diesem Bild?', en: 'What surprises you in this picture?' }

/** What lies on the board beside the map. */
export const cards = {
	empty: {
		question,
		notes: [
			{
				de: 'Eine Beobachtung je Karte. Zuerst schauen, dann deuten.',
				en: 'One observation per card. Look first, interpret later.',
			},
		],
	},
	sample: {
		question,
		notes: [
			{
				de: 'Jobcenter und Kitas kennen sich kaum.',
				en: 'The job centre and the daycare centres hardly know each other.',
			},
			{
				de: 'Die Kinderarztpraxis sieht die Familien zuerst – und steht ganz allein.',
				en: 'The paediatric practice sees the families first – and stands all alone.',
			},
			{
				de: 'Ohne das Bildungswerk erreichen wir keine Betriebe.',
				en: 'Without the training centre we reach no companies.',
			},
			{
				de: 'Wer bezahlt die Sprechstunde im Kastanienhof?',
				en: 'Who pays for the consultation hour at Kastanienhof?',
			},
		],
	},
} as const satisfies Method['cards']

/** What the analysis looks for, and what the comparison of Ist and Soll tells apart. */
export const rules = {
	island: {
		de: 'Gruppen ab zwei Akteuren ohne Weg zu den anderen; die größte Gruppe zählt nicht als Insel.',
		en: 'Groups of two or more actors without a way to the others; the largest group is no island.',
	},
	isolated: {
		de: 'Akteure, mit denen niemand zusammenarbeitet; sind es mehr als die Hälfte, steht es einmal für alle.',
		en: 'Actors nobody works with; if they are more than half, it is said once for all.',
	},
	gap: {
		de: `Felder, zwischen denen niemand zusammenarbeitet: je mindestens ${gap.each} Akteure, zusammen mindestens ${gap.together}, und in jedem hat schon jemand Partner.`,
		en: `Fields across which nobody works together: at least ${gap.each} actors each, at least ${gap.together} together, and somebody in each has partners.`,
	},
	bridge: {
		de: 'Akteure, ohne die mindestens ein anderer den Anschluss verliert.',
		en: 'Actors without whom at least one other loses touch.',
	},
	strain: {
		de: 'Jede Beziehung, die Konflikt oder Konkurrenz ist oder als gestört bewertet wurde.',
		en: 'Every relation that is conflict or competition, or was rated as disturbed.',
	},
	hub: {
		de: `Akteure mit mindestens ${hub.partners} Partnern und mindestens ${hub.timesUsual}-mal so vielen wie üblich.`,
		en: `Actors with at least ${hub.partners} partners and at least ${hub.timesUsual} times as many as usual.`,
	},
	goBetween: {
		de: `Grenzgänger: mindestens ${ofHundred} von 100 kürzesten Wegen führen über sie, und sie verbinden mehrere Felder; höchstens ${goBetween.atMost}.`,
		en: `Go-betweens: at least ${ofHundred} of 100 shortest ways lead through them, and they connect several fields; at most ${goBetween.atMost}.`,
	},
	group: {
		de: `Gruppen ab ${group.members} Akteuren, die untereinander deutlich enger zusammenarbeiten als mit den anderen.`,
		en: `Groups of ${group.members} or more actors that work clearly more closely among themselves than with the others.`,
	},
	density: {
		de: `Wie viele der möglichen Paare zusammenarbeiten; ab ${density.actors} Akteuren und einer Beziehung.`,
		en: `How many of the possible pairs work together; from ${density.actors} actors and one relation on.`,
	},
	type: {
		de: 'Welchen Netzwerktyp die meisten heute sehen und welchen sie wollen; ab einer Markierung für das Ziel, bei Gleichstand der losere.',
		en: 'Which type of network most see today and which they want; from one mark for the aim on, the looser one of two marked equally often.',
	},
	bindingAim: {
		de: 'Das Ziel ist ein Produktionsnetzwerk, und keine einzige Beziehung im Soll ist verbindlich.',
		en: 'The aim is a production network, and not a single relation of the target is binding.',
	},
	build: { de: 'Jede Beziehung, die erst im Soll steht.', en: 'Every relation that is only in the target.' },
	strengthen: {
		de: 'Jede Beziehung, die im Soll nach Art, Grad, Gegenseitigkeit, Formalisierung oder Bewertung fester ist und in nichts davon lockerer; auch eine, die kein Konflikt und keine Konkurrenz mehr sein soll.',
		en: 'Every relation that is firmer in the target by kind, degree, mutuality, formality or rating and looser in none of them; also one that should no longer be conflict or competition.',
	},
	change: {
		de: 'Jede Beziehung, die im Soll anders ist, ohne nur fester oder nur lockerer zu werden.',
		en: 'Every relation that is different in the target without becoming only firmer or only looser.',
	},
	weaken: {
		de: 'Jede Beziehung, die im Soll nach Art, Grad, Gegenseitigkeit, Formalisierung oder Bewertung lockerer ist und in nichts davon fester.',
		en: 'Every relation that is looser in the target by kind, degree, mutuality, formality or rating and firmer in none of them.',
	},
	end: { de: 'Jede Beziehung, die es im Soll nicht mehr gibt.', en: 'Every relation that is no longer in the target.' },
} as const satisfies Method['rules']

export const guide: Guide = {
	people: {
		de: '5 bis 40 Personen, am besten eine je Organisation; bei mehr als 15 in kleinen Gruppen zeichnen.',
		en: '5 to 40 people, best one per organisation; with more than 15, draw in small groups.',
	},
	time: { de: '90 Minuten: 40 für das Ist, 50 für das Soll', en: '90 minutes: 40 for today, 50 for the target' },
	material: {
		de: 'Beamer und ein Gerät je Tisch; die Liste der Beteiligten, wenn es sie schon gibt.',
		en: 'A projector and one device per table; the list of actors if there is one already.',
	},
	steps: [
		{
			de: 'Stellen Sie dem Netzwerk eine Frage, zum Beispiel: Wer arbeitet für Alleinerziehende zusammen? Nur was sie beantwortet, gehört ins Bild.',
			en: 'Put a question to the network, for example: who works together for lone parents? Only what answers it belongs in the picture.',
		},
		{
			de: 'Beginnen Sie bei einem Akteur, den alle kennen, und zeichnen Sie seine Beziehungen: Art, Grad, Richtung.',
			en: 'Begin with an actor everyone knows and draw its relations: kind, degree, direction.',
		},
		{
			de: 'Jede Organisation ergänzt ihre eigenen Beziehungen. Strittiges bekommt eine Karte, keine Abstimmung.',
			en: 'Every organisation adds its own relations. What is disputed gets a card, not a vote.',
		},
		{
			de: 'Lesen Sie die Befunde gemeinsam: Was stimmt? Was überrascht? Was ist gut so?',
			en: 'Read the findings together: what is right, what surprises, what is good as it is?',
		},
		{
			de: 'Wechseln Sie zum Soll: Welche drei bis fünf Beziehungen sollen in einem Jahr anders sein?',
			en: 'Switch to the target: which three to five relations should be different in a year?',
		},
		{
			de: 'Gehen Sie die Unterschiede durch und machen Sie aus den wichtigsten Maßnahmen mit Namen und Termin.',
			en: 'Go through the differences and turn the most important ones into tasks with a name and a date.',
		},
	],
	traps: [
		{
			de: 'Zu viel auf einmal: Zeigen Sie ein Teilnetzwerk, zum Beispiel ein Feld oder die Nachbarschaft eines Akteurs.',
			en: 'Too much at once: show a part of the network, for example one field or the neighbourhood of an actor.',
		},
		{
			de: 'Bewertungen kränken leicht. Bewerten Sie nur, wie Organisationen zusammenarbeiten, nie einzelne Menschen, und lassen Sie es im Zweifel weg.',
			en: 'Ratings hurt easily. Rate only how organisations work together, never people, and leave it out if in doubt.',
		},
		{
			de: 'Das Bild zeigt, was die Anwesenden wissen. Wer fehlt, sieht manches anders: Fragen Sie nach.',
			en: 'The picture shows what those present know. Whoever is absent may see it differently: ask them.',
		},
		{
			de: 'Mehr Linien sind kein Ziel. Jede Beziehung kostet Zeit; manche darf enden.',
			en: 'More lines are no aim in themselves. Every relation costs time; some may end.',
		},
	],
}
