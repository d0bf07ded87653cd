import type { ColumnKindId } from '../../../../shared/blocks/table/index.ts'

/** What a letter typed on a chosen cell says there at once, without writing in it; undefined if it begins to write. */
export function typedAnswer(kind: ColumnKindId, letter: string): string | undefined {
	return kind === 'mark' && (letter === ' ' || letter.toLowerCase() === 'x') ? 'X' : undefined
}
