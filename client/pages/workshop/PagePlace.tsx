import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { BrokenStage } from './BrokenStage.tsx'
import { Waiting } from './Waiting.tsx'

/** A page beside the boards, in the place of a board. */
export function PagePlace({ children }: { children: ReactNode }) {
	return (
		<main className="workshop-page">
			<ErrorBoundary instead={(error) => <BrokenStage error={error} />}>
				<Suspense fallback={<Waiting />}>{children}</Suspense>
			</ErrorBoundary>
		</main>
	)
}
