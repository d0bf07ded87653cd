import { Suspense } from 'react'
import type { Editor } from 'tldraw'
import { registryOf } from '../../../shared/lib/sharedRegistry.ts'
import { derived } from '../../sync/derived.ts'
import { keysOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { servicesOf } from '../canvas/services.ts'

const SignsOfTaken = lazyPart(() => import('./SignsOfTaken.tsx').then((module) => module.SignsOfTaken))

const hasTakenIn = perDocument((doc) => {
	const taken = doc.getMap('taken')
	return derived([keysOf(taken)], () => taken.size > 0)
})

/** The signs of what cards became: what shows them is loaded only where something was taken. */
export function TakenSigns({ editor }: { editor: Editor }) {
	const isSomething = useValue(hasTakenIn(registryOf(servicesOf(editor).doc)))
	return <Suspense>{isSomething && <SignsOfTaken editor={editor} />}</Suspense>
}
