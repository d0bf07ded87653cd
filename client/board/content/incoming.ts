import {
	AssetRecordType,
	createShapeId,
	type Editor,
	type TLAsset,
	type TLAssetId,
	type TLContent,
	type TLExternalContentSource,
	type TLImageShape,
	type TLShapeId,
	type TLTextShape,
	toRichText,
	type VecLike,
} from 'tldraw'
import { type BoardPicture, pictureAsset, picturesOf } from '../../../shared/board/pictureAsset.ts'
import type { Pictures } from '../../pictures/pictures.ts'
import type { PreparedPicture } from '../../pictures/prepare.ts'
import { late } from '../../ui/late.ts'
import { servicesOf } from '../canvas/services.ts'
import { isCard } from '../cards/selected.ts'
import { layPasted, pasteInto } from './layPasted.ts'
import type { PasteChoice, Pasted } from './pasted.ts'

/** Why something that was pasted or dropped did not come onto the board. */
type ContentRefusal = 'noPicture' | 'tooManyFiles' | 'foreignBoard'

export interface IncomingTold {
	/** take what is laid down */
	pictures: Pick<Pictures, 'add' | 'fetch'>
	refuse(reason: ContentRefusal): void
	/** How several lines or cells shall come onto the board; undefined if not at all. */
	ask(pasted: Pasted): Promise<PasteChoice | undefined>
	/** What a picture shows, in words for those who do not see it; undefined if nobody wants to say that now. */
	describe(src: string): Promise<string | undefined>
}

/** What reads tables from the clipboard. */
const latePasted = late(() => import('./readPasted.ts'))
/** What makes pictures of files. */
const latePrepare = late(() => import('../../pictures/prepare.ts'))

/** Fetches what a board needs to take something in: without a connection, too, things are pasted. */
export function fetchIncoming() {
	for (const part of [latePasted, latePrepare]) void part.fetch()
}

const preparePicture = async (file: Blob) => (await latePrepare.fetch()).preparePicture(file)

/** Files taken at once. */
const filesAtOnce = 10

/**
 * What a board does with things from outside, instead of tldraw's own ways: an address becomes text and nothing is
 * fetched from it, several lines become cards if one wants, an SVG becomes a bitmap, files become pictures, films and pages
 * of other hosts are refused.
 */
export function takeIncoming(editor: Editor, { pictures, refuse, ask, describe }: IncomingTold): void {
	const takeText = async (text: string, html: string | undefined, point: VecLike | undefined) => {
		const { readPasted } = await latePasted.fetch()
		const pasted = readPasted(text, html)
		const card = editor.getOnlySelectedShape()
		if (card && isCard(card)) return pasteInto(editor, card, pasted.text)
		const choice = pasted.isTable || pasted.rows.length > 1 ? await ask(pasted) : 'text'
		if (choice === undefined) return
		if (choice === 'text') placeText(editor, pasted.text, point)
		else layPasted(editor, pasted, choice)
	}

	const takeFiles = async (files: readonly File[], point?: VecLike) => {
		if (files.length > filesAtOnce) return refuse('tooManyFiles')
		let { x, y } = point ?? editor.getViewportPageBounds().center
		const placed: PlacedPicture[] = []
		for (const file of files) {
			const prepared = await preparePicture(file)
			if (!prepared) {
				refuse('noPicture')
				continue
			}
			pictures.add(prepared)
			placed.push(placePicture(editor, file.name, prepared, { x, y }))
			;[x, y] = [x + 24, y + 24]
		}
		for (const { id, picture } of placed) {
			const address = await pictures.fetch(picture)
			const altText = address && (await describe(address))
			if (altText === undefined) return
			editor.markHistoryStoppingPoint('describe')
			if (editor.getShape(id)) editor.updateShape<TLImageShape>({ id, type: 'image', props: { altText } })
		}
	}

	editor.registerExternalContentHandler('text', ({ text, html, sources, point }) =>
		takeText(plainOf(sources) ?? text, html, point),
	)
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
	// What was copied on another board brings its pictures along.
	editor.registerExternalAssetHandler('file', async ({ file, assetId }) => {
		const prepared = await preparePicture(file)
		if (!prepared) throw new Error('Not a picture')
		pictures.add(prepared)
		return assetOf(assetId ?? AssetRecordType.createId(), prepared, file.name)
	})
	editor.registerExternalContentHandler('file-replace', () => refuse('noPicture'))
	editor.registerExternalContentHandler('excalidraw', () => refuse('foreignBoard'))
	editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
		editor.markHistoryStoppingPoint('paste')
		editor.putContentOntoCurrentPage(harmless(editor, content), { select: true, ...(point && { point }) })
	})
}

