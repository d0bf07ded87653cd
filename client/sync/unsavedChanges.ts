import type { LocalCopy } from './localCopy.ts'

/**
 * The changes of this device that are not known to be saved, each as the Yjs update it was: what is made again if the
 * document they were made in is replaced. They lie in the local copy, too, and so outlast the visit.
 */
export interface UnsavedChanges {
	/** A change was made here. */
	note(update: Uint8Array): void
	/** Everything on this device is saved. */
	settled(): void
	/**
	 * What is still this window's to hand in, by key. `kept`: what lies in the copy, if that is known; what another window
	 * has taken from there is that window's.
	 */
	left(kept: ReadonlyMap<string, Uint8Array> | undefined): Map<string, Uint8Array>
}

/**
 * @param visit tells the keys of this visit from those of others
 * @param earlier what is known to be unsaved already, and whether the copy has it
 */
export function createUnsavedChanges(
	copy: Pick<LocalCopy, 'keep' | 'drop'>,
	visit: number,
	earlier: ReadonlyMap<string, Uint8Array> = new Map(),
	isKept = true,
): UnsavedChanges {
	const changes = new Map([...earlier].map(([key, update]) => [key, { update, isKept }]))
	let noted = 0
	return {
		note(update) {
			const change = { update, isKept: false }
			const key = keyOf(visit, noted++)
			changes.set(key, change)
			void copy.keep(key, update).then((isKept) => {
				change.isKept = isKept
			})
		},
		settled() {
			if (changes.size === 0) return
			copy.drop([...changes.keys()])
			changes.clear()
		},
		left(kept) {
			const left = new Map(kept)
			for (const [key, { update, isKept }] of changes) {
				if (!kept || !isKept || kept.has(key)) left.set(key, update)
			}
			return left
		},
	}
}

/** Sorted like the changes followed each other. */
export const keyOf = (visit: number, change: number) => `${visit}/${String(change).padStart(9, '0')}`
