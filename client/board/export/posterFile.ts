import type { Box, Editor, TLShape, TLShapeId } from 'tldraw'
import { blockOf, refOfShape } from '../../../shared/blocks/index.ts'
import type { ListItem, TextDocument } from '../../../shared/documents/index.ts'
import type { JsonObject } from '../../../shared/lib/json.ts'
import { findActor } from '../../../shared/registry/index.ts'
import { writeInWorker } from '../../documents/writing.ts'
import { currentLocale } from '../../texts/locale.ts'
import { servicesOf } from '../canvas/services.ts'
import { lyingIn } from '../keyboard/order.ts'
import { nameOf } from '../keyboard/spoken.ts'
import { drawSheets, type PosterPart, type PosterSize, partsOf, posterLayout } from './poster.ts'
import { pictureTexts } from './texts.ts'

/** A picture that becomes a poster. */
interface Pictured {
	readonly svg: string
	/** what it shows, board units */
	readonly box: Box
	readonly ids: readonly TLShapeId[]
	readonly size: PosterSize
	readonly name: string
}

/** Of all the work, what drawing the sheets is; the rest is writing the file. */
const drawing = 0.7

/**
 * A poster as PDF: sheets of A4 that are glued together, and on the last ones in words what stands on it.
 *
 * @throws `NoPicture` `tooLarge`; the signal's reason if it was cancelled; an error if the file cannot be written
 */
export async function posterFile(
	editor: Editor,
	{ svg, box, ids, size, name }: Pictured,
	tell: (done: number) => void,
	signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
	const texts = pictureTexts[currentLocale()]
	const layout = posterLayout(box, size)
	const parts = partsOf(box, layout)
	const wordsOf = (part: PosterPart) =>
		`${name} · ${texts.sheet(parts.indexOf(part) + 1, parts.length, part.row + 1, part.column + 1)}`
	const sheets = await drawSheets(svg, parts, layout, { wordsOf, tell: (done) => tell(drawing * done), signal })
	const order = { form: 'pdf', document: told(editor, ids, name), pictures: new Map(), sheets } as const
	const { file, cancel } = writeInWorker(order, (done) => tell(drawing + (1 - drawing) * done))
	signal.addEventListener('abort', cancel)
	// Ended, the worker never tells of it.
	const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
	return (await Promise.race([file, aborted])).bytes
}

/** In words, in the order in which it is read, what a picture of these shapes shows. */
function told(editor: Editor, ids: readonly TLShapeId[], name: string): TextDocument {
	const texts = pictureTexts[currentLocale()]
	const shown = new Set(ids)
	const items = lyingIn(editor, editor.getCurrentPageId())
		.filter(({ id }) => shown.has(id))
		.map((shape) => itemOf(editor, shape))
	return {
		title: name,
		language: currentLocale(),
		head: { left: [name], right: [] },
		foot: texts.onPoster,
		sections: [
			{ id: 'words', level: 1, heading: texts.onPoster, content: [{ kind: 'list', isOrdered: false, items }] },
		],
	}
}

/** What a shape says, and what lies in it; of a building block, who is mentioned in it and what people wrote. */
function itemOf(editor: Editor, shape: TLShape): ListItem {
	const { doc } = servicesOf(editor)
	const ref = refOfShape(shape.type, shape.props as JsonObject)
	const block = ref && blockOf(ref.block)
	const written = block
		? [
				...block.mentions(doc, ref.id).map(({ actor }) => findActor(doc, actor)?.name ?? ''),
				...block.words(doc, ref.id).map(({ text }) => text),
			]
		: []
	const items = [
		...[...new Set(written)].filter((text) => text.trim() !== '').map((text) => ({ text })),
		...lyingIn(editor, shape.id).map((each) => itemOf(editor, each)),
	]
	return { text: nameOf(editor, shape), ...(items.length > 0 && { items }) }
}
