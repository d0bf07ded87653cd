import type { Method } from '../method.ts'

export const rules = {
	briefGaps: {
		de: 'Der Tag der Veranstaltung steht fest, und in der Kurzinformation ist mindestens ein Teil noch leer.',
		en: 'The day of the event is set, and at least one part of the short information is still empty.',
	},
	noMinutes: {
		de: 'Der Tag der Veranstaltung steht fest, und es ist nicht geklärt, wer Protokoll führt.',
		en: 'The day of the event is set, and it is not settled who keeps the minutes.',
	},
	nobodyAsks: {
		de: 'Wunschpartner, die in keiner offenen Maßnahme vorkommen: Niemand spricht sie an.',
		en: 'Wished-for partners that no open task speaks of: nobody approaches them.',
	},
	openBefore: {
		de: 'Punkte, die nicht erledigt sind, obwohl der Tag vorbei ist, bis zu dem sie es sein sollten.',
		en: 'Points that are not done although the day by which they were to be has passed.',
	},
} as const satisfies Method['rules']
