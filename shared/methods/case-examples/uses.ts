import type { Term } from '../../registry/index.ts'

/** What one case can be worked on for: each an area for cards, with the question that is put to it. */
export const uses = [
	{
		id: 'actors',
		name: { de: 'Akteure erkennen', en: 'Recognise actors' },
		question: {
			de: 'Wer ist an diesem Fall beteiligt, wer fehlt, und welcher Bedarf bleibt ohne Angebot?',
			en: 'Who is involved in this case, who is missing, and which need has no offer?',
		},
	},
	{
		id: 'access',
		name: { de: 'Zugänge erkennen', en: 'Recognise ways in' },
		question: {
			de: 'An welcher Tür kommt diese Person zuerst an, und was führt sie dorthin?',
			en: 'At which door does this person arrive first, and what leads them there?',
		},
	},
	{
		id: 'processes',
		name: { de: 'Abläufe rekonstruieren', en: 'Reconstruct what happens' },
		question: {
			de: 'Was geschieht der Reihe nach, und was zwingt die Beteiligten, gerade so zu handeln?',
			en: 'What happens step by step, and what forces those involved to act as they do?',
		},
	},
	{
		id: 'approaches',
		name: { de: 'Arbeitsansätze vergleichen', en: 'Compare ways of working' },
		question: {
			de: 'Was würde Ihre Organisation hier zuerst tun, und wo gehen andere anders vor?',
			en: 'What would your organisation do first here, and where do others act differently?',
		},
	},
	{
		id: 'handovers',
		name: { de: 'Schnittstellen und Übergaben finden', en: 'Find interfaces and handovers' },
		question: {
			de: 'Wo wechselt die Person von einer Einrichtung zur nächsten, und was muss dabei mitgehen?',
			en: 'Where does the person move from one organisation to the next, and what must go along?',
		},
	},
	{
		id: 'services',
		name: { de: 'Leistungen erarbeiten', en: 'Work out services' },
		question: {
			de: 'Welche Leistungen braucht diese Person, in welcher Reihenfolge, und wer kann sie erbringen?',
			en: 'Which services does this person need, in which order, and who can provide them?',
		},
	},
	{
		id: 'practice',
		name: { de: 'Praxis und Verfahren überprüfen', en: 'Review practice and procedures' },
		question: {
			de: 'Was an Ihrem eigenen Vorgehen würde diesem Fall helfen, und was würde ihm schaden?',
			en: 'What in your own way of working would help in this case, and what would harm?',
		},
	},
] as const satisfies readonly { readonly id: string; readonly name: Term; readonly question: Term }[]
