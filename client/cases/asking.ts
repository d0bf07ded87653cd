import type { CasePart, NewCase, Recognised } from '../../shared/registry/index.ts'
import { createValue } from '../sync/value.ts'
import { late } from '../ui/late.ts'

/** Words that are to be entered of one case, and what in them looks like a real person. */
export interface HeldLine {
	/** of which case; '' where its title is what is held */
	readonly title: string
	/** undefined for words that stand beside a case */
	readonly part: CasePart | undefined
	readonly found: readonly Recognised[]
}

/** What is asked just now, on this device. */
export interface Asked {
	readonly held: readonly HeldLine[]
	answer(isInvented: boolean): void
}

/** What is asked on this page; a question at a time, since whoever is asked looks at nothing else. */
export const asked = createValue<Asked | undefined>(undefined)

const looking = late(() => import('./held.ts'))

/** Fetches ahead what looks at the words. */
export const fetchHeld = () => void looking.fetch()

/**
 * Enters what is told of cases, or of rows beside them (`words`). What looks like a real person is asked about before: nothing of all this is
 * stored or sent until somebody has said that it is invented. `leave`: they did not say so.
 */
export function afterAsking(
	told: readonly (NewCase & { readonly words?: readonly string[] })[],
	enter: () => void,
	leave: () => void = () => {},
): void {
	const look = ({ heldLines }: Awaited<ReturnType<typeof looking.fetch>>) => {
		const held = heldLines(told)
		if (held.length === 0) return enter()
		asked.set({
			held,
			answer(isInvented) {
				asked.set(undefined)
				if (isInvented) enter()
				else leave()
			},
		})
	}
	const here = looking.get()
	if (here) look(here)
	else void looking.fetch().then(look)
}
