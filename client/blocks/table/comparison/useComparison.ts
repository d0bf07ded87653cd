import { useMemo } from 'react'
import {
	type Comparison,
	changesIn,
	compareTables,
	readTableState,
	stateOfTable,
	type TableChange,
	tablesOf,
} from '../../../../shared/blocks/table/index.ts'
import { actorsOf } from '../../../../shared/registry/index.ts'
import type { Stand } from '../../../../shared/stands/index.ts'
import { useStands } from '../../../stands/useStands.ts'
import { observed } from '../../../sync/observed.ts'
import { useRoom, useValue } from '../../../sync/RoomContext.ts'
import { ownView } from '../ownView.ts'

/** A stand beside the table of today. */
export interface Compared {
	readonly stand: Stand
	readonly comparison: Comparison
	readonly changes: readonly TableChange[]
}

/** What this person compares the table with, followed as the table changes; undefined if nothing, or if it is gone. */
export function useComparison(tableId: string): Compared | undefined {
	const { doc } = useRoom()
	const { compared } = useValue(ownView(doc, tableId))
	const stand = useStands({ block: 'table', id: tableId }).find(({ id }) => id === compared)
	const before = useMemo(() => stand && readTableState(stand.state), [stand])
	const comparison = useValue(
		useMemo(
			() =>
				observed(
					before ? [tablesOf(doc), actorsOf(doc)] : [],
					() => true,
					() => before && compareTables(before, stateOfTable(doc, tableId)),
				),
			[doc, tableId, before],
		),
	)
	return useMemo(
		() => (stand && comparison ? { stand, comparison, changes: changesIn(comparison) } : undefined),
		[stand, comparison],
	)
}
