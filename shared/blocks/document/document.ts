import type * as Y from 'yjs'
import { entriesIn, mapIn, textIn, wordsIn } from '../../lib/entries.ts'
import { type Day, isDay } from '../../registry/index.ts'
import { type Part, readPart } from './part.ts'
import { documentMap, partsMap } from './stored.ts'

/** Version of what lies in a document's map, kept there as `v`. */
export const documentVersion = 1

/** What is known of a document besides its parts. Everything may be open. */
export interface DocumentDetails {
	/** which kind of its method it is */
	kind?: string
	/** id of what it is about: a meeting, a goal, a group, another document */
	about?: string
	/** the days it covers: what is reported on, how long a mandate or an agreement runs */
	from?: Day
	until?: Day
	/** how much it tells of what happened: results alone, or the course as well */
	manner?: 'course'
	/** it was said to be finished */
	isFinal?: true
}

/** A document as it is stored: "Dokument". */
export interface TextPaper extends DocumentDetails {
	readonly id: string
	readonly method: string
	readonly title: string
	readonly parts: readonly Part[]
}

const isId = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 200

/** Which values a detail may have. */
export const isDocumentDetail: Record<keyof DocumentDetails, (value: unknown) => boolean> = {
	kind: isId,
	about: isId,
	from: isDay,
	until: isDay,
	manner: (value) => value === 'course',
	isFinal: (value) => value === true,
}

/** What is known of a document besides its parts. */
export function readDetails(doc: Y.Doc, id: string): DocumentDetails {
	const stored = documentMap(doc, id)
	const known = (Object.keys(isDocumentDetail) as (keyof DocumentDetails)[]).flatMap((detail) => {
		const value = stored?.get(detail)
		return isDocumentDetail[detail](value) ? [[detail, value] as const] : []
	})
	return Object.fromEntries(known)
}

/** What a document says, or undefined if there is none of this id. */
export function readDocument(doc: Y.Doc, id: string): TextPaper | undefined {
	const stored = documentMap(doc, id)
	const method = stored?.get('method')
	if (!stored || typeof method !== 'string') return undefined
	return {
		id,
		method,
		title: wordsIn(stored, 'title'),
		...readDetails(doc, id),
		parts: entriesIn(partsMap(doc, id), readPart),
	}
}

export const findPart = (doc: Y.Doc, id: string, part: string): Part | undefined =>
	readPart(part, partsMap(doc, id)?.get(part))

/** The text of the title, to write in. */
export const documentTitle = (doc: Y.Doc, id: string): Y.Text | undefined => textIn(documentMap(doc, id), 'title')

export const partMap = (doc: Y.Doc, id: string, part: string): Y.Map<unknown> | undefined =>
	mapIn(partsMap(doc, id), part)
