import type * as Y from 'yjs'
import { mainRooms } from '../links/rooms.ts'
import { isRootText, rootTypesOf } from './rootTypes.ts'

/** Parts of a network map that name everybody who ever was on it, and so say nothing about anybody. */
const ofEverybody: readonly string[] = ['places', 'leftOut']

/**
 * Whether a `plenum` says an id anywhere but in the types `apart`, and but for the key by which a task names who takes it
 * on. It looks at what is stored, not at what is shown: whatever it does not understand counts, too.
 */
export function isMentioned(doc: Y.Doc, id: string, apart: readonly string[]): boolean {
	const sought = JSON.stringify(id).slice(1, -1)
	return rootTypesOf(mainRooms.boards)
		.filter((name) => !apart.includes(name) && !isRootText(name))
		.some((name) => {
			const isCounted = (key: string) =>
				!(name === 'tasks' && key === `w.${id}`) && !(name === 'maps' && ofEverybody.includes(key))
			const stored: unknown = doc.getMap(name).toJSON()
			return JSON.stringify(stored, (key, value) => (isCounted(key) ? value : undefined)).includes(sought)
		})
}
