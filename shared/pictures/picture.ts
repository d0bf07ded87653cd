import type { Bare } from './bytes.ts'
import { bareJpeg } from './jpeg.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

const kinds = {
	'image/jpeg': bareJpeg,
	'image/png': barePng,
	'image/webp': bareWebp,
} as const satisfies Record<string, (bytes: Uint8Array) => Bare | undefined>

export type PictureType = keyof typeof kinds
const pictureTypes = Object.keys(kinds) as PictureType[]

/** A picture fit for a board: nothing but what draws it. Its size is in pixels, as the file itself says. */
export interface Picture extends Bare {
	readonly type: PictureType
}

/** Pixels of the longest side: a small file may unfold to more than a phone can hold. */
export const longestSide = 4096

/**
 * The picture in a file without anything but what draws it, whatever the device has left in it: some browsers write Exif
 * into pictures they have drawn themselves, and a camera's file may say where it was taken. Undefined if it is no JPEG, PNG
 * or WebP by its bytes, or too large to be drawn. Of what is bare already it gives the same bytes.
 */
export function readPicture(file: Uint8Array): Picture | undefined {
	for (const type of pictureTypes) {
		const bare = kinds[type](file)
		if (bare) return isDrawable(bare) ? { ...bare, type } : undefined
	}
	return undefined
}

/** The same from a `data:` URL, whose bytes are what it says they are. */
export function readDataUrl(src: string): Picture | undefined {
	const [, said, data = ''] = /^data:(image\/(?:jpeg|png|webp));base64,([A-Za-z0-9+/]+=*)$/.exec(src) ?? []
	if (said === undefined) return undefined
	const picture = readPicture(bytesIn(data))
	return picture?.type === said ? picture : undefined
}

const isDrawable = ({ width, height }: Bare): boolean =>
	Math.min(width, height) >= 1 && Math.max(width, height) <= longestSide

/** Base64 whose end is torn has no bytes. */
function bytesIn(base64: string): Uint8Array {
	try {
		return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
	} catch {
		return new Uint8Array()
	}
}
