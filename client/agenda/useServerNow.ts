import { useEffect, useState } from 'react'
import { useSessionState } from './now.ts'

/** The server's time in milliseconds since 1970, told anew every `everyMs`. */
export function useServerNow(everyMs: number): number {
	const { time } = useSessionState()
	const [now, setNow] = useState(() => time.now())
	useEffect(() => {
		const look = () => setNow(time.now())
		look()
		const ticking = setInterval(look, everyMs)
		const stop = time.subscribe?.(look)
		return () => {
			clearInterval(ticking)
			stop?.()
		}
	}, [time, everyMs])
	return now
}
