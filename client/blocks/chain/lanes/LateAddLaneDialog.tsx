import { type ComponentProps, Suspense } from 'react'
import { lazyPart } from '../../../ui/lazyPart.ts'
import type { AddLaneDialog } from './AddLaneDialog.tsx'

const AddLane = lazyPart(() => import('./AddLaneDialog.tsx').then((module) => module.AddLaneDialog))

/** Fetches ahead the dialog for a new lane. */
export const fetchAddLaneDialog = AddLane.fetch

/** Gives somebody a lane; comes when somebody asks for it. */
export function LateAddLaneDialog(props: ComponentProps<typeof AddLaneDialog>) {
	return (
		<Suspense>
			<AddLane {...props} />
		</Suspense>
	)
}
