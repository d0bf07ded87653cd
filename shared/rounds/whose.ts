import type { Term } from '../registry/index.ts'
import { who } from './promise.ts'
import type { Attribution } from './round.ts'

/** How a person introduced themselves on joining; both are voluntary. */
export interface Introduction {
	readonly name?: string
	readonly organisation?: string
}

const nothing: Term = { de: 'Ohne Namen: Sie haben keinen angegeben.', en: 'Without a name: you gave none.' }

/** Whose something is for others under a promise, in a sentence to the person who gives it: nothing is shown they never gave. */
export function whoseOf(attribution: Attribution, { name = '', organisation = '' }: Introduction): Term {
	if (attribution === 'anonymous') return who.anonymous
	if (attribution === 'named' && name) return who.named
	return organisation ? who.organisation : nothing
}
