import type { Clock } from '../../shared/lib/clock.ts'
import { checkPlace, noSuchPicture, type PictureStore } from './pictureStore.ts'

/** Pictures for tests and trials: gone with the process. */
export function memoryPictures(clock: Pick<Clock, 'now'>): PictureStore {
	const kept = new Map<string, Map<string, { bytes: Uint8Array; used: number }>>()
	const picturesOf = (workshop: string) => {
		const own = kept.get(workshop) ?? new Map<string, { bytes: Uint8Array; used: number }>()
		kept.set(workshop, own)
		return own
	}
	return {
		async keep(workshop, name, bytes) {
			checkPlace(workshop, name)
			picturesOf(workshop).set(name, { bytes: bytes.slice(), used: clock.now() })
		},
		async read(workshop, name) {
			checkPlace(workshop, name)
			const found = kept.get(workshop)?.get(name)
			if (!found) throw noSuchPicture()
			return found.bytes
		},
		list: async (workshop) =>
			[...(kept.get(workshop) ?? [])].map(([name, { bytes, used }]) => ({ name, bytes: bytes.length, used })),
		workshops: async () => [...kept.keys()],
		async touch(workshop, names, now) {
			for (const name of names) {
				const picture = kept.get(workshop)?.get(name)
				if (picture) picture.used = now
			}
		},
		async drop(workshop, names) {
			for (const name of names) kept.get(workshop)?.delete(name)
		},
		async erase(workshop) {
			kept.delete(workshop)
		},
	}
}
