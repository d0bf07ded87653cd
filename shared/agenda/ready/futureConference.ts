import type { Term } from '../../registry/index.ts'
import { howWeWorked, pause, type ReadyAgenda, type ReadyStep, takenIntoOrganisations, tasks } from './readyAgenda.ts'

/*
 * The five steps of the conference, each of a length of its own: small groups look back and ahead and draft a vision, the plenary
 * finds what they have in common, small groups plan measures. What one step collects lies in its area of the method's board, and is
 * what the next ones work with.
 */

const arriving = (minutes: number): ReadyStep => ({
	title: { de: 'Ankommen und Auftrag', en: 'Arriving and mandate' },
	question: { de: 'Wozu sind wir heute zusammen?', en: 'What are we here for today?' },
	note: {
		de: 'Koordination. Ob die Ergebnisse eine Anregung oder ein Umsetzungsauftrag sind, ist vorher vereinbart und steht auf dem Beamer: vorlesen. Unterschiedliche Sichten sind erwünscht.',
		en: 'Coordination. Whether the results are a suggestion or a mandate was agreed on beforehand and stands on the projector: read it aloud. Differing views are welcome.',
	},
	minutes,
	writers: 'moderation',
	phone: 'question',
})

/** What a small group writes: one thought on each card. */
const cards = { kind: 'cards', attribution: 'anonymous', hidden: false } as const
const inGroups = { writers: 'moderation', phone: 'contribute', inGroups: true } as const

const review = (minutes: number): ReadyStep => ({
	title: { de: 'Rückblick in Kleingruppen', en: 'Looking back in small groups' },
	question: {
		de: 'Was hat uns geprägt, und welches Problem ist geblieben?',
		en: 'What has shaped us, and which problem has remained?',
	},
	note: {
		de: 'Gemischte Kleingruppen, mindestens ein Gerät je Gruppe. Ein Gedanke je Karte. Ergebnis: Jede Gruppe hat ihre drei wichtigsten Karten.',
		en: 'Mixed small groups, at least one device each. One thought per card. Result: every group has its three most important cards.',
	},
	...{ minutes, ...inGroups, area: 'review', round: cards },
})

const reviewTogether = (minutes: number): ReadyStep => ({
	title: { de: 'Rückblick im Plenum', en: 'Looking back in plenary' },
	question: { de: 'Was haben wir gemeinsam erlebt?', en: 'What have we lived through together?' },
	note: {
		de: 'Die Gruppen stellen vor, das Plenum ordnet. Ergebnis: eine gemeinsame Beschreibung des Problems.',
		en: 'The groups present, the plenary sorts. Result: a shared description of the problem.',
	},
	...{ minutes, writers: 'moderation', phone: 'outline', area: 'review' },
})

const trends = (minutes: number): ReadyStep => ({
	title: { de: 'Entwicklungen in Kleingruppen', en: 'Trends in small groups' },
	question: {
		de: 'Was verändert sich, und was folgt daraus für heute und später?',
		en: 'What is changing, and what follows from it for today and later?',
	},
	note: {
		de: 'Dieselben Kleingruppen, oder neu gemischt. Die Karten des Rückblicks liegen vor ihnen. Auch unbequeme Entwicklungen gehören dazu.',
		en: 'The same small groups, or mixed anew. The cards of the review lie before them. Uncomfortable trends belong here, too.',
	},
	...{ minutes, ...inGroups, area: 'trends', material: ['review'], round: cards },
})

const trendsTogether = (minutes: number): ReadyStep => ({
	title: { de: 'Entwicklungen im Plenum', en: 'Trends in plenary' },
	question: { de: 'Was kommt auf uns zu?', en: 'What is coming our way?' },
	note: {
		de: 'Die Gruppen stellen vor. Ähnliche Karten zusammenlegen und Überschriften finden.',
		en: 'The groups present. Put similar cards together and find headings.',
	},
	...{ minutes, writers: 'moderation', phone: 'outline', area: 'trends' },
})

const weighing = (minutes: number): ReadyStep => ({
	title: { de: 'Entwicklungen gewichten', en: 'Weighing the trends' },
	question: {
		de: 'Welche Entwicklungen sind für uns die wichtigsten?',
		en: 'Which trends are the most important for us?',
	},
	note: {
		de: 'Moderation. Gepunktet werden die Karten der Entwicklungen; Ähnliches vorher zusammenlegen.',
		en: 'Moderation. The dots go on the cards of the trends; put similar ones together before.',
	},
	...{ minutes, writers: 'moderation', phone: 'contribute', material: ['trends'] },
	round: { kind: 'dots', dots: 5, perOption: 2 },
})

