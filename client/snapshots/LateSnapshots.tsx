import { Suspense } from 'react'
import type { BlockRef } from '../../shared/blocks/index.ts'
import { lazyPart } from '../ui/lazyPart.ts'

const BlockSnapshots = lazyPart(() => import('./BlockSnapshots.tsx').then((module) => module.BlockSnapshots))

/** Fetches ahead what compares then with now, so that it is there without a connection. */
export const fetchSnapshots = BlockSnapshots.fetch

/** The kept states of a block and what has changed since, in its panel: comes when somebody looks at it. */
export function LateSnapshots({ of }: { of: BlockRef }) {
	return (
		<Suspense>
			<BlockSnapshots of={of} />
		</Suspense>
	)
}
