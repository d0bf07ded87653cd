import type { Method } from '../method.ts'

/** At least this part of the active organisations has to agree, and from so many of them on it is worth counting. */
export const enough = { part: 2 / 3, organisations: 3 } as const

/** What the analysis looks for. */
export const rules = {
	fewAgreed: {
		de: 'Jede beschlossene Regel, der weniger als zwei Drittel der aktiven Organisationen zugestimmt haben; erst ab drei aktiven Organisationen.',
		en: 'Every adopted rule to which fewer than two thirds of the active organisations have agreed; only from three active organisations on.',
	},
	reviewDue: {
		de: 'Jede Regel, deren Tag der Überprüfung vorbei ist; außer Kraft gesetzte nicht.',
		en: 'Every rule whose day of review has passed; not those that are repealed.',
	},
	veto: {
		de: 'Jede Regel mit mindestens einem offenen Vorbehalt; außer Kraft gesetzte nicht.',
		en: 'Every rule with at least one open reservation; not those that are repealed.',
	},
	chapterEmpty: {
		de: 'Jedes Kapitel ohne Regel, außer Kraft gesetzte nicht gerechnet; erst wenn es mindestens eine Regel gibt.',
		en: 'Every chapter without a rule, not counting repealed ones; only once there is at least one rule.',
	},
} as const satisfies Method['rules']
