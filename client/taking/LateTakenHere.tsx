import { type ComponentProps, Suspense } from 'react'
import { lazyPart } from '../ui/lazyPart.ts'
import type { TakenHere } from './TakenHere.tsx'

const Part = lazyPart(() => import('./TakenHere.tsx').then((module) => module.TakenHere))

/** What became of words in a block, beside what a board loads. Render it only where something was taken or may be. */
export const LateTakenHere = (props: ComponentProps<typeof TakenHere>) => (
	<Suspense>
		<Part {...props} />
	</Suspense>
)
