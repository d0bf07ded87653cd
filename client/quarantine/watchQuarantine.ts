import { useMemo } from 'react'
import type * as Y from 'yjs'
import { type QuarantineReason, quarantineOf, quarantineReasonsOf } from '../../shared/board/quarantine/index.ts'
import { foreignTypes } from '../../shared/rooms/foreignTypes.ts'
import { isRootType } from '../../shared/rooms/rootTypes.ts'
import { useValue } from '../sync/RoomContext.ts'
import type { Value } from '../sync/value.ts'
import { refusedIn } from './refused.ts'

/** What the moderation is told of without asking. */
export interface NotShown {
	/** record id -> why */
	readonly records: ReadonlyMap<string, QuarantineReason>
	/** bytes other programs left in the plenum */
	readonly foreign: number
}

/** What lies in a plenum and is not shown, as far as this device can tell. */
export function useNotShown(doc: Y.Doc): NotShown {
	return useValue(useMemo(() => watchNotShown(doc), [doc]))
}

function watchNotShown(doc: Y.Doc): Value<NotShown> {
	const listeners = new Set<() => void>()
	const look = (): NotShown => ({ records: quarantineReasonsOf(doc, refusedIn(doc).get()), foreign: foreignIn(doc) })
	let known = look()
	const renew = () => {
		known = look()
		for (const listener of [...listeners]) listener()
	}
	const hear = ({ changed }: Y.Transaction) => {
		const roots = [...changed.keys()].filter((type) => type.parent === null)
		if (roots.some((root) => isForeign(doc, root))) renew()
	}
	let stops: (() => void)[] = []
	return {
		get: () => known,
		subscribe(listener) {
			if (listeners.size === 0) {
				doc.on('afterTransaction', hear)
				stops = [
					quarantineOf(doc).watch(renew),
					refusedIn(doc).subscribe(renew),
					() => doc.off('afterTransaction', hear),
				]
				// Something may have happened while nobody listened.
				queueMicrotask(() => listeners.size > 0 && renew())
			}
			listeners.add(listener)
			return () => {
				listeners.delete(listener)
				if (listeners.size === 0) for (const stop of stops.splice(0)) stop()
			}
		},
	}
}

function isForeign(doc: Y.Doc, root: unknown): boolean {
	for (const [name, type] of doc.share) if (type === root) return !isRootType('plenum', name)
	return false
}

function foreignIn(doc: Y.Doc): number {
	const isThere = [...doc.share.keys()].some((name) => !isRootType('plenum', name))
	return isThere ? foreignTypes(doc, 'plenum').reduce((sum, { bytes }) => sum + bytes, 0) : 0
}
