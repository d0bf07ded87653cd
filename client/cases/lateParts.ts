import { late } from '../ui/late.ts'
import { lazyPart } from '../ui/lazyPart.ts'

/*
 * What the page of cases does without until somebody wants it. Show the parts inside `Suspense`.
 */

export const GivenCases = lazyPart(async () => (await import('./GivenCases.tsx')).default)
export const ReadCases = lazyPart(async () => (await import('./ReadCases.tsx')).default)
export const ReadAloud = lazyPart(async () => (await import('./ReadAloud.tsx')).default)

/** What begins the service chain of a case, or finds it again: it knows the methods. */
export const lateChain = late(() => import('../../shared/taking/chainOfCase.ts').then((module) => module.chainOfCase))

export function fetchParts(): void {
	for (const part of [GivenCases, ReadCases, ReadAloud]) part.fetch()
	void lateChain.fetch()
}
