import type * as Y from 'yjs'
import { arrangementOf, createMap, pictureOf, placeNodes } from '../../blocks/map/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { id } from './head.ts'

/** Founds a map. Whoever is in the registry already is laid out at once, so that it opens tidy. Gives its id. */
export const foundMap = command('plenum', (doc: Y.Doc, random: Random = Math.random): string => {
	const map = createMap(doc, { method: id }, random)
	const picture = pictureOf(doc, map)
	if (picture.nodes.length > 0) placeNodes(doc, map, arrangementOf(picture, Math.floor(random() * 2 ** 31)))
	return map
})
