import { useEffect, useState } from 'react'

/** How long a page stands before the next one comes, in milliseconds: about what reading a page of cards takes. */
export const pageStands = 15_000

const forward = ['PageDown', 'ArrowRight']
const backward = ['PageUp', 'ArrowLeft']

/**
 * Which page stands on the wall. One comes after the other by itself, until somebody turns one at the wall, by keys or with the
 * device in the hand of who speaks, which sends the same keys: from then on it is theirs.
 *
 * @param parts how many pages each part has; the parts come one after the other
 */
export function useTurning(parts: readonly number[]): { part: number; page: number; number: number; of: number } {
	const [turned, turn] = useState({ part: 0, page: 0, isByHand: false })
	const of = parts.reduce((sum, pages) => sum + pages, 0)
	// Pages may have gone meanwhile.
	const part = Math.min(turned.part, parts.length - 1)
	const page = Math.min(turned.page, (parts[part] ?? 1) - 1)
	const number = 1 + page + parts.slice(0, part).reduce((sum, pages) => sum + pages, 0)
	const { isByHand } = turned
	const told = parts.join()
	// biome-ignore lint/correctness/useExhaustiveDependencies: the same numbers are the same pages, and the time goes on
	useEffect(() => {
		if (of < 2) return
		const to = (step: 1 | -1, byHand: boolean) => turn({ ...beside({ part, page }, parts, step), isByHand: byHand })
		const timer = isByHand ? undefined : setTimeout(() => to(1, false), pageStands)
		const pressed = ({ key }: KeyboardEvent) => {
			if (forward.includes(key)) to(1, true)
			if (backward.includes(key)) to(-1, true)
		}
		addEventListener('keydown', pressed)
		return () => {
			clearTimeout(timer)
			removeEventListener('keydown', pressed)
		}
	}, [part, page, isByHand, of, told])
	return { part, page, number, of }
}

/** The page before or after, around the end. */
function beside(
	{ part, page }: { part: number; page: number },
	parts: readonly number[],
	step: 1 | -1,
): { part: number; page: number } {
	const next = page + step
	if (next >= 0 && next < (parts[part] ?? 1)) return { part, page: next }
	const other = (part + step + parts.length) % parts.length
	return { part: other, page: step === 1 ? 0 : (parts[other] ?? 1) - 1 }
}
