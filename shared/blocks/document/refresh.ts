import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { entriesIn, mapIn, orderBefore } from '../../lib/entries.ts'
import { saysSame } from '../../lib/keepSame.ts'
import { isTrashed } from '../../lib/trash.ts'
import { newTold, toldId, toldOf } from './commands.ts'
import { readDocument } from './document.ts'
import { documentLimits, type PartDraft, type RowDraft, withinBounds } from './draft.ts'
import { hasOwnWords, type Part, readPart } from './part.ts'
import { partsMap } from './stored.ts'

/** What telling a part again would do to it. */
export type PartChange =
	| { readonly change: 'new'; readonly draft: PartDraft }
	| { readonly change: 'told'; readonly part: Part; readonly draft: PartDraft }
	/** it is told no more: it goes, unless people have written in it */
	| { readonly change: 'gone'; readonly part: Part; readonly isKept: boolean }

/**
 * What telling everything again that comes `by` something would do: what people wrote in it or around it stays in any case. Parts that
 * people took out do not come again. Nothing if it says the same.
 */
export function changesIn(
	parts: readonly Part[],
	by: string,
	drafts: readonly PartDraft[],
	isOut: (part: string) => boolean,
): PartChange[] {
	const told = drafts.flatMap(withinBounds).map(toldOf)
	const mine = parts.filter(({ origin }) => origin?.by === by)
	const next = told.flatMap((draft): PartChange[] => {
		const part = mine.find(({ origin }) => origin?.key === draft.key)
		if (!part) return isOut(toldId(by, draft.key)) ? [] : [{ change: 'new', draft }]
		const kept = withWritten(part, draft)
		return saysSame(part.told, kept) ? [] : [{ change: 'told', part, draft: kept }]
	})
	const known = new Set(told.map(({ key }) => key))
	const gone = mine
		.filter(({ origin }) => origin && !known.has(origin.key))
		.map((part): PartChange => ({ change: 'gone', part, isKept: hasOwnWords(part) }))
		// What is kept although it is told no more is no news.
		.filter((change) => change.change !== 'gone' || !change.isKept)
	return [...next, ...gone]
}

/** A row in which people wrote stays where it was, though it is told no more. */
function withWritten(part: Part, draft: PartDraft): PartDraft {
	const told = new Set(draft.rows?.map(({ key }) => key))
	const written = new Set(
		part.rows.flatMap(({ id, isOwn, cells }) =>
			!isOwn && !told.has(id) && Object.values(cells).some((said) => said.told !== undefined) ? [id] : [],
		),
	)
	if (written.size === 0) return draft
	const rows: RowDraft[] = [...(draft.rows ?? [])]
	for (const [i, row] of (part.told?.rows ?? []).entries())
		if (written.has(row.key)) rows.splice(Math.min(i, rows.length), 0, row)
	return { ...draft, rows: rows.slice(0, documentLimits.rows) }
}

/** What telling again would do to a document, see `changesIn`. */
export function changesOf(doc: Y.Doc, id: string, by: string, drafts: readonly PartDraft[]): PartChange[] {
	const stored = partsMap(doc, id)
	return changesIn(readDocument(doc, id)?.parts ?? [], by, drafts, (part) => isTrashed(stored?.get(part)))
}

/**
 * Tells everything again that comes `by` something, and gives how many parts that changed. What is told no more is gone and not in the
 * trash: what people lay there does not come again. `now` in milliseconds since 1970.
 */
export const retell = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		{ by, drafts }: { by: string; drafts: readonly PartDraft[] },
		{ now }: { now: number },
	): number => {
		const parts = partsMap(doc, id)
		if (!parts) return 0
		const changes = changesOf(doc, id, by, drafts)
		for (const change of changes) {
			if (change.change === 'told') mapIn(parts, change.part.id)?.set('told', change.draft)
			else if (change.change === 'gone') parts.delete(change.part.id)
			else if (parts.size < documentLimits.parts) {
				const sorted = entriesIn(parts, readPart)
				parts.set(
					toldId(by, change.draft.key),
					newTold(change.draft, by, orderBefore(parts, sorted, placeFor(sorted, by, change.draft.key, drafts)), now),
				)
			}
		}
		for (const part of readDocument(doc, id)?.parts ?? [])
			if (part.origin?.by === by && part.origin.made < now) mapIn(parts, part.id)?.set('made', now)
		return changes.length
	},
)

/** Before which part a new one stands: behind the one told before it, else before the one told after it. */
function placeFor(sorted: readonly Part[], by: string, key: string, drafts: readonly PartDraft[]): string | undefined {
	const at = drafts.findIndex((draft) => draft.key === key)
	const indexOf = (draft: PartDraft | undefined) =>
		sorted.findIndex(({ origin }) => origin?.by === by && origin.key === draft?.key)
	for (let i = at - 1; i >= 0; i--) {
		const before = indexOf(drafts[i])
		if (before >= 0) return sorted[before + 1]?.id
	}
	for (let i = at + 1; i < drafts.length; i++) {
		const after = indexOf(drafts[i])
		if (after >= 0) return sorted[after]?.id
	}
	return undefined
}
