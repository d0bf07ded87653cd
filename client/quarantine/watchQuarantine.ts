import type * as Y from 'yjs'
import { type QuarantineReason, quarantineOf, quarantineReasonsOf } from '../../shared/board/quarantine/index.ts'
import { recordsOf } from '../../shared/board/records.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import { foreignTypes } from '../../shared/rooms/foreignTypes.ts'
import { isRootType } from '../../shared/rooms/rootTypes.ts'
import { derived, from, promptly, type Source } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'
import { refusedIn } from './refused.ts'

/** What the moderation is told of without asking. */
export interface NotShown {
	/** record id -> why */
	readonly records: ReadonlyMap<string, QuarantineReason>
	/** bytes other programs left in the plenum */
	readonly foreign: number
}

/** Others' changes are looked at at most once in so many milliseconds. */
const pace = promptly(150)

const judgedIn = perDocument((doc) => derived([allOf(recordsOf(doc))], () => quarantineOf(doc).now().reasons, { pace }))
const foreignIn = perDocument((doc) => derived([foreignOf(doc)], () => foreignBytes(doc), { pace }))
const notShownIn = perDocument((doc) => {
	const [judged, refused, foreign] = [judgedIn(doc), refusedIn(doc), foreignIn(doc)]
	return derived<NotShown>([from(judged), from(refused), from(foreign)], () => ({
		records: quarantineReasonsOf(doc, refused.get()),
		foreign: foreign.get(),
	}))
})

/** What lies in a plenum and is not shown, as far as this device can tell. */
export const useNotShown = (doc: Y.Doc): NotShown => useValue(notShownIn(doc))

/** The types at the top that we do not know; changes deep within one are seen when the page is opened again. */
const foreignOf = (doc: Y.Doc): Source => ({
	observe(hear) {
		const listen = (transaction: Y.Transaction) => {
			if ([...transaction.changed.keys()].some((type) => isForeign(doc, type))) hear(transaction.local, transaction)
		}
		doc.on('afterTransaction', listen)
		return () => doc.off('afterTransaction', listen)
	},
})

function isForeign(doc: Y.Doc, type: unknown): boolean {
	for (const [name, root] of doc.share) if (root === type) return !isRootType(mainRooms.boards, name)
	return false
}

function foreignBytes(doc: Y.Doc): number {
	const isThere = [...doc.share.keys()].some((name) => !isRootType(mainRooms.boards, name))
	return isThere ? foreignTypes(doc, mainRooms.boards).reduce((sum, { bytes }) => sum + bytes, 0) : 0
}
