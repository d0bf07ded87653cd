import { Box, type Editor, PngHelpers, type TLShape, type TLShapeId } from 'tldraw'
import { headingHeight, headingLetters } from '../../../shared/board/cards/index.ts'
import type { ClusterShape } from '../cards/ClusterShapeUtil.tsx'
import { headingBox } from '../cards/heading.ts'
import { isCluster } from '../cards/selected.ts'
import type { Pixels } from './size.ts'

/** What stands free around a picture, in board units. */
const margin = 24

/** A picture of shapes as lines and letters. It needs nothing from anywhere else. */
export interface Drawn {
	readonly svg: string
	/** pictures that could not be fetched: their place is empty */
	readonly missing: number
	/** whether free texts and forms are HTML in it, which not every program shows */
	readonly hasHtml: boolean
}

/** Why there is no picture: `broken`: something cannot be drawn; `tooLarge`: this device cannot make so many pixels. */
export type NoPicture = 'broken' | 'tooLarge'

/** All that a picture of these shapes shows, in board units; undefined if there is nothing. */
export function boxOf(editor: Editor, ids: readonly TLShapeId[]): Box | undefined {
	const boxes = ids.flatMap((id) => {
		const shape = editor.getShape(id)
		const bounds = editor.getShapeMaskedPageBounds(id)
		if (!shape || !bounds) return []
		// A heading of several lines grows beyond its area. In a picture its letters are as large as at 100 %, however it is seen just now.
		const above = isCluster(shape) ? headingOver(editor, shape) : 0
		return [new Box(bounds.x, bounds.y - above, bounds.w, bounds.h + above)]
	})
	return boxes.length > 0 ? Box.Common(boxes).expandBy(margin) : undefined
}

const headingOver = (editor: Editor, shape: ClusterShape) =>
	headingBox(editor, shape, headingLetters[shape.props.kind]).height - headingHeight[shape.props.kind]

/**
 * Draws shapes with all that lies in them. What people may not see is on no canvas, and so in no picture.
 *
 * @throws `NoPicture` `broken` if tldraw could not draw them
 */
export async function drawPicture(editor: Editor, ids: readonly TLShapeId[], isWhite: boolean): Promise<Drawn> {
	const box = boxOf(editor, ids)
	const drawn =
		box && (await editor.getSvgElement([...ids], { bounds: box.clone(), padding: 0, background: false, scale: 1 }))
	// What could not be drawn leaves a picture in which nothing stands but the letters' files.
	if (!drawn || ![...drawn.svg.children].some(({ tagName }) => tagName === 'g')) throw 'broken' satisfies NoPicture
	const { svg } = drawn
	if (isWhite) svg.prepend(ground(box))
	for (const each of svg.querySelectorAll('[href]')) {
		const address = each.getAttribute('href') ?? ''
		if (address !== '' && !/^(?:data:|#)/u.test(address)) each.remove()
	}
	const pictures = everythingIn(editor, ids).filter(({ type }) => type === 'image').length
	return {
		svg: withColours(new XMLSerializer().serializeToString(svg), editor.getContainer()),
		missing: Math.max(0, pictures - svg.querySelectorAll('image').length),
		hasHtml: svg.querySelector('foreignObject') !== null,
	}
}

/** Outside of the page nobody knows the names of our colours. */
function withColours(svg: string, page: HTMLElement): string {
	const style = getComputedStyle(page)
	return svg.replace(/var\((--[\w-]+)\)/gu, (_, name: string) => style.getPropertyValue(name).trim() || 'none')
}

const everythingIn = (editor: Editor, ids: readonly TLShapeId[]): TLShape[] =>
	[...editor.getShapeAndDescendantIds([...ids])].flatMap((id) => editor.getShape(id) ?? [])

/** Programs that print do not read what CSS says of the ground. */
function ground({ x, y, w, h }: Box): SVGElement {
	const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
	for (const [key, value] of Object.entries({ x, y, width: w, height: h, fill: '#ffffff' }))
		rect.setAttribute(key, `${value}`)
	return rect
}

/**
 * The same in pixels, as a PNG that says how large it is to be printed. `isOpaque`: its pixels have no transparency, which pdfkit could take apart only
 * with a worker of its own; where a browser gives a PNG it all the same, it is a JPEG.
 *
 * @throws `NoPicture` `tooLarge` if this device does not make so many; the signal's reason if it was cancelled
 */
export async function inPixels(
	svg: string,
	{ w, h, density }: Pixels,
	signal: AbortSignal,
	isOpaque = false,
): Promise<Blob> {
	const image = new Image(w, h)
	// As bytes in the address: with foreign content from a `blob:` Chromium does not give the pixels back.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withSize(svg, w, h))}`
	await image.decode().catch(() => {
		throw 'tooLarge' satisfies NoPicture
	})
	signal.throwIfAborted()
	const canvas = document.createElement('canvas')
	canvas.width = w
	canvas.height = h
	const pen = canvas.getContext('2d', { alpha: !isOpaque })
	if (pen && isOpaque) {
		// The picture's own ground ends within the last pixels, and what lies below would be black.
		pen.fillStyle = '#ffffff'
		pen.fillRect(0, 0, w, h)
	}
	pen?.drawImage(image, 0, 0, w, h)
	const blobOf = (type: string) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.92))
	let blob = await blobOf('image/png')
	let bytes = await blob?.arrayBuffer()
	if (isOpaque && bytes && new DataView(bytes).getUint8(colourType) === withTransparency) {
		blob = await blobOf('image/jpeg')
		bytes = await blob?.arrayBuffer()
	}
	signal.throwIfAborted()
	canvas.width = 0
	if (!blob || !bytes) throw 'tooLarge' satisfies NoPicture
	return blob.type === 'image/png'
		? PngHelpers.setPhysChunk(new DataView(bytes), density / 72, { type: 'image/png' })
		: blob
}

/** Where a PNG says what its pixels are made of, and what it says there if they can be transparent. */
const colourType = 25
const withTransparency = 6

/** The browser draws a picture as fine as it says it is large. */
function withSize(svg: string, w: number, h: number): string {
	return svg.replace(/^<svg([^>]*?) width="[^"]*" height="[^"]*"/u, `<svg$1 width="${w}" height="${h}"`)
}
