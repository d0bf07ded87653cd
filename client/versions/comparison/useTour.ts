import { type RefObject, useCallback, useMemo, useState } from 'react'
import { type Comparison, slotsIn } from '../../comparing/compare.ts'

/** A difference and the section it stands in. */
export interface Stop {
	readonly section: string
	readonly slot: string
}

/** Going from difference to difference, in the order of the panes; after the last comes the first. */
export interface Tour {
	readonly stops: readonly Stop[]
	/** place of the present one among them, from 0; undefined before the first step */
	readonly at: number | undefined
	readonly current: Stop | undefined
	/** 1 goes on, -1 back */
	step(by: 1 | -1): void
}

/** `onArrive` is told before the difference is scrolled to within `panes`, so that it can be brought into the picture. */
export function useTour(
	comparison: Comparison,
	panes: RefObject<HTMLElement | null>,
	onArrive: (stop: Stop) => void,
): Tour {
	const stops = useMemo(
		() =>
			comparison.sections.flatMap((section) =>
				slotsIn(section).flatMap(({ id, difference }) => (difference ? [{ section: section.id, slot: id }] : [])),
			),
		[comparison],
	)
	const [current, setCurrent] = useState<Stop>()
	const found = current && stops.findIndex(({ section, slot }) => section === current.section && slot === current.slot)
	const at = found === undefined || found < 0 ? undefined : found
	const step = useCallback(
		(by: 1 | -1) => {
			const from = at ?? (by === 1 ? -1 : 0)
			const next = stops.at((from + by) % stops.length)
			if (!next) return
			setCurrent(next)
			onArrive(next)
			requestAnimationFrame(() => {
				panes.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'center' })
			})
		},
		[at, stops, onArrive, panes],
	)
	return { stops, at, current: at === undefined ? undefined : current, step }
}
