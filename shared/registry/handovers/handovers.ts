import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry, patchEntry, textIn } from '../../lib/entries.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import {
	type Handover,
	type HandoverDetails,
	handoverKey,
	handoverVersion,
	isHandoverDetail,
	readHandover,
} from './handover.ts'

/**
 * The registry's map: handover key -> { v, passes: Y.Text, form?, consent?, feedback?, responsible?, rating? }. Which handovers there
 * are follows from the steps; the map keeps what is known of them. An entry whose steps no longer follow each other stays,
 * so that its words are there again when they do.
 */
export const handoversMap = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('handovers')

/** What is known of the handover between two steps. */
export const findHandover = (doc: Y.Doc, from: string, to: string): Handover =>
	readHandover(from, to, handoversMap(doc).get(handoverKey(from, to)))

/** The text that says what is passed on; undefined as long as nobody has written in a handover that a merge brought about. */
export const passesText = (doc: Y.Doc, key: string): Y.Text | undefined =>
	textIn(mapIn(handoversMap(doc), key), 'passes')

/**
 * Makes sure that the handover of this key has an entry to write in. Where two people bring two stations together at the same
 * moment and both write before they hear of each other, one of the two texts stays.
 */
export const keepHandover = command('registry', (doc: Y.Doc, key: string): Y.Map<unknown> => {
	const known = mapIn(handoversMap(doc), key)
	if (known && textIn(known, 'passes')) return known
	const stored = newEntry({ v: handoverVersion, passes: new Y.Text() })
	handoversMap(doc).set(key, stored)
	return stored
})

/** Sets what the patch names; `undefined` opens it again. Invalid values change nothing. */
export const changeHandover = command(
	'registry',
	(
		doc: Y.Doc,
		key: string,
		patch: { readonly [Detail in keyof HandoverDetails]: HandoverDetails[Detail] | undefined },
	): void => {
		patchEntry(keepHandover(doc, key), patch, isHandoverDetail)
	},
)

/** Makes what is passed on read `words`, letter by letter. */
export const editPasses = command('registry', (doc: Y.Doc, key: string, words: string): void => {
	const text = textIn(keepHandover(doc, key), 'passes')
	if (text) rewrite(text, textFields.handoverPasses, words)
})

/** Forgets what is known of every handover from or to a step. */
export function forgetHandovers(doc: Y.Doc, step: string): void {
	for (const key of handoversMap(doc).keys()) {
		if (key.startsWith(`${step}>`) || key.endsWith(`>${step}`)) handoversMap(doc).delete(key)
	}
}
