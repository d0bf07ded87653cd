import { actorsKind } from './actors.ts'
import { choiceKind } from './choice.ts'
import { dayKind } from './day.ts'
import type { ColumnKind } from './kind.ts'
import { markKind } from './mark.ts'
import { textKind } from './text.ts'

/** Every kind of column. A new one is a file and a line here, and one in `client/blocks/table/kinds`. */
export const columnKinds = {
	text: textKind,
	choice: choiceKind,
	mark: markKind,
	actors: actorsKind,
	day: dayKind,
} as const satisfies Record<string, ColumnKind>
export type ColumnKindId = keyof typeof columnKinds

/** The kind of a column. */
export const kindOf = ({ kind }: { readonly kind: ColumnKindId }): ColumnKind => columnKinds[kind]

export { cellKey, columnOfKey } from './cellKey.ts'
export type { CellColumn, CellValue, ColumnKind, Option } from './kind.ts'
export { weightOf } from './mark.ts'
