import { useCallback, useEffect, useState } from 'react'
import type { Clock } from '../../../shared/lib/clock.ts'
import { waitBefore } from './wayOut.ts'

/**
 * Tries again by itself after a wait that is counted down in seconds, or at once when asked. `retry` resolves when the
 * attempt is over; if the page is still there then, it failed, and the next wait begins.
 */
export function useRetry(
	clock: Clock,
	retry: (() => Promise<void>) | undefined,
	askedMs: number | undefined,
): { secondsLeft: number; trying: boolean; tryNow: () => void } {
	const [attempt, setAttempt] = useState(0)
	const [due, setDue] = useState(() => clock.now() + waitBefore(0, askedMs))
	const [now, setNow] = useState(() => clock.now())
	const [trying, setTrying] = useState(false)

	const tryNow = useCallback(() => {
		if (!retry) return
		setTrying(true)
		void retry().then(() => {
			setTrying(false)
			setAttempt(attempt + 1)
			setNow(clock.now())
			setDue(clock.now() + waitBefore(attempt + 1, askedMs))
		})
	}, [retry, attempt, askedMs, clock])

	useEffect(() => {
		if (!retry || trying) return
		if (now >= due) return tryNow()
		return clock.after(Math.min(1000, due - now), () => setNow(clock.now()))
	}, [retry, trying, now, due, tryNow, clock])

	return { secondsLeft: Math.max(0, Math.ceil((due - now) / 1000)), trying, tryNow }
}
