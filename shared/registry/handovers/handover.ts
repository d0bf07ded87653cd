import * as Y from 'yjs'
import { wordsIn } from '../../lib/entries.ts'
import { isTermOf, type Term } from '../term.ts'

/** Version of what lies in a handover's map, kept there as `v`. */
export const handoverVersion = 1

/** How a person gets from one place to the next, on screen "Form". */
export const handoverForms = {
	oral: { de: 'mündlich', en: 'By word of mouth' },
	accompanied: { de: 'Begleitung', en: 'Accompanied' },
	meeting: { de: 'Übergabegespräch', en: 'Handover meeting' },
	routingSlip: { de: 'Laufzettel', en: 'Routing slip' },
	voucher: { de: 'Beratungsgutschein', en: 'Counselling voucher' },
	digital: { de: 'digital', en: 'Digital' },
	none: { de: 'keine', en: 'None' },
} as const satisfies Record<string, Term>
export type HandoverForm = keyof typeof handoverForms

/** How well it works, on screen "Bewertung". */
export const handoverRatings = {
	smooth: { de: 'reibungslos', en: 'Smooth' },
	unclear: { de: 'unklar', en: 'Unclear' },
	break: { de: 'Bruch', en: 'Break' },
} as const satisfies Record<string, Term>
export type HandoverRating = keyof typeof handoverRatings

/** How those before hear what came of it, on screen "Rückmeldung". */
export const handoverFeedbacks = {
	none: { de: 'keine', en: 'None' },
	organisation: { de: 'durch die nächste Einrichtung', en: 'By the next organisation' },
	person: { de: 'durch die Person selbst', en: 'By the person' },
} as const satisfies Record<string, Term>
export type HandoverFeedback = keyof typeof handoverFeedbacks

/** What is settled about a handover. Everything may be open. */
export interface HandoverDetails {
	/** undefined: not agreed; `none`: it is known that there is none */
	form?: HandoverForm
	/** whether the person has consented to what is passed on */
	consent?: boolean
	/** undefined: not agreed; `none`: it is known that there is none */
	feedback?: HandoverFeedback
	/** id of the actor who sees to it */
	responsible?: string
	rating?: HandoverRating
}

/** The place where a person passes from one actor to the next, on screen "Schnittstelle". */
export interface Handover extends HandoverDetails {
	/** see `handoverKey` */
	readonly key: string
	/** id of the step before it */
	readonly from: string
	/** id of the step after it */
	readonly to: string
	/** what is passed on */
	readonly passes: string
}

/** The key of the handover between two steps: the same on every device, whoever meets it first. */
export const handoverKey = (from: string, to: string) => `${from}>${to}`

/** Which values a detail may have. */
export const isHandoverDetail: Record<keyof HandoverDetails, (value: unknown) => boolean> = {
	form: (value) => isTermOf(handoverForms, value),
	consent: (value) => typeof value === 'boolean',
	feedback: (value) => isTermOf(handoverFeedbacks, value),
	responsible: (value) => typeof value === 'string' && value !== '',
	rating: (value) => isTermOf(handoverRatings, value),
}
export const handoverDetails = Object.keys(isHandoverDetail) as (keyof HandoverDetails)[]

/** What a map in `handovers` says about this handover: nothing, if there is none. */
export function readHandover(from: string, to: string, stored: unknown): Handover {
	const handover: Handover = { key: handoverKey(from, to), from, to, passes: '' }
	if (!(stored instanceof Y.Map)) return handover
	const details: HandoverDetails = {}
	for (const detail of handoverDetails) {
		const value = stored.get(detail)
		if (isHandoverDetail[detail](value)) Object.assign(details, { [detail]: value })
	}
	return { ...handover, passes: wordsIn(stored, 'passes'), ...details }
}
