import type * as Y from 'yjs'
import { keysAbove, writeNewShape } from '../board/cards/index.ts'
import { isObject } from '../board/record.ts'
import { readAllRecords, readRecord, recordsOf, writeNewRecord } from '../board/records.ts'
import { wellFormed } from '../lib/characters.ts'
import { command } from '../lib/command.ts'
import { freeSpot, takenOn } from './ground.ts'
import { boardFor, photoAsset, photoShape } from './laid.ts'

/** A picture of what stands on paper somewhere in the room. */
export interface Photo {
	readonly id: string
	/** `data:` URL of a bitmap */
	readonly src: string
	/** pixels */
	readonly width: number
	readonly height: number
	/** what is on it, for those who do not see it */
	readonly alt?: string | undefined
	readonly by?: string | undefined
}

/** Longest side on the board, in board units: as wide as four cards, so that handwriting stays legible. */
const longestSide = 720

/** How much room the pictures take up that lie here, in characters; `except` is one that may have been laid already. */
export function freeSpaceOfPhotos(plenum: Y.Doc, except: string): number {
	const sizes = [...recordsOf(plenum).keys()].map((id) => {
		const props = id.startsWith(photoAsset('')) && id !== photoAsset(except) && readRecord(plenum, id)?.props
		return isObject(props) && typeof props.fileSize === 'number' ? props.fileSize : 0
	})
	return sizes.reduce((sum, size) => sum + size, 0)
}

/** Lays a picture onto a free place of a board, or of the first one, once. */
export const layPhoto = command('plenum', (plenum: Y.Doc, board: string | undefined, photo: Photo): void => {
	const { id, src, width, height, alt = '', by } = photo
	if (recordsOf(plenum).has(photoShape(id))) return
	const [mimeType] = /^image\/[a-z+]+/u.exec(src.slice('data:'.length)) ?? []
	if (!mimeType || !(width > 0 && height > 0)) return
	const scale = Math.min(1, longestSide / width, longestSide / height)
	const size = { w: width * scale, h: height * scale }
	const words = wellFormed(alt)
	const on = boardFor(plenum, { id, board, name: words })
	const records = readAllRecords(plenum)
	const [index] = keysAbove(records, on, 1)
	const place = freeSpot(takenOn(plenum, records, on), size)
	const file = { name: words, src, w: width, h: height, mimeType, isAnimated: false, fileSize: src.length }
	writeNewRecord(plenum, { id: photoAsset(id), typeName: 'asset', type: 'image', props: file, meta: {} })
	const look = { playing: true, url: '', crop: null, flipX: false, flipY: false, altText: words }
	const props = { ...size, ...look, assetId: photoAsset(id) }
	const meta = by ? { by: wellFormed(by) } : {}
	writeNewShape(plenum, { id: photoShape(id), type: 'image', parentId: on, index, place, props, meta })
})
