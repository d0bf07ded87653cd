import { useMemo } from 'react'
import type { BlockRef } from '../../shared/blocks/index.ts'
import { listStands, type Stand, standsOf } from '../../shared/stands/index.ts'
import { observed } from '../sync/observed.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'

/** The stands kept of a block, the latest first. */
export function useStands({ block, id }: BlockRef): readonly Stand[] {
	const { doc } = useRoom()
	return useValue(
		useMemo(
			() =>
				observed(
					[standsOf(doc)],
					() => true,
					() => listStands(doc, { block, id }),
					// A kept state never changes, and it is long: only what can be changed is compared.
					(a, b) =>
						a.length === b.length && a.every(({ id: stand, label }, i) => stand === b[i]?.id && label === b[i].label),
				),
			[doc, block, id],
		),
	)
}
