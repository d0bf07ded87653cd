import type { Term } from '../../registry/index.ts'
import type { Guide } from '../method.ts'

export const purpose: Term = {
	de: 'Was ist zu klären, bevor wir uns gründen, und wer kümmert sich darum?',
	en: 'What is to be settled before we found the network, and who sees to it?',
}

export const guide: Guide = {
	people: {
		de: 'Die Initiatorinnen und Initiatoren, 3 bis 8 Personen aus beiden Feldern.',
		en: 'The initiators, 3 to 8 people from both fields.',
	},
	time: { de: 'Zwei Treffen von je 60 Minuten', en: 'Two meetings of 60 minutes each' },
	material: {
		de: 'Beteiligtenanalyse und Netzwerkbild, ein Beamer, Ihre Kalender.',
		en: 'Stakeholder analysis and network map, a projector, your calendars.',
	},
	steps: [
		{
			de: 'Gehen Sie beim ersten Treffen alle Fragen einmal durch und sprechen Sie über jede kurz. Schreiben Sie auf, was Sie wissen, und lassen Sie offen, was Sie nicht wissen.',
			en: 'In the first meeting go through all questions once and talk briefly about each. Write down what you know, and leave open what you do not know.',
		},
		{
			de: 'Lesen Sie, was die Werkstatt schon weiß. Es steht neben der Antwort und ersetzt sie nicht: Den Status setzen Sie.',
			en: 'Read what the workshop knows already. It stands beside the answer and does not replace it: the state is yours to set.',
		},
		{
			de: 'Vereinbaren Sie zu jeder offenen Frage, wer sie bis wann klärt. Was länger dauert, machen Sie zur Maßnahme.',
			en: 'Agree for each open question on who settles it by when. What takes longer becomes a task.',
		},
		{
			de: 'Ergänzen Sie eigene Fragen. Was bei Ihnen keine Rolle spielt, „trifft nicht zu“.',
			en: 'Add questions of your own. What plays no part with you “does not apply”.',
		},
		{
			de: 'Gehen Sie beim zweiten Treffen die offenen Fragen durch und legen Sie den Tag der Gründung fest, sobald die Koordination geklärt ist.',
			en: 'In the second meeting go through the open questions, and set the day of the founding as soon as the coordination is settled.',
		},
	],
	traps: [
		{
			de: 'Es wird abgehakt statt gesprochen. Eine Frage ist geklärt, wenn alle in der Runde dieselbe Antwort geben.',
			en: 'Questions are ticked off instead of talked about. A question is settled once everybody in the round gives the same answer.',
		},
		{
			de: 'Ein Gremium wird übergangen, durch das bei Ihnen alles gehen muss. Fragen Sie früh, wer vor der Gründung gehört werden will.',
			en: 'A body is passed over through which everything has to go in your town. Ask early who wants to be heard before the founding.',
		},
	],
}
