import type * as Y from 'yjs'
import type { Json } from '../../../lib/json.ts'
import type { Ordered } from '../../../lib/order.ts'
import type { NameOf, Reading } from '../../../registry/file/index.ts'
import type { Term } from '../../../registry/index.ts'

/** What a cell holds: words, the id of an option, a mark, a day, ids of actors. `undefined` where it holds nothing. */
export type CellValue = string | number | readonly string[]

/** One choice of a column of choices. Those of a method have their words there; those people add bring a label. */
export interface Option extends Ordered {
	readonly label: string | undefined
}

/** What a kind needs to know of the column it reads and writes a cell of. */
export interface CellColumn {
	readonly id: string
	readonly options: readonly Option[]
}

/** What the cells of a column are. Reading never throws, whatever lies in a row; what no cell may hold reads as nothing. */
export interface ColumnKind {
	readonly label: Term
	/** what it is good for, in one line */
	readonly hint: Term
	/** what a fresh cell holds, if it must be there from the beginning: texts that two people may begin at once */
	fresh?(words: string): Y.Text
	value(row: Y.Map<unknown>, column: CellColumn): CellValue | undefined
	/** The value as people read it, and as files of spreadsheets have it. */
	words(value: CellValue, column: CellColumn, doc: Y.Doc): string
	/** What these words mean in such a column; undefined if they mean nothing there. */
	meant(words: string, column: CellColumn, doc: Y.Doc): CellValue | undefined
	/** Makes a cell hold a value, or nothing. Part of commands. */
	set(row: Y.Map<unknown>, column: CellColumn, value: CellValue | undefined): void
	/** The value in a data file, where it is not its words; entries of the registry go by the names they have there. */
	toFile?(value: CellValue, nameOf: NameOf, doc: Y.Doc): Json
	fromFile?(data: Json, idOf: Reading['idOf']): CellValue | undefined
}
