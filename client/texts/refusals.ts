import type { Failure, FailureId } from '../api/failure.ts'
import { refusalsInGerman } from './refusalsDe.ts'
import { refusalsInEnglish } from './refusalsEn.ts'
import { type Texts, useTexts } from './texts.ts'

/** What people read when something is refused, in this order: what happened, what stays safe, what they can do. */
export interface RefusalSentences {
	happened: string
	safe: string
	todo: string
}

/** A sentence for every failure there can be: an id of the closed list without one does not compile. */
export type RefusalTexts = Record<FailureId, (failure: Failure) => RefusalSentences>

export const refusalTexts: Texts<RefusalTexts> = { de: refusalsInGerman, en: refusalsInEnglish }

export function useRefusalSentences(failure: Failure): RefusalSentences {
	return useTexts(refusalTexts)[knownId(failure)](failure)
}

/** The failure's id, or `unexpected` for one that only a newer server knows. */
export function knownId({ id }: Failure): FailureId {
	return Object.hasOwn(refusalTexts.de, id) ? id : 'unexpected'
}
