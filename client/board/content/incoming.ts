import {
	AssetRecordType,
	createShapeId,
	type Editor,
	type TLAssetId,
	type TLContent,
	type TLImageShape,
	type VecLike,
} from 'tldraw'
import { foreignShapes } from './foreignShapes.ts'
import { pictureOf } from './images.ts'

/** Why something that was pasted or dropped did not come onto the board. */
export type ContentRefusal = 'noPicture' | 'tooManyFiles' | 'foreignBoard'

/** Files taken at once. */
const filesAtOnce = 10

/**
 * What a board does with things from outside, instead of tldraw's own ways: an address becomes text and nothing is
 * fetched from it, an SVG becomes a bitmap, files become pictures, films and pages of other hosts are refused.
 */
export function takeIncoming(editor: Editor, refuse: (reason: ContentRefusal) => void): void {
	const takeFiles = async (files: readonly File[], point?: VecLike) => {
		if (files.length > filesAtOnce) return refuse('tooManyFiles')
		let { x, y } = point ?? editor.getViewportPageBounds().center
		for (const file of files) {
			const placed = await placePicture(editor, file, { x, y })
			if (placed) [x, y] = [x + 24, y + 24]
			else refuse('noPicture')
		}
	}

	editor.registerExternalContentHandler('url', ({ url, point }) =>
		editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) }),
	)
	editor.registerExternalContentHandler('embed', ({ url, point }) =>
		editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) }),
	)
	editor.registerExternalContentHandler('svg-text', ({ text, point }) =>
		takeFiles([new File([text], 'bild.svg', { type: 'image/svg+xml' })], point),
	)
	editor.registerExternalContentHandler('files', ({ files, point }) => takeFiles(files, point))
	editor.registerExternalContentHandler('file-replace', () => refuse('noPicture'))
	editor.registerExternalContentHandler('excalidraw', () => refuse('foreignBoard'))
	editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
		editor.markHistoryStoppingPoint('paste')
		editor.putContentOntoCurrentPage(harmless(editor, content), { select: true, ...(point && { point }) })
	})
}

async function placePicture(editor: Editor, file: File, centre: VecLike): Promise<boolean> {
	const picture = await pictureOf(file)
	if (!picture) return false
	const { src, width, height, type } = picture
	const assetId: TLAssetId = AssetRecordType.createId()
	const shapeId = createShapeId()
	// Shown at no more than half the view, whatever the camera made of it.
	const view = editor.getViewportPageBounds()
	const scale = Math.min(1, view.w / 2 / width, view.h / 2 / height)
	const [w, h] = [width * scale, height * scale]
	editor.markHistoryStoppingPoint('picture')
	editor.run(() => {
		editor.createAssets([
			{
				id: assetId,
				typeName: 'asset',
				type: 'image',
				props: { name: file.name, src, w: width, h: height, mimeType: type, isAnimated: false, fileSize: src.length },
				meta: {},
			},
		])
		editor.createShape<TLImageShape>({
			id: shapeId,
			type: 'image',
			x: centre.x - w / 2,
			y: centre.y - h / 2,
			props: { assetId, w, h, altText: file.name.replace(/\.\w+$/, '') },
		})
		editor.select(shapeId)
	})
	return true
}

/** Copied board content without what this board does not have, and without pictures that lie on other hosts. */
function harmless(editor: Editor, content: TLContent): TLContent {
	const shapes = content.shapes.filter(({ type }) => editor.hasShapeUtil(type) && !foreignShapes.includes(type))
	const kept = new Set(shapes.map(({ id }) => id))
	return {
		...content,
		shapes: shapes.map((shape) => (content.rootShapeIds.includes(shape.id) ? { ...shape, isLocked: false } : shape)),
		rootShapeIds: content.rootShapeIds.filter((id) => kept.has(id)),
		assets: content.assets.filter(({ props }) => props.src?.startsWith('data:image/')),
		...(content.bindings && {
			bindings: content.bindings.filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId)),
		}),
	}
}
