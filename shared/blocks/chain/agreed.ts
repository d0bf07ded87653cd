import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, patchEntry, textIn, wordsIn } from '../../lib/entries.ts'
import { type Day, isDay } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import { chainsMap } from './chain.ts'

/** What is agreed about a chain as a whole, in words people write together. */
export const agreedParts = {
	steering: textFields.chainSteering,
	access: textFields.chainAccess,
} as const
export type AgreedPart = keyof typeof agreedParts

export interface AgreedDetails {
	/** id of the actor who steers the process; the registry may have lost them */
	steeredBy?: string
	/** the day on which it is looked at again */
	review?: Day
}

/** Who steers the process and how, how one gets in, and when it is looked at again. Everything may be open. */
export interface Agreed extends AgreedDetails, Readonly<Record<AgreedPart, string>> {}

/** Where each of it stands, as the block names its elements. */
export const agreedElement = (part: AgreedPart | 'review') => `agreed:${part}`

const isAgreedDetail: Record<keyof AgreedDetails, (value: unknown) => boolean> = {
	steeredBy: (value) => typeof value === 'string' && value !== '',
	review: isDay,
}

/*
 * In a chain's map, all of it optional: steering: Y.Text, access: Y.Text, steeredBy, review. Chains from before have no texts for it;
 * they get them when somebody comes to write.
 */
const chainMap = (doc: Y.Doc, chain: string) => mapIn(chainsMap(doc), chain)

export function agreedOn(doc: Y.Doc, chain: string): Agreed {
	const stored = chainMap(doc, chain)
	const details: AgreedDetails = {}
	for (const detail of Object.keys(isAgreedDetail) as (keyof AgreedDetails)[]) {
		const value = stored?.get(detail)
		if (isAgreedDetail[detail](value)) Object.assign(details, { [detail]: value })
	}
	return { steering: wordsIn(stored, 'steering'), access: wordsIn(stored, 'access'), ...details }
}

/** A text of it, to write in; undefined in a chain from before as long as nobody has. */
export const agreedText = (doc: Y.Doc, chain: string, part: AgreedPart): Y.Text | undefined =>
	textIn(chainMap(doc, chain), part)

/** Sets what the patch names; `undefined` opens it again. Invalid values change nothing. */
export const changeAgreed = command(
	'plenum',
	(
		doc: Y.Doc,
		chain: string,
		patch: { readonly [Detail in keyof AgreedDetails]: AgreedDetails[Detail] | undefined },
	): void => {
		const stored = chainMap(doc, chain)
		if (stored) patchEntry(stored, patch, isAgreedDetail)
	},
)

/**
 * Makes a text of it read `words`; with its words as they are it gives a chain from before the text to write in. Where two
 * people are the first to do so at the same moment, one of the two texts stays.
 */
export const editAgreed = command('plenum', (doc: Y.Doc, chain: string, part: AgreedPart, words: string): void => {
	const stored = chainMap(doc, chain)
	if (!stored) return
	if (!textIn(stored, part)) stored.set(part, new Y.Text())
	const text = textIn(stored, part)
	if (text) rewrite(text, agreedParts[part], words)
})
