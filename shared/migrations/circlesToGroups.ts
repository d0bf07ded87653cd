import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { Migration } from './migration.ts'

/**
 * In the third layout an actor was in one circle at most: `core`, `information`, `steering`, or `group:` and a name. Now it
 * names every group it is in by a key, and groups that people named lie in `groups` (decision 056).
 */
export const circlesToGroups: Migration = {
	to: 4,
	migrate(doc) {
		/** group id -> name, in the order in which actors name them */
		const named = new Map<string, string>()
		for (const actor of doc.getMap('actors').values()) {
			const circle: unknown = actor instanceof Y.Map ? actor.get('circle') : undefined
			if (!(actor instanceof Y.Map) || typeof circle !== 'string') continue
			const name = circle.startsWith('group:') ? circle.slice('group:'.length).replace(/\s+/gu, ' ').trim() : ''
			if (!name && !standard.has(circle)) continue
			const id = name ? `group:${name.normalize('NFC').toLowerCase()}` : circle
			if (name && !named.has(id)) named.set(id, name)
			actor.set(`g.${id}`, true)
			actor.delete('circle')
		}
		const keys = generateNKeysBetween(null, null, named.size)
		for (const [i, [id, name]] of [...named].entries()) doc.getMap('groups').set(id, groupOfThen(name, keys[i] ?? ''))
		return undefined
	},
}

const standard: ReadonlySet<string> = new Set(['core', 'information', 'steering'])

/** A group as the fourth layout began to write it. */
const groupOfThen = (name: string, order: string): Y.Map<unknown> =>
	new Y.Map<unknown>([
		['v', 1],
		['order', order],
		['name', new Y.Text(name)],
		['purpose', new Y.Text()],
		['rhythm', new Y.Text()],
		['kind', 'working'],
	])
