import type { Term } from '../../registry/index.ts'

/** Themes that come up in many cases, to begin with; people add their own and leave out what does not fit. */
export const offers: readonly Term[] = [
	{ de: 'Einstieg in Arbeit gelingt nicht', en: 'Getting into work fails' },
	{ de: 'Abschlüsse fehlen', en: 'Qualifications are missing' },
	{ de: 'Grenzen der Arbeitszeit', en: 'Limits of working hours' },
	{ de: 'Armut', en: 'Poverty' },
	{ de: 'Schulden', en: 'Debts' },
	{ de: 'Unterhalt bleibt aus', en: 'Maintenance is not paid' },
	{ de: 'Psychische Belastung', en: 'Mental strain' },
	{ de: 'Betreuung in Randzeiten', en: 'Childcare at the edges of the day' },
	{ de: 'Migration', en: 'Migration' },
	{ de: 'Isolation', en: 'Isolation' },
	{ de: 'Folgen der Arbeitsaufnahme für das Kind', en: 'What taking up work means for the child' },
	{ de: 'Das Kind ist belastet', en: 'The child is under strain' },
	{ de: 'Probleme häufen sich', en: 'Problems pile up' },
	{ de: 'Motivation und Kraft', en: 'Motivation and strength' },
	{ de: 'Selbstvertrauen', en: 'Confidence' },
	{ de: 'Wer weiß was, wer ist zuständig?', en: 'Who knows what, who is responsible?' },
	{ de: 'Weitergabe von Informationen', en: 'Passing on information' },
	{ de: 'Viele Hilfepläne zugleich', en: 'Many support plans at once' },
	{ de: 'Im Kreis geschickt', en: 'Sent round in circles' },
]
