import * as Y from 'yjs'
import { mapIn } from '../../lib/entries.ts'

/*
 * `documents`: document id -> { v, method, kind?, title, about?, from?, until?, manner?, isFinal?, isTemplate?, parts }. `parts`: part id ->
 * { order, kind, text?, level?, isOrdered?, source?, columns?, rows? } of people's own, or { order, told, by, made, own, rows? } of those
 * told from the workshop: `told` is one value, replaced as a whole, and what people write into it lies beside it in `own`.
 */

export const documentsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('documents')

export const documentMap = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(documentsOf(doc), id)

export function partsMap(doc: Y.Doc, id: string): Y.Map<unknown> | undefined {
	const parts = documentMap(doc, id)?.get('parts')
	return parts instanceof Y.Map ? parts : undefined
}

const listStored = (doc: Y.Doc, areTemplates: boolean): { id: string; method: string }[] =>
	[...documentsOf(doc).keys()].flatMap((id) => {
		const stored = documentMap(doc, id)
		const method = stored?.get('method')
		return typeof method === 'string' && (stored?.get('isTemplate') === true) === areTemplates ? [{ id, method }] : []
	})

/** The workshop's documents, in no particular order. */
export const listDocuments = (doc: Y.Doc): { id: string; method: string }[] => listStored(doc, false)

/** Ids of the templates people keep in this workshop, in no particular order. */
export const listTemplates = (doc: Y.Doc): string[] => listStored(doc, true).map(({ id }) => id)
