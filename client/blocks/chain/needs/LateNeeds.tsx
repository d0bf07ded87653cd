import { type ComponentProps, Suspense } from 'react'
import { lazyPart } from '../../../ui/lazyPart.ts'
import type { NeedsAndServices } from './NeedsAndServices.tsx'

const Needs = lazyPart(() => import('./NeedsAndServices.tsx').then((module) => module.NeedsAndServices))

/** Fetches ahead what stands below the steps, so that it is there without a connection. */
export const fetchNeeds = Needs.fetch

/** What is agreed about a chain, its needs and services: come when somebody looks at them. */
export function LateNeeds(props: ComponentProps<typeof NeedsAndServices>) {
	return (
		<Suspense>
			<Needs {...props} />
		</Suspense>
	)
}
