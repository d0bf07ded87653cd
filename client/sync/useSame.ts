import { useRef } from 'react'
import { keepSame } from '../../shared/lib/keepSame.ts'

/** What is made anew with every drawing, as the same object as long as it says the same. */
export function useSame<T>(now: T): T {
	const last = useRef(now)
	last.current = keepSame(last.current, now)
	return last.current
}
