import type * as Y from 'yjs'
import { textDocumentOf } from '../../../../shared/blocks/document/index.ts'
import { outlineOf } from '../../../../shared/collected/index.ts'
import { plainText } from '../../../../shared/documents/index.ts'
import { newId } from '../../../../shared/lib/ids.ts'

/*
 * What is needed once somebody asks for it: loaded then.
 */

/** A document as it is said just now. */
export const toldAs = textDocumentOf

/** The same as plain text. */
export const asPlainText = plainText

/** What lies on a board, line by line: the text version of its picture. */
export function linesOfBoard(doc: Y.Doc, board: string): { key: string; cells: { text: string } }[] {
	const lines = outlineOf(doc, board).groups.flatMap(({ heading, cards }) => [
		heading,
		...cards.map(({ text }) => `– ${text.replace(/\n/gu, ' / ')}`),
	])
	return lines.filter(Boolean).map((text) => ({ key: newId(), cells: { text } }))
}
