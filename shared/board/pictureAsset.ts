import { isPictureName, type PictureType, pictureNamed, pictureSrc } from '../pictures/index.ts'
import { type BoardRecord, isObject, type JsonObject } from './record.ts'

/** A picture on a board: which one it is, and what has to be known of it before it has come. */
export interface BoardPicture {
	/** its name, and that of a small copy of it */
	readonly name: string
	readonly preview?: string | undefined
	/** pixels */
	readonly width: number
	readonly height: number
	readonly type: PictureType
	readonly bytes: number
}

/** The record that shapes refer to. `title` is what the file was called, or what it shows. */
export function pictureAsset(id: string, picture: BoardPicture, title: string): BoardRecord & { props: JsonObject } {
	const { name, preview, width: w, height: h, type: mimeType, bytes: fileSize } = picture
	const props = { name: title, src: pictureSrc(name), w, h, mimeType, isAnimated: false, fileSize }
	return { id, typeName: 'asset', type: 'image', props, meta: preview === undefined ? {} : { preview } }
}

/** Which pictures an asset names: the one for print, and the small copy of it. */
export function picturesOf({ props, meta }: Readonly<Record<string, unknown>>): { print?: string; preview?: string } {
	const print = isObject(props) ? pictureNamed(props.src) : undefined
	const preview = isObject(meta) && typeof meta.preview === 'string' && isPictureName(meta.preview) && meta.preview
	return { ...(print !== undefined && { print }), ...(print !== undefined && preview && { preview }) }
}
