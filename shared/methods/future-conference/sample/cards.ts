import type { MethodArea } from '../../method.ts'
import type { ConferenceArea } from '../areas.ts'

/** What three groups of the invented town have written. The third has brought nothing about what is changing. */
export const sampleCards: Readonly<Record<ConferenceArea, Pick<MethodArea, 'cards' | 'heard'>>> = {
	review: {
		heard: 3,
		cards: [
			{ group: 1, text: { de: 'Anträge laufen nebeneinander her.', en: 'Applications run side by side.' } },
			{ group: 2, text: { de: 'Wer umzieht, fängt wieder von vorn an.', en: 'Whoever moves starts all over again.' } },
			{
				group: 3,
				text: { de: 'Randzeiten fehlen, seit es das Netz gibt.', en: 'Early and late hours have always been missing.' },
			},
		],
	},
	trends: {
		heard: 3,
		cards: [
			{ group: 1, text: { de: 'Mehr Ausbildung in Teilzeit.', en: 'More part-time training.' } },
			{ group: 2, text: { de: 'In den Kitas fehlen Fachkräfte.', en: 'Daycare centres lack staff.' } },
		],
	},
	vision: {
		heard: 3,
		cards: [
			{ group: 1, text: { de: 'Eine Tür, ein Gespräch, ein Plan.', en: 'One door, one talk, one plan.' } },
			{ group: 2, text: { de: 'Niemand erzählt zweimal.', en: 'Nobody tells it twice.' } },
			{ group: 3, text: { de: 'Wir rufen an, nicht die Familie.', en: 'We make the call, not the family.' } },
		],
	},
	common: {
		cards: [
			{ text: { de: 'Ein Gespräch führt zur richtigen Hilfe.', en: 'One talk leads to the right help.' } },
			{ text: { de: 'Eine Einwilligung gilt für alle Stellen.', en: 'One consent holds for all offices.' } },
			{ text: { de: 'Eine Stelle steuert den ganzen Weg.', en: 'One office steers the whole way.' } },
		],
	},
	measures: {
		heard: 3,
		cards: [
			{ group: 1, text: { de: 'Gemeinsame Einwilligung entwerfen', en: 'Draft a common consent form' } },
			{ group: 2, text: { de: 'Anlaufstelle einen Tag lang ausprobieren', en: 'Try the point of contact for a day' } },
			{
				group: 3,
				text: { de: 'Stadtrat zum Erfahrungstag einladen', en: 'Invite the council to a day of experience' },
			},
		],
	},
}
