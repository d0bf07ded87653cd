import type { BlockRef } from '../../shared/blocks/index.ts'
import { listStands, type Stand, standsOf } from '../../shared/stands/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'

const standsIn = perDocument((doc, block: string, id: string) =>
	derived<readonly Stand[]>([allOf(standsOf(doc))], () => listStands(doc, { block, id })),
)

/** The stands kept of a block, the latest first. */
export const useStands = ({ block, id }: BlockRef): readonly Stand[] => useValue(standsIn(useRoom().doc, block, id))
