import type { Force, SimulationLinkDatum, SimulationNodeDatum } from 'd3-force'

/** A node on its way to its place. */
export interface Moving extends SimulationNodeDatum {
	readonly id: string
	readonly label: string
	readonly field: string | undefined
	x: number
	y: number
}
export type Pull = SimulationLinkDatum<Moving> & { source: Moving; target: Moving; intensity: number }

const clearance = 62

/** Pairs of line and node that are looked at in one tick on average; crowded pictures look less often. */
const checksPerTick = 40_000

/** Draws those of one field gently towards their middle. */
export function sameFieldTogether(): Force<Moving, Pull> {
	let groups: Moving[][] = []
	const force = (alpha: number) => {
		for (const group of groups) {
			const x = group.reduce((sum, node) => sum + node.x, 0) / group.length
			const y = group.reduce((sum, node) => sum + node.y, 0) / group.length
			for (const node of group) {
				node.vx = (node.vx ?? 0) + (x - node.x) * 0.09 * alpha
				node.vy = (node.vy ?? 0) + (y - node.y) * 0.09 * alpha
			}
		}
	}
	force.initialize = (nodes: Moving[]) => {
		const byField = new Map<string, Moving[]>()
		for (const node of nodes) {
			if (node.field !== undefined) byField.set(node.field, [...(byField.get(node.field) ?? []), node])
		}
		groups = [...byField.values()].filter(({ length }) => length > 1)
	}
	return force
}

/** Pushes nodes off lines that only pass them by: such a line would look like a relation of theirs. */
export function clearOfEdges(links: readonly Pull[]): Force<Moving, Pull> {
	let nodes: Moving[] = []
	let tick = 0
	let every = 1
	const force = (alpha: number) => {
		if (tick++ % every > 0) return
		for (const { source, target } of links) {
			const dx = target.x - source.x
			const dy = target.y - source.y
			const length = Math.sqrt(dx * dx + dy * dy) || 1
			for (const node of nodes) {
				if (node === source || node === target) continue
				const along = ((node.x - source.x) * dx + (node.y - source.y) * dy) / length
				if (along < 0 || along > length) continue
				const beside = ((node.x - source.x) * dy - (node.y - source.y) * dx) / length
				const lacking = clearance - Math.abs(beside)
				if (lacking <= 0) continue
				const push = (beside < 0 ? -1 : 1) * lacking * 0.25 * every * alpha
				node.vx = (node.vx ?? 0) + (push * dy) / length
				node.vy = (node.vy ?? 0) - (push * dx) / length
			}
		}
	}
	force.initialize = (all: Moving[]) => {
		nodes = all
		every = Math.ceil((nodes.length * links.length) / checksPerTick)
	}
	return force
}