const vision = (minutes: number): ReadyStep => ({
	title: { de: 'Vision in Kleingruppen', en: 'Vision in small groups' },
	question: {
		de: 'In zehn Jahren ist alles gelungen. Was sehen, hören und erleben wir dann?',
		en: 'Ten years from now everything has worked out. What do we see, hear and experience?',
	},
	note: {
		de: 'Kleingruppen. Malen, bauen, spielen: Jede Form ist recht. Auf die Karten kommt, was die Gruppe zeigen will.',
		en: 'Small groups. Painting, building, acting: any form will do. On the cards goes what the group wants to show.',
	},
	...{ minutes, ...inGroups, area: 'vision', material: ['review', 'trends'], round: cards },
})

const visions = (minutes: number): ReadyStep => ({
	title: { de: 'Visionen vorstellen', en: 'Presenting visions' },
	question: { de: 'Welche Zukunft zeigt uns diese Gruppe?', en: 'Which future does this group show us?' },
	note: {
		de: 'Plenum, fünf Minuten je Gruppe. Zuhören und nachfragen, nicht bewerten.',
		en: 'Plenary, five minutes per group. Listen and ask, do not judge.',
	},
	...{ minutes, writers: 'moderation', phone: 'outline', area: 'vision' },
})

const common = (minutes: number): ReadyStep => ({
	title: { de: 'Gemeinsamkeiten', en: 'Common ground' },
	question: { de: 'Worin stimmen unsere Visionen überein?', en: 'What do our visions have in common?' },
	note: {
		de: 'Plenum. Aus den Karten der Visionen gemeinsame Sätze finden, einen je Karte. Was nicht zusammengeht, bekommt einen Satz für sich.',
		en: 'Plenary. Find common sentences in the cards of the visions, one per card. What does not go together gets a sentence of its own.',
	},
	...{ minutes, writers: 'everyone', phone: 'contribute', area: 'common', material: ['vision'] },
	round: { kind: 'cards', attribution: 'anonymous', hidden: false },
})

const consensus = (minutes: number): ReadyStep => ({
	title: { de: 'Konsens prüfen', en: 'Checking consensus' },
	question: { de: 'Welche Sätze tragen wir gemeinsam?', en: 'Which sentences do we stand behind together?' },
	note: {
		de: 'Moderation. Bedenken und Vetos werden begründet und besprochen, nicht überstimmt. Danach „Beschlüsse und Ziele eintragen“: Worüber alle einig sind, wird ein Ziel; das andere bleibt mit Namen als „nicht einig“ stehen.',
		en: 'Moderation. Concerns and vetoes are given reasons and talked about, not outvoted. Then “Keep decisions and goals”: what all agree on becomes a goal; the rest remains as “differing”, with names.',
	},
	...{ minutes, writers: 'moderation', phone: 'contribute', material: ['common'], agreedAs: 'goal' },
	round: { kind: 'consensus', attribution: 'organisation' },
})

const measures = (minutes: number): ReadyStep => ({
	title: { de: 'Maßnahmen in Kleingruppen', en: 'Measures in small groups' },
	question: { de: 'Was tun wir, damit es so kommt?', en: 'What do we do to make it happen?' },
	note: {
		de: 'Kleingruppen, gern nach Zielen. Auf jeder Karte steht eine Handlung, unter dem Ziel, für das sie getan wird. Ergebnis: zwei oder drei Maßnahmen je Ziel.',
		en: 'Small groups, by goals if you like. Every card names one action, below the goal it is done for. Result: two or three measures per goal.',
	},
	...{ minutes, ...inGroups, area: 'measures', material: ['common'] },
	round: { kind: 'cards', attribution: 'organisation', hidden: false, columnsFrom: 'goals' },
})

const measuresTogether = (minutes: number): ReadyStep =>
	tasks(
		minutes,
		{ de: 'Maßnahmen im Plenum', en: 'Measures in plenary' },
		{
			de: 'Die Gruppen stellen vor. Die Fläche der Maßnahmen auswählen und mit „Übernehmen als …“ in den Maßnahmenplan eintragen: Die Ziele sind schon gewählt. Ergebnis: Jede Zeile hat einen Namen und ein Datum.',
			en: 'The groups present. Select the area of the measures and enter it into the task plan with “Take over as …”: the goals are chosen already. Result: every line has a name and a date.',
		},
	)

const takenHome = (minutes: number): ReadyStep =>
	takenIntoOrganisations(minutes, {
		de: 'Moderation. Eine Karte je Organisation: Wer muss davon erfahren, was ändert sich dort, und wer sorgt dafür? Danach mit „Übernehmen als …“ in den Maßnahmenplan: Die Organisation ist schon gewählt.',
		en: 'Moderation. One card per organisation: who has to hear of it, what changes there, and who sees to it? Then into the task plan with “Take over as …”: the organisation is chosen already.',
	})

const coffee = (minutes: number): ReadyStep =>
	pause(minutes, { de: 'Kaffee und frische Luft.', en: 'Coffee and fresh air.' })
const lunch = (minutes: number): ReadyStep => pause(minutes, { de: 'Mittagessen.', en: 'Lunch.' })

