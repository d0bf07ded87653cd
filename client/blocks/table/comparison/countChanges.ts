import type { TableChange } from '../../../../shared/blocks/table/index.ts'

/** How many differences there are of which kind. */
export type Counts = Readonly<Record<TableChange['kind'], number>>

export function countChanges(changes: readonly TableChange[]): Counts {
	const counts: Record<TableChange['kind'], number> = {
		columnNew: 0,
		columnGone: 0,
		columnRenamed: 0,
		rowNew: 0,
		rowGone: 0,
		renamed: 0,
		detail: 0,
		cell: 0,
	}
	for (const { kind } of changes) counts[kind] += 1
	return counts
}