/** The plain text that came along: what is made of the HTML beside it has lost its lines. */
function plainOf(sources: readonly TLExternalContentSource[] | undefined): string | undefined {
	for (const source of sources ?? []) if (source.type === 'text' && source.subtype === 'text') return source.data
	return undefined
}

/** Letters beside each other at most, in board units. */
const textWidth = 560

/** Not by tldraw's own handler: it measures what was pasted as if it were HTML, which may load things. */
function placeText(editor: Editor, text: string, point: VecLike | undefined) {
	const { x, y } = point ?? editor.getViewportPageBounds().center
	const id = createShapeId()
	const isShort = text.split('\n').every((line) => line.length < 48)
	editor.markHistoryStoppingPoint('paste')
	editor.createShape<TLTextShape>({
		id,
		type: 'text',
		x,
		y,
		props: {
			richText: toRichText(text),
			textAlign: 'start',
			...(!isShort && { autoSize: false, w: textWidth }),
		},
	})
	editor.select(id)
}

interface PlacedPicture {
	readonly id: TLShapeId
	/** its name */
	readonly picture: string
}

function placePicture(editor: Editor, title: string, prepared: PreparedPicture, centre: VecLike): PlacedPicture {
	const { name, width, height } = prepared.picture
	const assetId: TLAssetId = AssetRecordType.createId()
	const shapeId = createShapeId()
	// Shown at no more than half the view, whatever the camera made of it.
	const view = editor.getViewportPageBounds()
	const scale = Math.min(1, view.w / 2 / width, view.h / 2 / height)
	const [w, h] = [width * scale, height * scale]
	editor.markHistoryStoppingPoint('picture')
	editor.run(() => {
		editor.createAssets([assetOf(assetId, prepared, title)])
		editor.createShape<TLImageShape>({
			id: shapeId,
			type: 'image',
			x: centre.x - w / 2,
			y: centre.y - h / 2,
			props: { assetId, w, h, altText: '' },
		})
		editor.select(shapeId)
	})
	return { id: shapeId, picture: name }
}

function assetOf(id: TLAssetId, { picture, preview }: PreparedPicture, title: string): TLAsset {
	const { name, width, height, type, bytes } = picture
	const told: BoardPicture = { name, preview: preview?.name, width, height, type, bytes: bytes.length }
	// Their types do not agree: a record of ours is any JSON.
	return pictureAsset(id, told, title) as object as TLAsset
}

/** Copied board content without what this board does not have, and without pictures that lie on other hosts. */
function harmless(editor: Editor, content: TLContent): TLContent {
	const { permissions } = servicesOf(editor)
	const shapes = content.shapes.filter((shape) => editor.hasShapeUtil(shape.type) && permissions.mayAdd(shape))
	const kept = new Set(shapes.map(({ id }) => id))
	return {
		...content,
		shapes: shapes.map((shape) => (content.rootShapeIds.includes(shape.id) ? { ...shape, isLocked: false } : shape)),
		rootShapeIds: content.rootShapeIds.filter((id) => kept.has(id)),
		// Those of this board are known by their names; others bring their bytes.
		assets: content.assets.filter(
			(asset) => asset.props.src?.startsWith('data:image/') || picturesOf({ ...asset }).print,
		),
		...(content.bindings && {
			bindings: content.bindings.filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId)),
		}),
	}
}
