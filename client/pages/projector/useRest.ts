import { useEffect, useState } from 'react'

/** After so long without a move the pointer and what belongs to it vanish, in milliseconds. */
const rest = 3_000

/** Whether nobody has touched pointer or keyboard for a while. */
export function useRest(): boolean {
	const [isResting, tell] = useState(false)
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined
		const moved = () => {
			tell(false)
			clearTimeout(timer)
			timer = setTimeout(() => tell(true), rest)
		}
		moved()
		const signs = ['pointermove', 'pointerdown', 'keydown'] as const
		for (const sign of signs) addEventListener(sign, moved)
		return () => {
			clearTimeout(timer)
			for (const sign of signs) removeEventListener(sign, moved)
		}
	}, [])
	return isResting
}
