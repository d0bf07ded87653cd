import { type ComponentProps, Suspense } from 'react'
import { useRoom } from '../sync/RoomContext.ts'
import { lazyPart } from '../ui/lazyPart.ts'
import { useHasTaken } from './hasTaken.ts'
import type { TakenFromPart } from './TakenFromPart.tsx'

const Part = lazyPart(() => import('./TakenFromPart.tsx').then((module) => module.TakenFromPart))

/** Where an entry was taken from, beside what a board loads: comes where something was taken. */
export function LateTakenFrom(props: ComponentProps<typeof TakenFromPart>) {
	const isSomething = useHasTaken(useRoom().doc)
	return <Suspense>{isSomething && <Part {...props} />}</Suspense>
}