/** The end of a day that is not the last. */
const evening = (day: Term, minutes: number): ReadyStep => ({
	title: { de: `Ende des ${day.de} Tages`, en: `End of the ${day.en} day` },
	question: { de: 'Was nehmen wir in den Abend mit?', en: 'What do we take into the evening?' },
	note: {
		de: 'Moderation. Zwei, drei Stimmen; sagen, womit es morgen weitergeht. Die Flächen bleiben, wie sie sind.',
		en: 'Moderation. Two or three voices; say how it goes on tomorrow. The areas remain as they are.',
	},
	...{ minutes, writers: 'moderation', phone: 'question' },
})

/** The beginning of a day that is not the first. */
const morning = (day: Term, minutes: number): ReadyStep => ({
	title: { de: `Beginn des ${day.de} Tages`, en: `Beginning of the ${day.en} day` },
	question: { de: 'Womit gehen wir weiter?', en: 'What do we go on with?' },
	note: {
		de: 'Moderation. Kurz zeigen, was in den Flächen liegt; wer neu ist, stellt sich vor.',
		en: 'Moderation. Briefly show what lies in the areas; whoever is new introduces themselves.',
	},
	...{ minutes, writers: 'moderation', phone: 'outline' },
})

const [first, second, third]: readonly [Term, Term, Term] = [
	{ de: 'ersten', en: 'first' },
	{ de: 'zweiten', en: 'second' },
	{ de: 'dritten', en: 'third' },
]

const method = 'future-conference'
const conference = { method, asksMandate: true } as const

/** The conference in the lengths it is held in; the whole day comes first, as it is named like the method. */
export const futureConferences: readonly ReadyAgenda[] = [
	{
		...conference,
		id: method,
		name: { de: 'Zukunftskonferenz an einem Tag', en: 'Future conference in one day' },
		purpose: {
			de: 'Das ganze Netzwerk blickt zurück, entwirft eine Zukunft und vereinbart Maßnahmen. Kleingruppen und Plenum im Wechsel, sieben Stunden mit Pausen.',
			en: 'The whole network looks back, drafts a future and agrees on measures. Small groups and plenary in turn, seven hours with breaks.',
		},
		steps: [
			...[arriving(20), review(45), reviewTogether(15), coffee(15)],
			...[trends(40), trendsTogether(10), weighing(10), lunch(45)],
			...[vision(60), visions(25), common(30), consensus(20), coffee(10)],
			...[measures(40), measuresTogether(20), takenHome(10), howWeWorked(5)],
		],
	},
	{
		...conference,
		id: 'future-conference-short',
		name: { de: 'Zukunftskonferenz, Kurzform an einem halben Tag', en: 'Future conference, short form in half a day' },
		purpose: {
			de: 'Alle fünf Schritte in vier Stunden. Für Netzwerke, die sich gut kennen; für Unterschiede bleibt wenig Zeit.',
			en: 'All five steps in four hours. For networks that know each other well; little time is left for differences.',
		},
		steps: [
			...[arriving(10), review(25), reviewTogether(10)],
			...[trends(25), trendsTogether(10), coffee(15)],
			...[vision(35), visions(15), common(20), consensus(15)],
			...[measures(30), measuresTogether(15), takenHome(10), howWeWorked(5)],
		],
	},
	{
		...conference,
		id: 'future-conference-two',
		name: { de: 'Zukunftskonferenz an zwei Tagen', en: 'Future conference in two days' },
		purpose: {
			de: 'Am ersten Tag Rückblick, Entwicklungen und Vision, am zweiten Gemeinsamkeiten und Maßnahmen. Zweimal sieben Stunden mit Pausen.',
			en: 'On the first day review, trends and vision, on the second common ground and measures. Twice seven hours with breaks.',
		},
		steps: [
			...[arriving(30), review(60), reviewTogether(30), coffee(20)],
			...[trends(60), trendsTogether(30), weighing(20), lunch(60), vision(90), evening(first, 20)],
			...[morning(second, 20), visions(60), common(60), coffee(20), consensus(45), lunch(60)],
			...[measures(75), coffee(15), measuresTogether(35), takenHome(20), howWeWorked(10)],
		],
	},
	{
		...conference,
		id: 'future-conference-three',
		name: { de: 'Zukunftskonferenz an drei Tagen', en: 'Future conference in three days' },
		purpose: {
			de: 'Ein Tag für Rückblick und Entwicklungen, einer für die Visionen und das Gemeinsame, einer für die Maßnahmen. Dreimal sechs Stunden mit Pausen.',
			en: 'One day for review and trends, one for visions and common ground, one for measures. Three times six hours with breaks.',
		},
		steps: [
			...[arriving(45), review(75), reviewTogether(45), lunch(60)],
			...[trends(75), trendsTogether(30), weighing(15), evening(first, 15)],
			...[morning(second, 15), vision(120), lunch(60), visions(60), coffee(15), common(75), evening(second, 15)],
			...[morning(third, 15), consensus(75), lunch(60), measures(90), coffee(20)],
			...[measuresTogether(60), takenHome(30), howWeWorked(10)],
		],
	},
]
