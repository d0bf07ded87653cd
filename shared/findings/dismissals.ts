import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import type { Finding } from './finding.ts'

/** Version of what lies under a key of `dismissals`, kept there as `v`. */
const dismissalVersion = 1

/** The block an analysis looked at. */
export interface FindingPlace {
	readonly block: string
	readonly id: string
}

/** What was found, as people judged it. */
export interface Judged {
	/** still to be decided about or taken on */
	readonly open: readonly Finding[]
	readonly dismissed: readonly { readonly finding: Finding; readonly reason: string }[]
}

/*
 * `dismissals`: `<block>/<id>/<finding key>` -> { v, reason }. A dismissal is one decision: it is written as a whole, and
 * it stays when the finding goes away, because the same finding may come back.
 */

export const dismissalsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('dismissals')

/** Puts a finding aside for everyone. Without a reason nothing happens: whoever comes later wants to know why. */
export const dismissFinding = command(
	'plenum',
	(doc: Y.Doc, place: FindingPlace, key: string, reason: string): void => {
		const words = tidied(textFields.dismissalReason, reason)
		if (!words || reasonOf(doc, place, key) === words) return
		dismissalsOf(doc).set(keyOf(place, key), { v: dismissalVersion, reason: words })
	},
)

/** Takes a dismissed finding up again. */
export const restoreFinding = command('plenum', (doc: Y.Doc, place: FindingPlace, key: string): void => {
	if (dismissalsOf(doc).has(keyOf(place, key))) dismissalsOf(doc).delete(keyOf(place, key))
})

/** Why a finding was dismissed, or undefined if it was not. */
export function reasonOf(doc: Y.Doc, place: FindingPlace, key: string): string | undefined {
	const stored = dismissalsOf(doc).get(keyOf(place, key))
	const reason = typeof stored === 'object' && stored !== null && 'reason' in stored ? stored.reason : undefined
	return typeof reason === 'string' ? reason : undefined
}

/** Parts what is open from what was dismissed; both keep the order of the analysis. */
export function judge(doc: Y.Doc, place: FindingPlace, findings: readonly Finding[]): Judged {
	const open: Finding[] = []
	const dismissed: { finding: Finding; reason: string }[] = []
	for (const finding of findings) {
		const reason = reasonOf(doc, place, finding.key)
		if (reason === undefined) open.push(finding)
		else dismissed.push({ finding, reason })
	}
	return { open, dismissed }
}

const keyOf = ({ block, id }: FindingPlace, key: string) => `${block}/${id}/${key}`
