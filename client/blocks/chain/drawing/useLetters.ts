import { useEffect, useState } from 'react'
import { countAnew } from './countLines.ts'

/** A new value once the page's letters have arrived: what was measured before is measured anew. */
export function useLetters(): number {
	const [letters, tell] = useState(0)
	useEffect(() => {
		let wanted = true
		document.fonts?.ready.then(() => {
			if (!wanted) return
			countAnew()
			tell((n) => n + 1)
		})
		return () => {
			wanted = false
		}
	}, [])
	return letters
}
