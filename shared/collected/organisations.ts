import type * as Y from 'yjs'
import { isNamed, listActors } from '../registry/index.ts'

/** More names than this nobody chooses from. */
const most = 300

/** The organisations of the registry by their names, to choose one's own from; people are not among them. */
export function organisationsOf(plenum: Y.Doc): string[] {
	const names = listActors(plenum)
		.filter((actor) => isNamed(actor) && actor.kind !== 'person')
		.map(({ name }) => name.trim())
	return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'de') || (a < b ? -1 : 1)).slice(0, most)
}
