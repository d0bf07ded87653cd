import { assertNever } from '../lib/assertNever.ts'
import type { Term } from '../registry/index.ts'
import { type Attribution, attributions, type RoundSettings, roundLimits } from './round.ts'

/** Whose a contribution is for others, in a sentence to the one who gives it. */
export const who: Record<Attribution, Term> = {
	named: { de: 'Mit Ihrem Namen.', en: 'With your name.' },
	organisation: { de: 'Mit Ihrer Organisation, ohne Ihren Namen.', en: 'With your organisation, without your name.' },
	anonymous: { de: 'Anonym.', en: 'Anonymous.' },
}

/** Of two promises the one that tells less: what was promised once is kept under any other. */
export const stricter = (one: Attribution, other: Attribution): Attribution =>
	openness.indexOf(one) > openness.indexOf(other) ? one : other

/** From the one that tells most. */
const openness = Object.keys(attributions)

/**
 * What becomes of a contribution, said before anybody writes: whose it is for others, and when they see it.
 *
 * @param inGroup whether a small group collects it, whose boards the others may not read yet
 */
export function promiseOf(settings: RoundSettings, inGroup = false): Term {
	switch (settings.kind) {
		case 'cards':
			return joined(who[settings.attribution], settings.hidden ? later : inGroup ? inGroupAtOnce : atOnce)
		case 'dots':
		case 'position':
		case 'ranking':
			return secret
		case 'consensus':
			return joined(who[settings.attribution], settings.attribution === 'anonymous' ? withReasons : withOrganisations)
		default:
			return assertNever(settings)
	}
}

const later: Term = {
	de: 'Alle sehen Ihre Karte erst, wenn die Moderation aufdeckt.',
	en: 'Nobody sees your card until the facilitators reveal all of them.',
}
const atOnce: Term = { de: 'Alle sehen Ihre Karte sofort.', en: 'Everybody sees your card at once.' }
const inGroupAtOnce: Term = {
	de: 'Ihre Gruppe sieht Ihre Karte sofort, alle anderen, wenn die Gruppe vorstellt.',
	en: 'Your group sees your card at once, everybody else when the group presents.',
}
const withReasons: Term = {
	de: 'Gezeigt werden die Summe und die Begründungen.',
	en: 'The totals and the reasons are shown.',
}
const withOrganisations: Term = {
	de: 'Gezeigt werden die Summe, die Begründungen und welche Organisationen zustimmen.',
	en: 'The totals, the reasons and the organisations that agree are shown.',
}
/** Of these only the totals are kept in the end, whoever gave them. */
const secret: Term = { de: 'Geheim. Gezeigt wird nur die Summe.', en: 'Secret. Only the totals are shown.' }

const joined = (one: Term, other: Term): Term => ({ de: `${one.de} ${other.de}`, en: `${one.en} ${other.en}` })

/** Whether so few people take part that one can guess who wrote what, although nobody is told. */
export const isThin = (attribution: Attribution, people: number): boolean =>
	attribution !== 'named' && people < roundLimits.thin

/** Said beside the promise where it is thin. */
export const thinWarning: Term = {
	de: 'Sie sind eine kleine Runde: Am Inhalt könnten andere erkennen, von wem etwas stammt.',
	en: 'You are a small group: others may tell from the words who wrote them.',
}
