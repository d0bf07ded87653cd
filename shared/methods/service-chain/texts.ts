import type { Term } from '../../registry/index.ts'
import type { Guide, Method } from '../method.ts'

export const purpose: Term = {
	de: 'Welchen Weg geht ein Mensch durch unsere Einrichtungen, und wie wird daraus ein Weg ohne Lücken und Brüche?',
	en: 'Which way does a person take through our organisations, and how does it become one without gaps and breaks?',
}

/** What the analysis looks for. */
export const rules = {
	break: {
		de: 'Jede Schnittstelle, die jemand als Bruch bewertet hat.',
		en: 'Every handover somebody has rated as a break.',
	},
	unservedNeeds: {
		de: 'Jeder Bedarf dieser Kette, auf den im Ist oder im Ideal kein Schritt und keine Leistung eines Schritts eingeht; ein Schritt, der nicht erreicht wird, zählt nicht; erst wenn der Weg mindestens einen Schritt hat.',
		en: 'Every need of this chain that no step and no service of a step answers, today or in the ideal way; a step that is not reached does not count; only once the way has at least one step.',
	},
	doubleService: {
		de: 'Derselbe Bedarf, auf den in einer Phase mindestens zwei Einrichtungen eingehen, zu denen ein Weg nacheinander führt; von zwei Abzweigungen geht die Person nur eine.',
		en: 'The same need, answered within one phase by at least two organisations to which one way leads; of two branches the person takes only one.',
	},
	noResponsible: {
		de: 'Jeder Schritt, für den keine Einrichtung eingetragen ist oder deren Eintrag im Verzeichnis fehlt.',
		en: 'Every step for which no organisation is entered, or whose entry is gone from the registry.',
	},
	noSteering: {
		de: 'Eine Kette mit mindestens einem Schritt, in der weder eingetragen ist, wer den Prozess steuert, noch wie; eine Einrichtung, die im Verzeichnis fehlt, zählt nicht.',
		en: 'A chain with at least one step in which neither who steers the process is entered nor how; an organisation that is gone from the registry does not count.',
	},
	noAccess: {
		de: 'Eine Kette mit mindestens einem Schritt, in der nicht eingetragen ist, wie der Zugang geregelt ist.',
		en: 'A chain with at least one step in which it is not entered how access is regulated.',
	},
	reviewDue: {
		de: 'Eine Kette mit mindestens einem Schritt, deren Tag der Überprüfung vorbei ist; am Tag selbst ist noch Zeit.',
		en: 'A chain with at least one step whose day of review has passed; on the day itself there is still time.',
	},
	noForm: {
		de: 'Jede Schnittstelle ohne vereinbarte Form der Übergabe; bei einem Bruch steht es dort, und läuft sie reibungslos, ist es nur ein Hinweis.',
		en: 'Every handover without an agreed form; if it is a break, it is said there, and if it goes smoothly, it is only good to know.',
	},
	detour: {
		de: 'Jeder Rückweg zu einem früheren Schritt bei einer anderen Einrichtung.',
		en: 'Every return to an earlier step with another organisation.',
	},
	noRelation: {
		de: 'Jede Schnittstelle zwischen zwei Einrichtungen, zwischen denen das Netzwerkbild keine Beziehung zeigt; erst wenn dort mindestens eine steht.',
		en: 'Every handover between two organisations without a relation in the network map; only once at least one stands there.',
	},
	observed: {
		de: 'Jeder Schritt, der in einem Planspiel gespielt wurde und zu dem Beobachtende geschrieben haben, was fehlt oder besser sein könnte; ihre Karten werden zitiert.',
		en: 'Every step that was played in a simulation game and of which observers wrote what is missing or could be better; their cards are cited.',
	},
	stations: {
		de: 'Wie viele Stationen der Weg hat und wie oft er die Einrichtung wechselt, mit allen Abzweigungen und Rückwegen; je weniger, desto leichter für die Person.',
		en: 'How many stations the way has and how often it changes the organisation, with all branches and returns; the fewer, the easier for the person.',
	},
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
			de: 'Die Gruppe beschreibt Zuständigkeiten statt des Weges. Fragen Sie dann: Wohin geht die Person jetzt, und wer ist dort?',
			en: 'The group describes responsibilities instead of the way. Then ask: where does the person go now, and who is there?',
		},
		{
			de: 'Ein Bruch klingt nach Schuld. Sagen Sie, dass er zwischen Einrichtungen liegt, nicht bei einer. Wie eine Einrichtung intern arbeitet, entscheidet sie selbst.',
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
