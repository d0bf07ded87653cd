import type { TLAssetStore } from 'tldraw'

/*
 * Until there is a store for files, a picture lies in the document itself, and so with everyone: it is drawn anew, small
 * enough, as a plain bitmap. That also makes a pasted SVG harmless.
 */

/** Bytes of one picture in the document; an update of a document may have 1 MiB, a document 20 MiB. */
export const imageLimit = 200 * 1024
/** Bytes of a file that is accepted for shrinking. */
export const fileLimit = 25 * 1024 * 1024
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml'] as const

/** Longest side in pixels and quality of what is tried in turn until a picture is small enough. */
const attempts = [
	{ side: 1600, quality: 0.85 },
	{ side: 1280, quality: 0.8 },
	{ side: 960, quality: 0.75 },
	{ side: 640, quality: 0.7 },
	{ side: 480, quality: 0.6 },
] as const

export interface Picture {
	/** `data:` URL of a bitmap */
	src: string
	width: number
	height: number
	type: string
}

/** A file as a small picture; undefined if it is none, or cannot be made small enough. */
export async function pictureOf(file: File): Promise<Picture | undefined> {
	if (!(imageTypes as readonly string[]).includes(file.type) || file.size > fileLimit) return undefined
	const url = URL.createObjectURL(file)
	try {
		const image = new Image()
		image.src = url
		await image.decode()
		for (const { side, quality } of attempts) {
			const picture = draw(image, side, quality)
			if (picture && picture.src.length <= imageLimit) return picture
		}
		return undefined
	} catch {
		return undefined
	} finally {
		URL.revokeObjectURL(url)
	}
}

function draw(image: HTMLImageElement, side: number, quality: number): Picture | undefined {
	// An SVG without a size of its own has none here either.
	const [naturalWidth, naturalHeight] = [image.naturalWidth || 300, image.naturalHeight || 300]
	const scale = Math.min(1, side / Math.max(naturalWidth, naturalHeight))
	const canvas = document.createElement('canvas')
	canvas.width = Math.max(1, Math.round(naturalWidth * scale))
	canvas.height = Math.max(1, Math.round(naturalHeight * scale))
	const context = canvas.getContext('2d')
	if (!context) return undefined
	context.drawImage(image, 0, 0, canvas.width, canvas.height)
	const src = canvas.toDataURL('image/webp', quality)
	// Browsers that cannot write WebP answer with PNG, which may be any size.
	return { src, width: canvas.width, height: canvas.height, type: src.slice(5, src.indexOf(';')) }
}

/** For tldraw: what is uploaded nowhere but into the document, and shown only if it lies there. */
export const imageStore: TLAssetStore = {
	async upload(_asset, file) {
		const picture = await pictureOf(file)
		if (!picture) throw new Error('Not a picture that fits into a board')
		return { src: picture.src }
	},
	resolve: (asset) => (asset.props.src?.startsWith('data:image/') ? asset.props.src : null),
}
