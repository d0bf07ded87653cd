import * as Y from 'yjs'
import { textIn } from '../../../lib/entries.ts'
import { tidied } from '../../../text/field.ts'
import { textFields } from '../../../text/fields.ts'
import { rewrite } from '../../../text/typing.ts'
import { cellKey } from './cellKey.ts'
import type { ColumnKind } from './kind.ts'

/** Words that several people may write in at once: a text of its own, there since its row or its column came. */
export const textKind: ColumnKind = {
	label: { de: 'Text', en: 'Text' },
	hint: { de: 'Worte, an denen mehrere zugleich schreiben können', en: 'Words that several people can write at once' },
	fresh: (words) => new Y.Text(tidied(textFields.tableCell, words)),
	value: (row, { id }) => textIn(row, cellKey(id))?.toString() || undefined,
	words: String,
	meant: (words) => words,
	set(row, { id }, value) {
		const words = value === undefined ? '' : String(value)
		const text = textIn(row, cellKey(id))
		if (text) rewrite(text, textFields.tableCell, words)
		// Its row was added while somebody else added the column: the one case in which a text is created late.
		else row.set(cellKey(id), new Y.Text(tidied(textFields.tableCell, words)))
	},
}
