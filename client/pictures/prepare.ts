import { type Picture, pictureNameOf, readPicture } from '../../shared/pictures/index.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { previewSide } from './accepted.ts'

/** Bytes of a file that is accepted for making it smaller. */
const fileLimit = 25 * 1024 * 1024

/** A picture fit for a board, under its name. */
export interface NamedPicture extends Picture {
	readonly name: string
	readonly bytes: Uint8Array<ArrayBuffer>
}

export interface PreparedPicture {
	/** fit to be printed */
	readonly picture: NamedPicture
	/** small, for boards; none where the picture itself is small */
	readonly preview?: NamedPicture
}

/** Longest side in pixels and quality of what is tried in turn: a page in print needs its pixels more than its shades. */
type Attempt = readonly [side: number, quality: number]
const printAttempts: readonly Attempt[] = [
	[2560, 0.85],
	[2560, 0.75],
	[2560, 0.6],
	[2400, 0.45],
	[1920, 0.5],
	[1280, 0.5],
]
const previewAttempts: readonly Attempt[] = [
	[previewSide, 0.7],
	[previewSide, 0.5],
	[320, 0.5],
	[240, 0.4],
]
/** Not every browser writes the first. */
const writtenTypes = ['image/webp', 'image/jpeg'] as const

/**
 * A file as a picture and a preview of it, drawn anew on this device: nothing of what a camera noted beside it (place, time,
 * device) leaves it, and a drawing with a program in it becomes harmless. Undefined if the browser cannot read it as a picture.
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture | undefined> {
	// Cameras write more types than these, and what a browser can read of them is up to it.
	if (!/^(image\/|$)/.test(file.type) || file.size > fileLimit) return undefined
	const address = URL.createObjectURL(file)
	try {
		const image = new Image()
		image.src = address
		await image.decode()
		const picture = await firstThatFits(image, printAttempts, limits.picture)
		if (!picture) return undefined
		const preview =
			picture.bytes.length > limits.preview ? await firstThatFits(image, previewAttempts, limits.preview) : undefined
		return { picture, ...(preview && { preview }) }
	} catch {
		return undefined
	} finally {
		URL.revokeObjectURL(address)
	}
}

async function firstThatFits(
	image: HTMLImageElement,
	attempts: readonly Attempt[],
	most: number,
): Promise<NamedPicture | undefined> {
	for (const [side, quality] of attempts) {
		const picture = await drawn(image, side, quality)
		if (picture && picture.bytes.length <= most) return picture
	}
	return undefined
}

async function drawn(image: HTMLImageElement, side: number, quality: number): Promise<NamedPicture | undefined> {
	// An SVG without a size of its own has none here either.
	const { width, height } = fitted(image.naturalWidth || 300, image.naturalHeight || 300, side)
	const canvas = document.createElement('canvas')
	canvas.width = width
	canvas.height = height
	const context = canvas.getContext('2d')
	if (!context) return undefined
	for (const type of writtenTypes) {
		if (type === 'image/jpeg') {
			// It knows no transparency: what is transparent would turn black.
			context.fillStyle = '#fff'
			context.fillRect(0, 0, width, height)
		}
		context.drawImage(image, 0, 0, width, height)
		const blob = await new Promise<Blob | null>((written) => canvas.toBlob(written, type, quality))
		if (blob?.type === type) return named(new Uint8Array(await blob.arrayBuffer()))
	}
	return undefined
}

/** What the server would keep of it: some browsers write Exif even into what they have drawn themselves. */
export function named(file: Uint8Array<ArrayBuffer>): NamedPicture | undefined {
	const bare = readPicture(file)
	if (!bare) return undefined
	const bytes = new Uint8Array(bare.bytes)
	return { ...bare, bytes, name: pictureNameOf(bytes) }
}

/** The same proportions with a longest side of at most `longest`; never larger than it was. */
export function fitted(width: number, height: number, longest: number): { width: number; height: number } {
	const scale = Math.min(1, longest / Math.max(width, height, 1))
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
