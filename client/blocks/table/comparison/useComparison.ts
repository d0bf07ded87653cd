import { useMemo } from 'react'
import {
	type Comparison,
	changesIn,
	compareTables,
	stateOfTable,
	type TableChange,
	tablesOf,
} from '../../../../shared/blocks/table/index.ts'
import { actorsOf } from '../../../../shared/registry/index.ts'
import type { Snapshot } from '../../../../shared/snapshots/index.ts'
import { useSnapshots } from '../../../snapshots/useSnapshots.ts'
import { derived } from '../../../sync/derived.ts'
import { allOf } from '../../../sync/parts.ts'
import { useRoom, useValue } from '../../../sync/RoomContext.ts'
import { createValue } from '../../../sync/value.ts'
import { atHand, late, useLate } from '../../../ui/late.ts'
import { ownView } from '../ownView.ts'

/** A stand beside the table of today. */
export interface Compared {
	readonly stand: Snapshot
	readonly comparison: Comparison
	readonly changes: readonly TableChange[]
}

/** What checks kept states is large, and comes when somebody compares. */
const lateReading = late(() => import('../../../../shared/blocks/table/keptState.ts'))
const notAsked = atHand(undefined)
const nothing = createValue<Comparison | undefined>(undefined)

/** What this person compares the table with, followed as the table changes; undefined if nothing, or if it is gone. */
export function useComparison(tableId: string): Compared | undefined {
	const { doc } = useRoom()
	const { compared } = useValue(ownView(doc, tableId))
	const stand = useSnapshots({ block: 'table', id: tableId }).find(({ id }) => id === compared)
	const reading = useLate(stand ? lateReading : notAsked)
	const before = useMemo(() => stand && reading?.readTableState(stand.state), [stand, reading])
	const comparison = useValue(
		useMemo(() => {
			if (!before) return nothing
			const maps = [tablesOf(doc), actorsOf(doc)].map(allOf)
			return derived<Comparison | undefined>(maps, () => compareTables(before, stateOfTable(doc, tableId)))
		}, [doc, tableId, before]),
	)
	return useMemo(
		() => (stand && comparison ? { stand, comparison, changes: changesIn(comparison) } : undefined),
		[stand, comparison],
	)
}
