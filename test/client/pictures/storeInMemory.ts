import { type KeptPicture, noPictureStore, type PictureStore } from '../../../client/pictures/pictureStore.ts'

/** A device's own store: it outlasts the page. */
export function storeInMemory(): PictureStore & { kept: Map<string, KeptPicture> } {
	const kept = new Map<string, KeptPicture>()
	return {
		...noPictureStore,
		kept,
		waiting: async () => new Map([...kept].filter(([, { waits }]) => waits !== undefined)),
		read: async (name) => kept.get(name),
		keep: async (name, picture) => kept.set(name, picture).has(name),
		drop: async (name) => void kept.delete(name),
		erase: async () => kept.clear(),
	}
}
