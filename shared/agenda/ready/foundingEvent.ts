import { participations } from '../../registry/index.ts'
import { howWeWorked, pause, type ReadyAgenda, tasks } from './readyAgenda.ts'

/** The event with which a network begins, in three hours. */
export const foundingEvent: ReadyAgenda = {
	id: 'founding-event',
	method: 'founding-event',
	name: { de: 'Gründungsveranstaltung', en: 'Founding event' },
	purpose: {
		de: 'Viele Organisationen lernen sich kennen, sagen, was sie erwarten, und verabreden den nächsten Schritt. 20 bis 120 Personen, drei Stunden.',
		en: 'Many organisations get to know each other, say what they expect, and agree on the next step. 20 to 120 people, three hours.',
	},
	steps: [
		{
			title: { de: 'Ankommen', en: 'Arriving' },
			question: {
				de: 'Willkommen. Wer noch nicht dabei ist, tritt mit dem Code bei, der vorn zu sehen ist.',
				en: 'Welcome. Whoever is not in yet joins with the code you see in front.',
			},
			note: {
				de: 'Koordination. An jedem Tisch ist mindestens ein Gerät verbunden; wer keines hat, schreibt am Tisch mit oder sagt der Moderation Bescheid. Das Protokoll führt jemand anderes.',
				en: 'Coordination. At least one device per table is connected; people without one write at their table or tell the moderation. Somebody else keeps the minutes.',
			},
			minutes: 10,
			writers: 'moderation',
			phone: 'question',
		},
		{
			title: { de: 'Warum und wozu', en: 'Why and what for' },
			question: { de: 'Warum wollen wir uns zusammentun?', en: 'Why do we want to join forces?' },
			note: {
				de: 'Koordination, mit wenigen Zahlen zur Zielgruppe. Ergebnis: Alle wissen, worum es heute geht und was heute noch nicht entschieden wird.',
				en: 'Coordination, with a few figures on the target group. Result: everybody knows what today is about and what will not be decided yet.',
			},
			minutes: 15,
			writers: 'moderation',
			phone: 'question',
		},
		{
			title: { de: 'Vorstellungsrunde', en: 'Introductions' },
			question: {
				de: 'Welche Unterstützung bietet Ihre Organisation der Zielgruppe?',
				en: 'Which support does your organisation offer the target group?',
			},
			note: {
				de: 'Moderation. Eine Karte und höchstens eine Minute je Organisation. Bei mehr als 25 Organisationen stellen sie sich an den Tischen vor, und jeder Tisch berichtet eine Minute. Ergebnis: Alle sehen, was es für die Zielgruppe schon gibt.',
				en: 'Moderation. One card and at most one minute per organisation. With more than 25 organisations they introduce themselves at their tables, and each table reports for a minute. Result: everybody sees what there is for the target group already.',
			},
			minutes: 25,
			writers: 'own',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'organisation',
				hidden: false,
			},
		},
		{
			title: { de: 'Erwartungen', en: 'Expectations' },
			question: { de: 'Was erwarten Sie von unserem Netzwerk?', en: 'What do you expect of our network?' },
			note: {
				de: 'Moderation. Verdeckt und anonym, damit auch Zweifel auf den Tisch kommen. Nach dem Aufdecken vorlesen und gemeinsam ordnen, nicht diskutieren. Was der Zielgruppe fehlt, danach mit „Übernehmen als …“ als Bedarf eintragen.',
				en: 'Moderation. Hidden and anonymous, so that doubts are said, too. After revealing, read aloud and sort together; no discussion. Afterwards, enter what the target group lacks as a need with “Take over as …”.',
			},
			minutes: 20,
			writers: 'moderation',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'anonymous',
				hidden: true,
				columns: [
					{ de: 'Für die Zielgruppe', en: 'For the target group' },
					{ de: 'Für meine Organisation', en: 'For my organisation' },
				],
			},
		},
		{
			title: { de: 'Ein Fall für alle', en: 'One case for all' },
			question: {
				de: 'Wo findet die Person in unserem Fall heute Hilfe, und wo bleibt sie allein?',
				en: 'Where does the person in our case find help today, and where is she left alone?',
			},
			note: {
				de: 'An den Tischen, ein Gerät je Tisch. Der Fall ist erfunden und liegt ausgedruckt bereit. Ergebnis: erste gemeinsame Bilder von Lücken, noch keine Lösungen.',
				en: 'At the tables, one device each. The case is invented and lies printed on the tables. Result: first shared pictures of gaps, no solutions yet.',
			},
			minutes: 25,
			writers: 'everyone',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'organisation',
				hidden: false,
				columns: [
					{ de: 'Hier findet sie Hilfe', en: 'Here she finds help' },
					{ de: 'Hier bleibt sie allein', en: 'Here she is left alone' },
				],
			},
		},
		pause(15, {
			de: 'Die Moderation ordnet die Karten und bereitet das Punkten vor.',
			en: 'The moderation sorts the cards and prepares the dots.',
		}),
		{
			title: { de: 'Wer fehlt?', en: 'Who is missing?' },
			question: { de: 'Wer fehlt heute noch am Tisch?', en: 'Who is not at the table yet?' },
			note: {
				de: 'Moderation. Die Spalten sind die Felder des Verzeichnisses. Ergebnis: eine Liste derer, die eingeladen werden, mit jemandem, der sie anspricht. Die Karten auswählen und mit „Übernehmen als …“ eintragen: als Wunschpartner, das Feld ist schon gewählt.',
				en: 'Moderation. The columns are the fields of the registry. Result: a list of those to be invited, each with somebody who talks to them. Select the cards and enter them with “Take over as …”: as wished-for partners, with their field chosen already.',
			},
			minutes: 15,
			writers: 'moderation',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'anonymous',
				hidden: true,
				columnsFrom: 'fields',
			},
		},
		{
			title: { de: 'Ziele', en: 'Goals' },
			question: {
				de: 'Womit soll unsere Zielwerkstatt anfangen?',
				en: 'What should our goals workshop begin with?',
			},
			note: {
				de: 'Moderation. Gepunktet werden die Überschriften der Erwartungen. Ergebnis: zwei oder drei Themen für die Zielwerkstatt.',
				en: 'Moderation. The dots go on the headings of the expectations. Result: two or three topics for the goals workshop.',
			},
			minutes: 10,
			writers: 'moderation',
			phone: 'contribute',
			round: { kind: 'dots', dots: 3, perOption: 2 },
		},
		{
			title: { de: 'Arbeitsweise und Regeln', en: 'Working style and rules' },
			question: { de: 'Wie wollen wir vorerst zusammenarbeiten?', en: 'How do we want to work together for now?' },
			note: {
				de: 'Moderation. Die Vorschläge vorher mit den wichtigsten Beteiligten abstimmen und anpassen. Ein Veto wird nicht überstimmt, sondern besprochen. Danach „Beschlüsse und Regeln eintragen“.',
				en: 'Moderation. Agree on the proposals with the central actors beforehand and adapt them. A veto is not outvoted but talked about. Then “Keep decisions and rules”.',
			},
			minutes: 15,
			writers: 'moderation',
			phone: 'contribute',
			agreedAs: 'rule',
			round: {
				kind: 'consensus',
				attribution: 'organisation',
				proposals: [
					{ de: 'Wir treffen uns alle drei Monate.', en: 'We meet every three months.' },
					{ de: 'Eine kleine Gruppe bereitet die Treffen vor.', en: 'A small group prepares the meetings.' },
					{
						de: 'Was wir hier besprechen, bleibt unter uns, bis wir es gemeinsam freigeben.',
						en: 'What we talk about stays among us until we release it together.',
					},
					{
						de: 'Ein Beschluss bindet die Organisationen, die zugestimmt haben.',
						en: 'A decision binds the organisations that agreed to it.',
					},
				],
			},
		},
		{
			title: { de: 'Wer ist dabei?', en: 'Who takes part?' },
			question: {
				de: 'Machen Sie mit, und was müssen Sie in Ihrer Organisation noch klären?',
				en: 'Will you take part, and what do you have to settle in your organisation first?',
			},
			note: {
				de: 'Koordination. Auch „Das klären wir noch“ ist eine gute Antwort. Ergebnis: eine Liste der Zusagen und der offenen Fragen je Organisation. Die Karten auswählen und mit „Übernehmen als …“ als Beteiligung eintragen: Wer zusagt, steht danach auf „aktiv“; wer noch klärt, bekommt dafür eine Maßnahme.',
				en: 'Coordination. “We have to settle that first” is a good answer, too. Result: a list of commitments and open questions per organisation. Select the cards and enter them with “Take over as …” as taking part: whoever commits is “Active” then; whoever has to settle something gets a task for it.',
			},
			minutes: 15,
			writers: 'own',
			phone: 'contribute',
			round: {
				kind: 'cards',
				attribution: 'organisation',
				hidden: false,
				columns: Object.values(participations),
			},
		},
		{
			title: { de: 'Nächste Termine', en: 'Next dates' },
			question: { de: 'Wann und wo treffen wir uns wieder?', en: 'When and where do we meet again?' },
			note: {
				de: 'Koordination. Das nächste Treffen mit Tag und Ort eintragen, alle sehen es. Das erste ist die Zielwerkstatt.',
				en: 'Coordination. Enter the next meeting with its day and place, everybody sees it. The first one is the goals workshop.',
			},
			minutes: 5,
			writers: 'moderation',
			phone: 'question',
			page: 'meetings',
		},
		tasks(
			5,
			{ de: 'Nächste Schritte', en: 'Next steps' },
			{
				de: 'Koordination. Versand der Dokumentation, gemeinsame Pressemitteilung, wer Wunschpartner anspricht. Ergebnis: Jede Maßnahme hat einen Namen und ein Datum.',
				en: 'Coordination. Sending the documentation, a joint press release, who approaches wished-for partners. Result: every task has a name and a date.',
			},
		),
		howWeWorked(5),
	],
}
