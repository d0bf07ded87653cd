import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardPageAnswer } from '../../../shared/boardPage/index.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import { type Failure, isFinal } from '../../api/failure.ts'
import type { PageLinks } from '../../api/pageLinks.ts'
import { waitBefore } from '../refusal/wayOut.ts'

/** So often it is asked anew what the board says, in milliseconds. */
export const lookEvery = 5_000

/** What was told of the board last, and when by this device's clock; and what went wrong since, if something did. */
export interface Reading {
	readonly told?: { readonly page: BoardPageAnswer; readonly at: number }
	readonly failure?: Failure
}

/**
 * Asks for a board again and again, as long as the page can be seen: less and less often while nobody answers, and never again once
 * the server has refused for good. Until the first answer whoever shows the failure asks, by `ask`.
 */
export function useReading(
	{ workshop, secret }: { workshop: string; secret: string },
	links: Pick<PageLinks, 'read'>,
	clock: Clock,
): { reading: Reading; ask: () => Promise<void> } {
	const [reading, show] = useState<Reading>({})
	const next = useRef({ isOver: false, isAsking: false, failed: 0, isTold: false, cancel: () => {} }).current

	const ask = useCallback(async () => {
		if (next.isOver || next.isAsking || document.hidden) return
		next.cancel()
		next.isAsking = true
		const answer = await links.read({ workshop, secret })
		next.isAsking = false
		if (next.isOver) return
		if (answer.ok) {
			next.failed = 0
			next.isTold = true
			show({ told: { page: answer.value, at: clock.now() } })
			next.cancel = clock.after(lookEvery, () => void ask())
			return
		}
		const { failure } = answer
		next.isOver = isFinal(failure.id)
		// What may not be read any more is not left standing either.
		show(({ told }) => ({ failure, ...(told && !next.isOver && { told }) }))
		if (next.isTold && !next.isOver) {
			next.cancel = clock.after(waitBefore(next.failed, failure.waitMs), () => void ask())
			next.failed++
		}
	}, [workshop, secret, links, clock, next])

	useEffect(() => {
		next.isOver = false
		void ask()
		const look = () => (document.hidden ? next.cancel() : void ask())
		document.addEventListener('visibilitychange', look)
		addEventListener('online', look)
		return () => {
			next.isOver = true
			next.cancel()
			document.removeEventListener('visibilitychange', look)
			removeEventListener('online', look)
		}
	}, [ask, next])

	return { reading, ask }
}
