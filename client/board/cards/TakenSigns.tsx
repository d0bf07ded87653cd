import { Suspense } from 'react'
import type { Editor } from 'tldraw'
import { useHasTaken } from '../../taking/hasTaken.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { servicesOf } from '../canvas/services.ts'

const SignsOfTaken = lazyPart(() => import('./SignsOfTaken.tsx').then((module) => module.SignsOfTaken))

/** The signs of what cards became: what shows them is loaded only where something was taken. */
export function TakenSigns({ editor }: { editor: Editor }) {
	const isSomething = useHasTaken(servicesOf(editor).doc)
	return <Suspense>{isSomething && <SignsOfTaken editor={editor} />}</Suspense>
}
