import { Suspense } from 'react'
import { lazyPart } from '../ui/lazyPart.ts'

const LegalLinks = lazyPart(() => import('./LegalLinks.tsx').then((module) => module.LegalLinks))

/** The same for pages that have something else to load first. */
export const LateLegalLinks = (props: { beside?: boolean }) => (
	<Suspense>
		<LegalLinks {...props} />
	</Suspense>
)
