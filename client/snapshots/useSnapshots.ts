import type { BlockRef } from '../../shared/blocks/index.ts'
import { listSnapshots, type Snapshot, snapshotsOf } from '../../shared/snapshots/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'

const snapshotsIn = perDocument((doc, block: string, id: string) =>
	derived<readonly Snapshot[]>([allOf(snapshotsOf(doc))], () => listSnapshots(doc, { block, id })),
)

/** The snapshots kept of a block, the latest first. */
export const useSnapshots = ({ block, id }: BlockRef): readonly Snapshot[] =>
	useValue(snapshotsIn(useRoom().doc, block, id))
