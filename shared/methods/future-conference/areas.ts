import type { MethodArea } from '../method.ts'

/**
 * The five steps, each an area of the board with its guide questions: what small groups bring from one is what the next step
 * works with. After the handbook "Unterstützungsnetzwerke für Alleinerziehende" (BMFSFJ, 2013), section 4.3.8; the words are ours.
 */
export const areas = [
	{
		name: 'review',
		heading: {
			de: '1 Problem und Rückblick: Was hat uns geprägt, und welches Problem ist geblieben?',
			en: '1 Problem and review: what has shaped us, and which problem has remained?',
		},
	},
	{
		name: 'trends',
		heading: {
			de: '2 Entwicklungen: Was verändert sich, und was folgt daraus für heute und später?',
			en: '2 Trends: what is changing, and what follows from it for today and later?',
		},
	},
	{
		name: 'vision',
		heading: {
			de: '3 Vision: Alles ist gelungen. Was sehen, hören und erleben wir?',
			en: '3 Vision: everything has worked out. What do we see, hear and experience?',
		},
	},
	{
		name: 'common',
		heading: {
			de: '4 Gemeinsamkeiten: Welche Sätze tragen wir alle?',
			en: '4 Common ground: which sentences do all of us stand behind?',
		},
	},
	{
		name: 'measures',
		heading: {
			de: '5 Maßnahmen: Was tun wir, damit es so kommt?',
			en: '5 Measures: what do we do to make it happen?',
		},
	},
] as const satisfies readonly MethodArea[]

export type ConferenceArea = (typeof areas)[number]['name']
