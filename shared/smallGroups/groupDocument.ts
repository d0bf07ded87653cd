import * as Y from 'yjs'
import { seededDocument } from '../access/index.ts'
import { duplicateBoard } from '../blocks/duplicateBoard.ts'
import { addBoard } from '../board/boards.ts'
import { recordsOf } from '../board/records.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { shortDigest } from '../lib/shortDigest.ts'
import type { GroupRoom } from '../links/rooms.ts'
import { type CardMaterial, layMaterial } from './cardMaterial.ts'

/** What a group begins with. */
export interface GroupContent {
	/** Yjs update (V1) of its document */
	readonly update: Uint8Array
	/** tldraw page ids of its boards: first the one it writes on, then the material in its order */
	readonly boards: readonly string[]
}

/** A board that is copied into a group. */
export interface Material {
	/** tldraw page id */
	readonly board: string
	/** what the copy is called */
	readonly name: string
}

/**
 * The document of a small group: a board of this name with nothing on it but the cards it works with, and copies of the material, each with ids of its own, so that
 * whatever is made of them can come back beside the originals. Material that is not there is left out.
 */
export function groupContent(
	plenum: Y.Doc,
	room: GroupRoom,
	{ name, material, cards }: { name: string; material: readonly Material[]; cards?: CardMaterial | undefined },
	random: Random,
): GroupContent {
	const boards: string[] = []
	const update = seededDocument(plenum, contentClient(room), (doc) => {
		const own = addBoard(doc, name, random, `page:${newId(random)}`)
		boards.push(own)
		if (cards) layMaterial(doc, own, plenum, cards, random)
		for (const { board, name: called } of material) {
			const id = `page:${newId(random)}`
			if (duplicateBoard(doc, board, called, random, { from: plenum, id }) !== undefined) boards.push(id)
		}
	})
	return { update, boards }
}

/** The id that the copy of a board has in a group which gets it while it works: one for each board. */
export const materialId = (room: GroupRoom, board: string): string => `page:${shortDigest(`${room}/${board}`)}`

/**
 * Adds copies of boards to the document of a group at work, as far as they are not there.
 *
 * @param content what a group would begin with that got this material, see `groupContent`
 */
export function addMaterialTo(
	group: Y.Doc,
	room: GroupRoom,
	{ update, boards: [, ...copies] }: GroupContent,
	material: readonly Material[],
	random: Random,
): void {
	const from = new Y.Doc()
	Y.applyUpdate(from, update)
	for (const [i, { board, name }] of material.entries()) {
		const id = materialId(room, board)
		if (!recordsOf(group).has(id)) duplicateBoard(group, copies[i] ?? '', name, random, { from, id })
	}
	from.destroy()
}

/** Above the Yjs client ids of devices and of boards that are set apart: each room's first content has its own. */
const contentClient = (room: GroupRoom): number => 2 ** 41 + Number(room.slice(room.indexOf('-') + 1))
