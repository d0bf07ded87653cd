import { assertNever } from '../../../lib/assertNever.ts'
import { type Handover, handoverFeedbacks, handoverForms, handoverRatings, type Term } from '../../../registry/index.ts'
import type { Change } from '../differences.ts'
import { type ChainNames, quoted } from '../words.ts'

/** What is settled about a handover. */
type Aspect = Extract<Change, { kind: 'changedHandover' }>['aspect']

export const aspectWords: Record<Aspect, Term> = {
	form: { de: 'Form', en: 'form' },
	consent: { de: 'Einwilligung', en: 'consent' },
	feedback: { de: 'Rückmeldung', en: 'feedback' },
	responsible: { de: 'Zuständigkeit', en: 'responsibility' },
	rating: { de: 'Bewertung', en: 'rating' },
	passes: { de: 'weitergegeben wird', en: 'what is passed on is' },
}

const open: Term = { de: 'offen', en: 'open' }
const nothing: Term = { de: 'nichts', en: 'nothing' }
const yes: Term = { de: 'ja', en: 'yes' }
const no: Term = { de: 'nein', en: 'no' }

export function valueWords(handover: Handover, aspect: Aspect, names: ChainNames, locale: keyof Term): string {
	switch (aspect) {
		case 'form':
			return handover.form ? lower(handoverForms[handover.form], locale) : open[locale]
		case 'rating':
			return handover.rating ? lower(handoverRatings[handover.rating], locale) : open[locale]
		case 'consent':
			return handover.consent === undefined ? open[locale] : (handover.consent ? yes : no)[locale]
		case 'feedback':
			return handover.feedback ? lower(handoverFeedbacks[handover.feedback], locale) : open[locale]
		case 'responsible':
			return handover.responsible === undefined ? open[locale] : names.actor(handover.responsible, locale)
		case 'passes':
			return handover.passes.trim() ? quoted(handover.passes.trim(), locale) : nothing[locale]
		default:
			return assertNever(aspect)
	}
}

/** English terms are written large as labels, but not within a sentence; German ones are written as they are. */
const lower = (term: Term, locale: keyof Term) => (locale === 'de' ? term.de : term.en.toLowerCase())

/** What is settled about a handover, in the order in which it is asked. */
export function handoverWords(handover: Handover, names: ChainNames, locale: keyof Term): string {
	const settled = (Object.keys(aspectWords) as Aspect[]).filter((aspect) => (handover[aspect] ?? '') !== '')
	if (settled.length === 0) return { de: 'noch nichts vereinbart', en: 'nothing agreed yet' }[locale]
	return settled
		.map((aspect) => `${aspectWords[aspect][locale]} ${valueWords(handover, aspect, names, locale)}`)
		.join('; ')
}
