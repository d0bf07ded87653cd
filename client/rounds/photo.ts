import { limits } from '../../shared/protocol/limits.ts'

/** A picture fit to be handed in: small, upright, and nothing but the picture. Sizes in pixels. */
export interface Photo {
	/** `data:` URL of a JPEG, at most `limits.photo` long */
	readonly src: string
	readonly width: number
	readonly height: number
}

/** Longest side in pixels and quality, the best first. Writing on a flip chart needs the pixels more than the shades. */
const attempts: readonly (readonly [side: number, quality: number])[] = [
	[1600, 0.8],
	[1600, 0.6],
	[1600, 0.45],
	[1280, 0.6],
	[1280, 0.45],
	[1024, 0.5],
	[800, 0.45],
	[640, 0.4],
]

/**
 * Makes a photo small on this device. It is drawn anew, so that nothing of what the camera noted beside it (place, time,
 * device) leaves the device, and as the camera was held. Undefined if the browser cannot read the file as a picture.
 */
export async function preparePhoto(file: Blob): Promise<Photo | undefined> {
	const address = URL.createObjectURL(file)
	try {
		const image = new Image()
		image.src = address
		await image.decode()
		for (const [side, quality] of attempts) {
			const photo = draw(image, side, quality)
			if (photo && photo.src.length <= limits.photo) return photo
		}
		return undefined
	} catch {
		return undefined
	} finally {
		URL.revokeObjectURL(address)
	}
}

function draw(image: HTMLImageElement, longest: number, quality: number): Photo | undefined {
	const { width, height } = fitted(image.naturalWidth, image.naturalHeight, longest)
	const canvas = document.createElement('canvas')
	canvas.width = width
	canvas.height = height
	const context = canvas.getContext('2d')
	if (!context) return undefined
	// JPEG knows no transparency: what is transparent would turn black.
	context.fillStyle = '#fff'
	context.fillRect(0, 0, width, height)
	context.drawImage(image, 0, 0, width, height)
	return { src: canvas.toDataURL('image/jpeg', quality), width, height }
}

/** The same proportions with a longest side of at most `longest`; never larger than it was. */
export function fitted(width: number, height: number, longest: number): { width: number; height: number } {
	const scale = Math.min(1, longest / Math.max(width, height, 1))
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
