import type { Term } from '../../registry/index.ts'
import type { Guide, Method } from '../method.ts'

export const purpose: Term = {
	de: 'Welchen Weg geht ein Mensch durch unsere Einrichtungen, und wie wird daraus ein Weg ohne Lücken und Brüche?',
	en: 'Which way does a person take through our organisations, and how does it become one without gaps and breaks?',
}

/** What the analysis looks for. */
export const rules = {
	break: { de: 'Schnittstelle, die als Bruch bewertet ist', en: 'Handover that is rated as a break' },
	unservedNeeds: { de: 'Bedarf ohne Leistung', en: 'Need without a service' },
	doubleService: {
		de: 'Gleicher Bedarf, mehrere Einrichtungen in einer Phase',
		en: 'Same need, several organisations in one phase',
	},
	noResponsible: { de: 'Schritt ohne Verantwortliche', en: 'Step without anyone responsible' },
	noForm: { de: 'Übergabe ohne vereinbarte Form', en: 'Handover without an agreed form' },
	noRelation: {
		de: 'Übergabe ohne Beziehung im Netzwerkbild',
		en: 'Handover without a relation in the network map',
	},
	stations: { de: 'Stationen und Wechsel der Einrichtung', en: 'Stations and changes of organisation' },
} as const satisfies Method['rules']

export const guide: Guide = {
	people: {
		de: '8 bis 20 Personen, die den Alltag der beteiligten Einrichtungen kennen; wenn möglich zwei, die den Weg selbst gegangen sind.',
		en: '8 to 20 people who know the daily work of the organisations; if possible two who have gone the way themselves.',
	},
	time: { de: '2 bis 3 Stunden, mit einer Pause vor dem Vergleich', en: '2 to 3 hours, with a break before comparing' },
	material: {
		de: 'Ein erfundener Fall auf einer Seite, ein Gerät je Gruppe, ein Beamer für den Vergleich.',
		en: 'An invented case on one page, one device per group, a projector for the comparison.',
	},
	steps: [
		{
			de: 'Wählen Sie eine Zielgruppe und erfinden Sie dazu einen Menschen. Tragen Sie ein, was er braucht, und zu jedem Bedarf, was sich für ihn ändern soll – in seinen Worten.',
			en: 'Choose a target group and invent one person for it. Enter what they need and, for each need, what should change for them – in their words.',
		},
		{
			de: 'Sammeln Sie die Leistungen dazu: Wer bietet sie an, auf welche Bedarfe gehen sie ein, und woran merkt man, dass sie etwas bewirken?',
			en: 'Collect the services: who offers them, which needs do they answer, and how can you tell that they make a difference?',
		},
		{
			de: 'Teilen Sie sich in zwei Gruppen. Die eine zeichnet den Weg nach, wie er heute ist (Ist). Die andere zeichnet ihn, wie er sein soll (Ideal). Beide beginnen mit der Zeile der Person: Was erlebt sie in jeder Phase?',
			en: 'Split into two groups. One draws the way as it is today (current). The other draws it as it should be (ideal). Both begin with the person’s lane: what do they experience in each phase?',
		},
		{
			de: 'Fragen Sie bei jedem Schritt: Wer ist dafür zuständig, und ab wann? Wie kommt man hinein, was muss man mitbringen? Wer behält den ganzen Weg im Blick?',
			en: 'Ask at each step: who is responsible for it, and from when? How do you get in, what do you have to bring? Who keeps the whole way in view?',
		},
		{
			de: 'Gehen Sie die Schnittstellen einzeln durch: In welcher Form wird übergeben, was geht mit, hat die Person eingewilligt, wer kümmert sich? Bewerten Sie dann: reibungslos, unklar oder Bruch.',
			en: 'Go through the handovers one by one: in which form, what goes along, has the person consented, who sees to it? Then rate them: smooth, unclear or break.',
		},
		{
			de: 'Legen Sie Ist und Ideal nebeneinander und lesen Sie die Unterschiede vor. Welche lassen sich sofort ändern, welche brauchen eine Entscheidung?',
			en: 'Put current and ideal side by side and read out the differences. Which can be changed at once, which need a decision?',
		},
		{
			de: 'Sehen Sie die Befunde durch. Übernehmen Sie die wichtigsten als Maßnahme: Wer tut was bis wann?',
			en: 'Go through the findings. Take over the most important ones as tasks: who does what by when?',
		},
	],
	traps: [
		{
			de: 'Die Gruppe beschreibt Zuständigkeiten statt den Weg. Fragen Sie dann: Wohin geht die Person jetzt, und wer ist dort?',
			en: 'The group describes responsibilities instead of the way. Then ask: where does the person go now, and who is there?',
		},
		{
			de: 'Ein Bruch klingt nach Schuld. Sagen Sie, dass er zwischen Einrichtungen liegt, nicht bei einer. Wie eine Einrichtung innen arbeitet, entscheidet sie selbst.',
			en: 'A break sounds like blame. Say that it lies between organisations, not in one. How an organisation works inside is its own decision.',
		},
		{
			de: 'Das Ideal wird zum Wunschzettel. Fragen Sie bei jedem neuen Schritt, wer ihn mit welchen Mitteln tut – offen lassen ist erlaubt.',
			en: 'The ideal turns into a wish list. Ask for each new step who does it and with what – leaving it open is allowed.',
		},
		{
			de: 'Echte Fälle sind erkennbar, auch ohne Namen. Bleiben Sie bei der erfundenen Person.',
			en: 'Real cases can be recognised even without names. Stay with the invented person.',
		},
	],
}

export const cards = {
	empty: {
		question: { de: 'Was braucht die Person, von der wir erzählen?', en: 'What does the person we tell of need?' },
		notes: [
			{
				de: 'Ein Bedarf je Karte, in den Worten der Person. Tragen Sie ihn dann unter „Bedarfe“ ein.',
				en: 'One need per card, in the person’s words. Then enter it under “Needs”.',
			},
		],
	},
	sample: {
		question: { de: 'Was könnte schon morgen leichter gehen?', en: 'What could be easier as soon as tomorrow?' },
		notes: [
			{
				de: 'Bescheide so schreiben, dass man weiß, wen man anruft',
				en: 'Write letters so that people know whom to call',
			},
			{ de: 'Eine gemeinsame Einwilligung statt vier', en: 'One consent form instead of four' },
			{
				de: 'Absagen der Kitas gehen auch an das Jugendamt',
				en: 'Daycare refusals go to the youth welfare office, too',
			},
			{ de: 'Wer ruft nach sechs Wochen an?', en: 'Who calls after six weeks?' },
		],
	},
} as const satisfies Method['cards']
