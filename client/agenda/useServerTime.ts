import { useEffect, useState } from 'react'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import type { Server } from '../api/server.ts'
import { measureOffset, type ServerTime } from './serverTime.ts'

/** Clocks of devices drift by seconds in a day; sleep and a new network can do more. In milliseconds. */
const again = 600_000

/**
 * The server's time on this device. It is measured at once, whenever the connection or the page comes back, and every ten
 * minutes; until the first answer, and without a server, the device's own clock goes on.
 */
export function useServerTime(
	server: Pick<Server, 'time'>,
	isConnected = true,
	clock: Clock = systemClock,
): ServerTime {
	const [time] = useState(() => adjustable(clock))
	useEffect(() => {
		if (!isConnected) return
		let wanted = true
		let cancel = () => {}
		const ask = async () => {
			const answer = await server.time()
			return answer.ok ? answer.value.now : undefined
		}
		const measure = async () => {
			cancel()
			cancel = clock.after(again, () => void measure())
			const offset = await measureOffset(ask, clock)
			if (wanted && offset !== undefined) time.adjust(offset)
		}
		const look = () => {
			if (document.visibilityState === 'visible') void measure()
		}
		void measure()
		document.addEventListener('visibilitychange', look)
		return () => {
			wanted = false
			cancel()
			document.removeEventListener('visibilitychange', look)
		}
	}, [server, isConnected, clock, time])
	return time
}

function adjustable(clock: Clock) {
	const listeners = new Set<() => void>()
	let offset: number | undefined
	return {
		now: () => clock.now() + (offset ?? 0),
		isKnown: () => offset !== undefined,
		subscribe(listener: () => void) {
			listeners.add(listener)
			return () => void listeners.delete(listener)
		},
		adjust(next: number) {
			offset = next
			for (const listener of [...listeners]) listener()
		},
	}
}
