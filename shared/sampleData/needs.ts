import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import { addNeed, listNeeds, type NeedLevel, type StandardArea, type Term, wordKey } from '../registry/index.ts'

interface Needed {
	readonly area: StandardArea
	readonly level: NeedLevel
	readonly label: Term
	/** the effect wished for */
	readonly effect: Term
}

/** What people in the invented town need, in their words. */
const needs = {
	contact: {
		area: 'social',
		level: 'structural',
		label: { de: 'Ein Überblick, was mir zusteht', en: 'An overview of what I am entitled to' },
		effect: { de: 'Ich erzähle meine Lage nur einmal.', en: 'I tell my story only once.' },
	},
	income: {
		area: 'social',
		level: 'individual',
		label: { de: 'Geld für die nächsten Monate', en: 'Money for the next months' },
		effect: { de: 'Ich weiß, wovon wir im nächsten Monat leben.', en: 'I know what we live on next month.' },
	},
	daycare: {
		area: 'care',
		level: 'individual',
		label: { de: 'Ein verlässlicher Betreuungsplatz', en: 'A reliable daycare place' },
		effect: {
			de: 'Mein Kind ist gut aufgehoben, und ich kann planen.',
			en: 'My child is in good hands, and I can plan.',
		},
	},
	earlyHours: {
		area: 'care',
		level: 'structural',
		label: { de: 'Betreuung vor 7 Uhr', en: 'Childcare before 7' },
		effect: {
			de: 'Ich kann dort anfangen, wo die Arbeit um 6 Uhr beginnt.',
			en: 'I can start where work begins at 6.',
		},
	},
	certificate: {
		area: 'qualification',
		level: 'individual',
		label: { de: 'Ein Abschluss in Teilzeit', en: 'A part-time qualification' },
		effect: {
			de: 'Ich lerne einen Beruf und hole mein Kind selbst ab.',
			en: 'I learn a trade and pick up my child myself.',
		},
	},
	debts: {
		area: 'social',
		level: 'individual',
		label: { de: 'Schulden ordnen', en: 'Settling debts' },
		effect: { de: 'Ich traue mich, die Briefe zu öffnen.', en: 'I dare to open the letters.' },
	},
	company: {
		area: 'social',
		level: 'structural',
		label: { de: 'Andere treffen, denen es ähnlich geht', en: 'Meeting others in a similar situation' },
		effect: { de: 'Ich muss nicht alles allein aushalten.', en: 'I do not have to bear it all alone.' },
	},
} as const satisfies Record<string, Needed>
export type SampleNeed = keyof typeof needs

/** The needs of these names, as ids: what is known already under its label stands for itself. */
export const enterSampleNeeds = command(
	'registry',
	(
		doc: Y.Doc,
		names: readonly SampleNeed[],
		locale: keyof Term,
		random: Random = Math.random,
	): Record<SampleNeed, string> => {
		const known = new Map(listNeeds(doc).map(({ id, label }) => [wordKey(label), id]))
		const ids = names.map((name) => {
			const { label, effect, ...details } = needs[name]
			const there = known.get(wordKey(label[locale]))
			return [name, there ?? addNeed(doc, { ...details, label: label[locale], effect: effect[locale] }, { random })]
		})
		return Object.fromEntries(ids) as Record<SampleNeed, string>
	},
)
