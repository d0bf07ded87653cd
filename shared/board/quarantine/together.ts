import { type QuarantineReason, recordLimits } from './faults.ts'
import type { Judged } from './judgement.ts'

/** What follows for records from what lies around them. */
export interface Together {
	/** record id -> why it lies in quarantine */
	readonly reasons: ReadonlyMap<string, QuarantineReason>
	/** id of a shape whose parent lies in quarantine -> the nearest thing around it that does not */
	readonly parents: ReadonlyMap<string, string>
	/** ids of records that lie in the trash, or in something that does: they count nowhere else */
	readonly trash: ReadonlySet<string>
}

/** The ids of records that came into quarantine or the trash or left it, or that lie in something else because of that. */
export function differences(before: Together, after: Together): Set<string> {
	const ids = new Set<string>()
	for (const [one, other] of [
		[before, after],
		[after, before],
	] as const) {
		for (const [id, reason] of one.reasons) if (other.reasons.get(id) !== reason) ids.add(id)
		for (const [id, parent] of one.parents) if (other.parents.get(id) !== parent) ids.add(id)
		for (const id of one.trash) if (!other.trash.has(id)) ids.add(id)
	}
	return ids
}

type All = ReadonlyMap<string, Judged>
/** What lies around a shape, from the nearest outwards; and the board at the end of it, if there is one. */
interface Way {
	readonly around: readonly string[]
	readonly board: string | undefined
}

/** Judges all records of a document together. Depends on nothing but the records, not even on their order. */
export function judgeTogether(everything: All): Together {
	const trash = trashIn(everything)
	const all = trash.size === 0 ? everything : new Map([...everything].filter(([id]) => !trash.has(id)))
	const reasons = new Map<string, QuarantineReason>()
	for (const [id, { fault }] of all) if (fault) reasons.set(id, fault)
	const isSound = (id: string) => all.has(id) && !reasons.has(id)

	const boards = ofType(all, 'page').filter(isSound)
	for (const id of tooMany(all, boards, recordLimits.boards)) reasons.set(id, 'count')
	const firstBoard = smallest(boards.filter(isSound), (id) => all.get(id)?.index ?? '')

	const ways = new Map<string, Way>()
	const onBoard = new Map<string | undefined, string[]>()
	for (const id of ofType(all, 'shape')) {
		const way = wayOut(all, id)
		if (!way) reasons.set(id, reasons.get(id) ?? 'nesting')
		if (!way || !isSound(id)) continue
		ways.set(id, way)
		const board = way.board !== undefined && isSound(way.board) ? way.board : firstBoard
		const beside = onBoard.get(board)
		if (beside) beside.push(id)
		else onBoard.set(board, [id])
	}
	for (const shapes of onBoard.values()) {
		for (const id of tooMany(all, shapes, recordLimits.shapes)) reasons.set(id, 'count')
	}

	const parents = new Map<string, string>()
	for (const [id, { around }] of ways) {
		const [parent] = around
		if (parent === undefined || !reasons.has(parent) || reasons.has(id)) continue
		const nearest = around.find(isSound)
		if (nearest !== undefined) parents.set(id, nearest)
	}
	return { reasons, parents, trash }
}

/** What was laid into the trash, with everything that lies in it, at any depth. */
function trashIn(all: All): Set<string> {
	const trash = new Set<string>()
	for (const [id, { isTrashed }] of all) if (isTrashed) trash.add(id)
	if (trash.size === 0) return trash
	for (const id of ofType(all, 'shape')) {
		const way: string[] = []
		for (let at: unknown = id; typeof at === 'string' && !way.includes(at); at = all.get(at)?.parentId) {
			way.push(at)
			if (!trash.has(at)) continue
			for (const each of way) trash.add(each)
			break
		}
	}
	return trash
}

/** Undefined if more lies around it than may. A circle ends where it closes, and so does what lies in nothing. */
function wayOut(all: All, id: string): Way | undefined {
	const around: string[] = []
	for (let at = all.get(id)?.parentId; typeof at === 'string'; at = all.get(at)?.parentId) {
		const parent = all.get(at)
		if (parent?.typeName === 'page') return { around: [...around, at], board: at }
		if (parent?.typeName !== 'shape' || around.includes(at)) break
		around.push(at)
		if (around.length >= recordLimits.nesting) return undefined
	}
	return { around, board: undefined }
}

/**
 * Those that do not count where only `most` may. Who made fewest keeps all: everybody may have the same number, and what
 * somebody made beyond it goes, the last first.
 */
function tooMany(all: All, ids: readonly string[], most: number): string[] {
	if (ids.length <= most) return []
	const byClient = new Map<number, Judged[]>()
	const idOf = new Map<Judged, string>()
	for (const id of ids) {
		const judged = all.get(id)
		if (!judged) continue
		idOf.set(judged, id)
		const made = byClient.get(judged.client)
		if (made) made.push(judged)
		else byClient.set(judged.client, [judged])
	}
	const clients = [...byClient].sort(([a, one], [b, other]) => one.length - other.length || a - b)
	let left = most
	return clients.flatMap(([, made], i) => {
		const share = Math.min(made.length, Math.floor(left / (clients.length - i)))
		left -= share
		made.sort((a, b) => a.clock - b.clock)
		return made.slice(share).flatMap((judged) => idOf.get(judged) ?? [])
	})
}

function ofType(all: All, typeName: string): string[] {
	const ids: string[] = []
	for (const [id, judged] of all) if (judged.typeName === typeName) ids.push(id)
	return ids
}

/** The first by this order, then by id. */
function smallest(ids: readonly string[], orderOf: (id: string) => string): string | undefined {
	let best: string | undefined
	for (const id of ids) {
		if (best === undefined) best = id
		else {
			const [order, bestOrder] = [orderOf(id), orderOf(best)]
			if (order < bestOrder || (order === bestOrder && id < best)) best = id
		}
	}
	return best
}
