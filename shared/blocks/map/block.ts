import type { Block } from '../block.ts'
import { listMaps, mapOf } from './map.ts'
import { shownIn } from './nodes.ts'
import { mapShapeType, newMapProps } from './shape.ts'

/** Elements are named `actor:<id>` and `relation:<id>`; `question` is the question put to the network. */
export const mapBlock = {
	id: 'map',
	shapeType: mapShapeType,
	idProp: 'mapId',
	comesFirst: true,
	newShapeProps: (id) => ({ ...newMapProps(id) }),
	list: listMaps,
	words: (doc, id) =>
		[
			{ element: 'question', text: mapOf(doc, id)?.question ?? '' },
			...shownIn(doc, id).edges.map((edge) => ({ element: `relation:${edge.id}`, text: edge.about })),
		].filter(({ text }) => text.trim()),
	mentions: (doc, id) => shownIn(doc, id).nodes.map(({ actor }) => ({ element: `actor:${actor.id}`, actor: actor.id })),
} as const satisfies Block
