import type * as Y from 'yjs'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { isThere } from '../../lib/trash.ts'
import type { Block, Mention } from '../block.ts'
import { listCircles } from './circles.ts'
import { circlesShapeType, newCirclesProps } from './shape.ts'

/** Elements are named `group:<id>` and `actor:<id>`. */
export const circlesBlock = {
	id: 'circles',
	shapeType: circlesShapeType,
	idProp: 'circlesId',
	comesFirst: true,
	newShapeProps: (id) => ({ ...newCirclesProps(id) }),
	list: listCircles,
	// What is said of groups the search finds as what it is: groups.
	words: () => [],
	mentions: (doc) => groupMentions(doc),
} as const satisfies Block

export const groupElement = (id: string): string => `group:${id}`
export const actorElement = (id: string): string => `actor:${id}`

/** What an element is about; undefined for what is none of circles. */
export function readCirclesElement(element: string | undefined): { what: 'group' | 'actor'; id: string } | undefined {
	const [, what, id] = /^(group|actor):(.+)$/su.exec(element ?? '') ?? []
	return id && (what === 'group' || what === 'actor') ? { what, id } : undefined
}

const membership = /^g\../u

/** Actors as they are stored: what only looks for names needs none of what reads groups. */
const groupMentions = (doc: Y.Doc): Mention[] =>
	[...registryOf(doc).getMap('actors')]
		.flatMap(([id, actor]) =>
			isThere(actor) && [...actor.keys()].some((key) => membership.test(key))
				? [{ element: actorElement(id), actor: id }]
				: [],
		)
		.sort((a, b) => (a.actor < b.actor ? -1 : 1))
