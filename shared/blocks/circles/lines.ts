import type { PlacedArea } from './areas.ts'
import { measures } from './measures.ts'

/** A line of reporting from a group up to another, in straight parts. */
export interface Line {
	readonly group: string
	readonly to: string
	readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** How far above a group its line turns aside, and how far at the left of all groups the lines of lower rows go up. */
const turn = { above: 76, below: 20, aside: 12 } as const

/** The lines between what is drawn. Those of the first row lead straight up; others go around the groups, never across. */
export function linesOf(areas: readonly PlacedArea[], left: number): Line[] {
	const byGroup = new Map(areas.map((area) => [area.group?.id, area]))
	const circles = areas.filter(({ kind }) => kind === 'working')
	const firstRow = Math.min(...circles.map(({ y }) => y))
	return circles.flatMap((from): Line[] => {
		const { group } = from
		const to = group?.reportsTo === undefined ? undefined : byGroup.get(group.reportsTo)
		if (!group || !to?.group || to === from) return []
		const x = from.x + from.w / 2
		const start = { x, y: from.y - measures.title }
		const line = (points: Line['points']) => [{ group: group.id, to: to.group?.id ?? '', points }]
		const bottom = to.y + to.h
		if (to.kind === 'steering' && from.y === firstRow) return line([start, { x: within(x, to), y: bottom }])
		const channel = { x, y: from.y - turn.above }
		const target =
			to.kind === 'steering' ? { x: to.x + measures.pillSide / 2, y: bottom } : { x: to.x + to.w / 2, y: bottom }
		// Below the lowest group of the row it stands in, nothing is in the way.
		const row = circles.filter(({ y }) => y === to.y)
		const below = to.kind === 'steering' ? bottom + turn.below : Math.max(...row.map(({ y, h }) => y + h)) + turn.below
		const aside = left - turn.aside
		if (below <= channel.y && circles.every(({ y }) => y <= to.y || y >= from.y))
			return line([start, channel, { x: target.x, y: channel.y }, target])
		return line([start, channel, { x: aside, y: channel.y }, { x: aside, y: below }, { x: target.x, y: below }, target])
	})
}

const within = (x: number, { x: left, w }: PlacedArea): number =>
	Math.min(Math.max(x, left + measures.pillSide / 2), left + w - measures.pillSide / 2)
