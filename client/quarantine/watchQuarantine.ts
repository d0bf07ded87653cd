import { useMemo } from 'react'
import type * as Y from 'yjs'
import { type QuarantineReason, quarantineOf, quarantineReasonsOf } from '../../shared/board/quarantine/index.ts'
import { recordsOf } from '../../shared/board/records.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
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

/** Milliseconds in which other people's changes gather before they are looked at. */
const pause = 150

/** What lies in a plenum and is not shown, as far as this device can tell. */
export function useNotShown(doc: Y.Doc): NotShown {
	return useValue(useMemo(() => watchNotShown(doc), [doc]))
}

function watchNotShown(doc: Y.Doc): Value<NotShown> {
	const listeners = new Set<() => void>()
	let judged = quarantineOf(doc).now()
	let refused = refusedIn(doc).get()
	let known: NotShown = { records: quarantineReasonsOf(doc, refused), foreign: foreignIn(doc) }
	let waiting: ReturnType<typeof setTimeout> | undefined

	const stopWaiting = () => {
		clearTimeout(waiting)
		waiting = undefined
	}
	const renew = () => {
		stopWaiting()
		const [judgedNow, refusedNow, foreign] = [quarantineOf(doc).now(), refusedIn(doc).get(), foreignIn(doc)]
		const isAsBefore = judgedNow === judged && refusedNow === refused
		if (isAsBefore && foreign === known.foreign) return
		judged = judgedNow
		refused = refusedNow
		known = { records: isAsBefore ? known.records : quarantineReasonsOf(doc, refused), foreign }
		for (const listener of [...listeners]) listener()
	}
	const hear = (_: unknown, { local }: Y.Transaction) => {
		if (local) renew()
		else waiting ??= setTimeout(renew, pause)
	}
	const hearForeign = (transaction: Y.Transaction) => {
		if ([...transaction.changed.keys()].some((type) => isForeign(doc, type))) hear(undefined, transaction)
	}
	let stops: (() => void)[] = []
	return {
		get: () => known,
		subscribe(listener) {
			if (listeners.size === 0) {
				recordsOf(doc).observeDeep(hear)
				doc.on('afterTransaction', hearForeign)
				stops = [
					refusedIn(doc).subscribe(renew),
					() => recordsOf(doc).unobserveDeep(hear),
					() => doc.off('afterTransaction', hearForeign),
					stopWaiting,
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

/** Whether this is a type at the top that we do not know; changes deep within one are seen when the page is opened again. */
function isForeign(doc: Y.Doc, type: unknown): boolean {
	for (const [name, root] of doc.share) if (root === type) return !isRootType(mainRooms.boards, name)
	return false
}

function foreignIn(doc: Y.Doc): number {
	const isThere = [...doc.share.keys()].some((name) => !isRootType(mainRooms.boards, name))
	return isThere ? foreignTypes(doc, mainRooms.boards).reduce((sum, { bytes }) => sum + bytes, 0) : 0
}
