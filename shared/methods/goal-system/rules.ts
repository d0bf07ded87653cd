import type { Method } from '../method.ts'

/** From this difference of two assessments on, organisations measure by different yardsticks; the scale has five steps. */
export const apartFrom = 2

/** What the analysis looks for. */
export const rules = {
	loosePartial: {
		de: 'Jedes Teilziel, das keinem Projektziel dient; erst wenn es mindestens ein Projektziel gibt.',
		en: 'Every partial goal that serves no project goal; only once there is at least one project goal.',
	},
	emptyProject: {
		de: 'Jedes Projektziel, dem kein Teilziel dient; erst wenn es mindestens ein Teilziel gibt.',
		en: 'Every project goal that no partial goal serves; only once there is at least one partial goal.',
	},
	noActivity: {
		de: 'Jedes Teilziel, für das keine Aktivität eingetragen ist.',
		en: 'Every partial goal for which no activity is entered.',
	},
	nobody: {
		de: 'Jedes Teilziel, an dem keine Organisation arbeitet: weder am Ziel noch an einer seiner Aktivitäten.',
		en: 'Every partial goal no organisation works on: neither on the goal nor on one of its activities.',
	},
	noDate: {
		de: 'Jedes Teilziel ohne Datum, dessen Aktivitäten auch keines haben.',
		en: 'Every partial goal without a date whose activities have none, either.',
	},
	noIndicator: {
		de: 'Jedes Projektziel und jedes Teilziel ohne Indikator.',
		en: 'Every project goal and every partial goal without an indicator.',
	},
	halfIndicator: {
		de: 'Jeder Indikator, dem Qualität, Quantität oder Zeit fehlt.',
		en: 'Every indicator that lacks quality, quantity or time.',
	},
	noSource: {
		de: 'Jeder Indikator ohne Quelle.',
		en: 'Every indicator without a source.',
	},
	yardsticks: {
		de: 'Jedes Ziel, bei dem zwei Einschätzungen um mindestens zwei der fünf Stufen auseinanderliegen.',
		en: 'Every goal for which two assessments differ by at least two of the five steps.',
	},
	outward: {
		de: 'Kein Ziel mit der Richtung „Lebenssituation“ oder keines mit „politische Verankerung“; erst ab drei Zielen.',
		en: 'No goal with the direction “People’s lives”, or none with “Political anchoring”; only from three goals on.',
	},
	wording: {
		de: 'Jedes Ziel, in dem soll, sollen, muss oder müssen steht oder das auf eine Grundform endet: Ziele beschreiben den erreichten Zustand.',
		en: 'Every goal with should, shall, must or need to, or that begins with “to”: goals describe the state that is reached.',
	},
	notChecked: {
		de: 'Jedes Ziel, das von unten her geprüft war und unter dem sich seitdem etwas geändert hat.',
		en: 'Every goal that was checked from below and below which something has changed since.',
	},
} as const satisfies Method['rules']
