import { type KeptPicture, noPictureShelf, type PictureShelf } from '../../../client/pictures/shelf.ts'

/** A device's own store: it outlasts the page. */
export function shelfInMemory(): PictureShelf & { kept: Map<string, KeptPicture> } {
	const kept = new Map<string, KeptPicture>()
	return {
		...noPictureShelf,
		kept,
		waiting: async () => new Map([...kept].filter(([, { waits }]) => waits !== undefined)),
		read: async (name) => kept.get(name),
		keep: async (name, picture) => kept.set(name, picture).has(name),
		drop: async (name) => void kept.delete(name),
		erase: async () => kept.clear(),
	}
}
