import type { Bare } from './bytes.ts'
import { bareJpeg } from './jpeg.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

/** A picture fit for a board. Its size is in pixels, as the file itself says. */
export interface Picture {
	/** `data:` URL */
	readonly src: string
	readonly width: number
	readonly height: number
}

/** Pixels of the longest side: a small file may unfold to more than a phone can hold. */
const longestSide = 4096

const kinds: Record<string, (bytes: Buffer) => Bare | undefined> = {
	jpeg: bareJpeg,
	png: barePng,
	webp: bareWebp,
}

/**
 * The picture in a `data:` URL, without anything but what draws it, whatever the device has left in it: some browsers write
 * Exif into pictures they have drawn themselves, and a camera's file may say where it was taken. Undefined if it is no
 * JPEG, PNG or WebP by its bytes, or too large to be drawn.
 */
export function readPicture(src: string): Picture | undefined {
	const [, kind = '', data = ''] = /^data:image\/(jpeg|png|webp);base64,([A-Za-z0-9+/]+=*)$/.exec(src) ?? []
	const bare = kinds[kind]?.(Buffer.from(data, 'base64'))
	if (!bare) return undefined
	const { bytes, width, height } = bare
	const fits = Math.min(width, height) >= 1 && Math.max(width, height) <= longestSide
	return fits ? { src: `data:image/${kind};base64,${bytes.toString('base64')}`, width, height } : undefined
}
