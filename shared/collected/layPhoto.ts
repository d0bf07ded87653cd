import type * as Y from 'yjs'
import { keysAbove, writeNewShape } from '../board/cards/index.ts'
import { type BoardPicture, pictureAsset } from '../board/pictureAsset.ts'
import { readAllRecords, recordsOf, writeNewRecord } from '../board/records.ts'
import { wellFormed } from '../lib/characters.ts'
import { command } from '../lib/command.ts'
import { freeSpot, takenOn } from './ground.ts'
import { boardFor, photoAsset, photoShape } from './laid.ts'

/** A picture of what stands on paper somewhere in the room. */
export interface Photo {
	readonly id: string
	readonly picture: BoardPicture
	/** what is on it, for those who do not see it */
	readonly alt?: string | undefined
	readonly by?: string | undefined
}

/** Longest side on the board, in board units: as wide as four cards, so that handwriting stays legible. */
const longestSide = 720

/** Lays a picture onto a free place of a board, or of the first one, once. */
export const layPhoto = command('plenum', (plenum: Y.Doc, board: string | undefined, photo: Photo): void => {
	const { id, picture, alt = '', by } = photo
	const { width, height } = picture
	if (recordsOf(plenum).has(photoShape(id)) || !(width > 0 && height > 0)) return
	const scale = Math.min(1, longestSide / width, longestSide / height)
	const size = { w: width * scale, h: height * scale }
	const words = wellFormed(alt)
	const on = boardFor(plenum, { id, board, name: words })
	const records = readAllRecords(plenum)
	const [index] = keysAbove(records, on, 1)
	const place = freeSpot(takenOn(plenum, records, on), size)
	writeNewRecord(plenum, pictureAsset(photoAsset(id), picture, words))
	const look = { playing: true, url: '', crop: null, flipX: false, flipY: false, altText: words }
	const props = { ...size, ...look, assetId: photoAsset(id) }
	const meta = by ? { by: wellFormed(by) } : {}
	writeNewShape(plenum, { id: photoShape(id), type: 'image', parentId: on, index, place, props, meta })
})
