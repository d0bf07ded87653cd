import { useEffect, useState } from 'react'
import type { Now } from '../../../shared/agenda/index.ts'
import { isWriting } from '../../agenda/calls.ts'

type Round = NonNullable<Now['round']>

/** The round that runs; whoever is writing in `place` keeps the one they are writing for until they leave the field. */
export function useSteadyRound(running: Now['round'], place: HTMLElement | null): Round | undefined {
	const [shown, show] = useState(running)
	const isSame = shown?.id === running?.id
	useEffect(() => {
		if (isSame) return
		const look = () => {
			const { activeElement } = document
			if (!place?.contains(activeElement) || !isWriting(activeElement)) show(running)
		}
		look()
		// The focus has arrived elsewhere only after this event.
		const left = () => queueMicrotask(look)
		place?.addEventListener('focusout', left)
		return () => place?.removeEventListener('focusout', left)
	}, [isSame, running, place])
	return isSame ? running : shown
}
