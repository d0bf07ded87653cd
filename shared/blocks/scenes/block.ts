import type * as Y from 'yjs'
import { wordsIn } from '../../lib/entries.ts'
import { isThere } from '../../lib/trash.ts'
import type { Block } from '../block.ts'
import { newScenesProps, scenesShapeType } from './shape.ts'
import { listPlays, partsMap, personRole, scenesMap } from './stored.ts'

/** Elements are named `scene:<id>` and `part:<id>`. */
export const scenesBlock = {
	id: 'scenes',
	shapeType: scenesShapeType,
	idProp: 'playId',
	comesFirst: true,
	newShapeProps: (id) => ({ ...newScenesProps(id) }),
	freeSpaceOf: (_doc, _id, { w }) => ({ w, h: Number.POSITIVE_INFINITY }),
	list: listPlays,
	words: (doc, id) =>
		[
			...stored(scenesMap(doc, id)).flatMap(([scene, map]) => [
				{ element: sceneElement(scene), text: wordsIn(map, 'text') },
				{ element: sceneElement(scene), text: wordsIn(map, 'hints') },
			]),
			...stored(partsMap(doc, id)).map(([part, map]) => ({ element: partElement(part), text: wordsIn(map, 'title') })),
		].filter(({ text }) => text.trim()),
	mentions: (doc, id) => [
		...named(stored(scenesMap(doc, id)), 'lane').map(([scene, actor]) => ({ element: sceneElement(scene), actor })),
		...named(stored(partsMap(doc, id)), 'role')
			.filter(([, actor]) => actor !== personRole)
			.map(([part, actor]) => ({ element: partElement(part), actor })),
	],
} as const satisfies Block

export const sceneElement = (id: string): string => `scene:${id}`
export const partElement = (id: string): string => `part:${id}`

/** What an element is about; undefined for what is none of a play. */
export function readPlayElement(element: string | undefined): { what: 'scene' | 'part'; id: string } | undefined {
	const [, what, id] = /^(scene|part):(.+)$/su.exec(element ?? '') ?? []
	return id && (what === 'scene' || what === 'part') ? { what, id } : undefined
}

/** What is stored, by id: whoever only looks for words and names needs none of what reads it. */
const stored = (map: Y.Map<unknown> | undefined): [id: string, entry: Y.Map<unknown>][] =>
	[...(map ?? [])]
		.flatMap(([id, entry]): [string, Y.Map<unknown>][] => (isThere(entry) ? [[id, entry]] : []))
		.sort(([a], [b]) => (a < b ? -1 : 1))

const named = (entries: readonly [string, Y.Map<unknown>][], key: 'lane' | 'role'): [id: string, actor: string][] =>
	entries.flatMap(([id, entry]): [string, string][] => {
		const actor = entry.get(key)
		return typeof actor === 'string' ? [[id, actor]] : []
	})
