import { readElement } from '../personal.ts'
import type { Drawing } from '../picture/pictures.ts'
import { around, type Rect, widened } from '../picture/point.ts'
import { freeSpaceOf, type Scene } from '../picture/scene.ts'

/** Where an actor with its name, or a relation with both its ends, lies on the board: in the first drawing that has it. */
export function boundsOfElement(drawings: readonly Drawing[], element: string): Rect | undefined {
	for (const { scene, offset } of drawings) {
		const bounds = boundsIn(scene, element)
		if (bounds) return { ...bounds, x: bounds.x + offset.x, y: bounds.y + offset.y }
	}
	return undefined
}

function boundsIn(scene: Scene, element: string): Rect | undefined {
	const wanted = readElement(element)
	const line = wanted?.what === 'relation' ? scene.lines.find(({ id }) => id === wanted.id) : undefined
	const actors = line ? [line.from, line.to] : wanted?.what === 'actor' ? [wanted.id] : []
	const bounds = around(scene.nodes.filter(({ id }) => actors.includes(id)).map(freeSpaceOf))
	// A name may stand at the side of its symbol instead of below.
	return bounds && widened(bounds, 48)
}
