import type * as Y from 'yjs'
import type { JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import { findMeeting, listMeetings } from '../../registry/index.ts'
import { asDraft } from './begin.ts'
import { createDocument } from './commands.ts'
import { type DocumentDetails, readDocument } from './document.ts'
import { documentLimits, readDraft } from './draft.ts'

/** A document in a data file: its words. What was told from a workshop is no longer told from it elsewhere. */
const documentData = z.object({
	title: z.string(),
	kind: z.string().exactOptional(),
	meeting: z.string().exactOptional(),
	from: z.string().exactOptional(),
	until: z.string().exactOptional(),
	manner: z.literal('course').exactOptional(),
	isFinal: z.literal(true).exactOptional(),
	parts: z.array(z.unknown()).max(documentLimits.parts),
})

/** Ids of parts, rows and columns are none of the file's: numbers in their order stand for them. */
export function writeDocument(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const paper = readDocument(doc, id)
	const { title = '', kind, about, from, until, manner, isFinal, parts = [] } = paper ?? {}
	return {
		title,
		...(kind !== undefined && { kind }),
		...(about !== undefined && findMeeting(doc, about) && { meeting: nameOf('meetings', about) }),
		...(from !== undefined && { from }),
		...(until !== undefined && { until }),
		...(manner !== undefined && { manner }),
		...(isFinal && { isFinal }),
		parts: parts.map((part, i) => {
			const { columns = [], rows = [], ...draft } = asDraft(part)
			const numbers = new Map(columns.map(({ key }, n) => [key, `${n + 1}`]))
			const named = (column: string) => (part.kind === 'table' ? (numbers.get(column) ?? column) : column)
			return {
				...draft,
				key: `${i + 1}`,
				...(columns.length > 0 && { columns: columns.map(({ key, label }) => ({ key: named(key), label })) }),
				rows: rows.map(({ cells }, n) => ({
					key: `${n + 1}`,
					cells: Object.fromEntries(Object.entries(cells).map(([column, words]) => [named(column), words])),
				})),
			}
		}),
	}
}

export function readDocumentData(
	data: unknown,
): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = documentData.safeParse(data)
	if (!checked.success) return undefined
	const { title, meeting, parts, ...details } = checked.data
	const drafts = parts.map((part) => readDraft(part, Number.POSITIVE_INFINITY))
	if (drafts.includes(undefined)) return undefined
	return (doc, method, { idOf, random }) => {
		const about = meeting === undefined ? undefined : idOf('meetings', meeting)
		const known = about !== undefined && listMeetings(doc).some(({ id }) => id === about) ? { about } : {}
		const read = drafts.flatMap((draft) => draft ?? [])
		return createDocument(doc, { ...(details as DocumentDetails), ...known, method, title, parts: read }, { random })
	}
}
