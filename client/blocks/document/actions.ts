import { use, useMemo } from 'react'
import type * as Y from 'yjs'
import {
	addPart,
	addPartColumn,
	addPartRow,
	beginOwnWords,
	changeDocument,
	changePart,
	dropOwnWords,
	movePart,
	type PartDraft,
	type PartKind,
	type PartPlace,
	readDocument,
	removePart,
	removePartColumn,
	removePartRow,
	retell,
} from '../../../shared/blocks/document/index.ts'
import { newId } from '../../../shared/lib/ids.ts'
import type { History } from '../../sync/history.ts'
import { type KeepVersion, KeepVersionContext } from '../../sync/KeepVersionContext.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { useTexts } from '../../texts/texts.ts'
import { writeNew } from './personal.ts'
import { documentTexts } from './texts.ts'

/**
 * Says that a document is final, and keeps the workshop as it is then as a version of that day, so that it can be read later what was
 * handed over; resolves once that is done, or is not to be had.
 */
export async function markFinal(
	{ doc, history, keepVersion }: { doc: Y.Doc; history: History; keepVersion: KeepVersion },
	id: string,
	nameOf: (title: string) => string,
): Promise<void> {
	history.step(() => changeDocument(doc, id, { isFinal: true }))
	await keepVersion(nameOf(readDocument(doc, id)?.title.trim() ?? ''))
}

/** What people do to a document and its parts, each one step of undo. */
export function useDocumentActions(id: string) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(documentTexts)
	const keepVersion = use(KeepVersionContext)
	return useMemo(() => {
		/** The part that stands behind this one. */
		const behind = (part: string) => {
			const parts = readDocument(doc, id)?.parts ?? []
			return parts[parts.findIndex((each) => each.id === part) + 1]?.id
		}
		const beginning = (kind: PartKind): Omit<PartDraft, 'key'> => {
			const [one, two] = [newId(), newId()]
			if (kind === 'table')
				return {
					kind,
					columns: [1, 2, 3].map((n) => ({ key: `${n}`, label: texts.column(n) })),
					rows: [one, two].map((key) => ({ key, cells: {} })),
				}
			if (kind === 'heading') return { kind, level: 1 }
			return kind === 'paragraph' ? { kind } : { kind, rows: [{ key: one, cells: {} }] }
		}
		return {
			markFinal: () =>
				markFinal({ doc, history, keepVersion }, id, (title) => texts.finalVersion(title || texts.untitled)),
			markDraft: () => history.step(() => changeDocument(doc, id, { isFinal: undefined })),
			add(kind: PartKind, after?: string, draft?: Omit<PartDraft, 'key'>) {
				const before = after === undefined ? undefined : behind(after)
				const part = history.step(() => addPart(doc, id, draft ?? beginning(kind), { before }))
				if (part !== undefined) writeNew(id, part)
			},
			move(part: string, by: 1 | -1) {
				const parts = readDocument(doc, id)?.parts ?? []
				const at = parts.findIndex((each) => each.id === part)
				if (at < 0 || !parts[at + by]) return
				history.step(() => movePart(doc, id, part, by < 0 ? parts[at - 1]?.id : parts[at + 2]?.id))
			},
			remove: (part: string) => history.step(() => removePart(doc, id, part, trashedNow(presence))),
			change: (part: string, patch: Parameters<typeof changePart>[3]) =>
				history.step(() => changePart(doc, id, part, patch)),
			addRow(part: string, after?: string) {
				const rows = readDocument(doc, id)?.parts.find((each) => each.id === part)?.rows ?? []
				const before = after === undefined ? undefined : rows[rows.findIndex((row) => row.id === after) + 1]?.id
				const row = history.step(() => addPartRow(doc, id, part, { before }))
				if (row !== undefined) writeNew(id, part, row)
			},
			removeRow: (part: string, row: string) => history.step(() => removePartRow(doc, id, part, row)),
			addColumn: (part: string, label: string) => history.step(() => addPartColumn(doc, id, part, label)),
			removeColumn: (part: string, column: string) => history.step(() => removePartColumn(doc, id, part, column)),
			begin: (part: string, place: PartPlace) => history.step(() => beginOwnWords(doc, id, part, place)),
			drop: (part: string, place: PartPlace) => history.step(() => dropOwnWords(doc, id, part, place)),
			/** Leaves no words of one's own where nothing was changed. */
			dropUnchanged: (part: string, place: PartPlace) => dropOwnWords(doc, id, part, place, { ifSame: true }),
			retell: (by: string, drafts: readonly PartDraft[]) =>
				history.step(() => retell(doc, id, { by, drafts }, { now: Date.now() })),
		}
	}, [doc, history, presence, id, texts, keepVersion])
}
