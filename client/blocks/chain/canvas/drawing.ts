import type { BoxLike, Editor } from 'tldraw'
import { chainOf } from '../../../../shared/blocks/chain/index.ts'
import { servicesOf } from '../../../board/canvas/services.ts'
import { currentLocale } from '../../../texts/locale.ts'
import type { BlockDrawing } from '../../BlockShapeUtil.tsx'
import { layoutOnPage } from '../drawing/layoutOnPage.ts'
import { elementBox, sceneOf } from '../drawing/scene.ts'
import { readPictures, readRegistry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { BoardChain, latePicture } from './BoardChain.tsx'
import type { ChainShape } from './ChainShape.tsx'
import { drawnIn } from './drawn.ts'

export const chainDrawing: BlockDrawing<ChainShape> = {
	Body: BoardChain,
	svg: async (editor, shape) => (await latePicture.fetch()).chainSvg(editor, shape),
	elementBounds,
	described,
}

/** Where an element lies, in the view in which it will be shown: the canvas turns to it as soon as somebody goes there. */
function elementBounds(editor: Editor, { id, props }: ChainShape, element: string): BoxLike | undefined {
	const drawn = drawnIn(editor, id).get()
	const { doc } = servicesOf(editor)
	const locale = currentLocale()
	const options = layoutOnPage(
		props.w,
		readRegistry(doc),
		chainTexts[locale],
		locale,
		chainOf(doc, props.chainId)?.person,
	)
	const anew = () => sceneOf(readPictures(doc, props.chainId), 'both', options)
	const box = (drawn && elementBox(drawn, element)) ?? elementBox(anew(), element)
	return box && { x: box.x - 40, y: box.y - 40, w: box.w + 80, h: box.h + 80 }
}

function described(editor: Editor, { props: { chainId } }: ChainShape): string {
	const { doc, findMethod } = servicesOf(editor)
	const locale = currentLocale()
	const texts = chainTexts[locale]
	const { actual, ideal } = readPictures(doc, chainId)
	const method = findMethod(chainOf(doc, chainId)?.method ?? '')
	return texts.described(method?.name[locale] ?? texts.title, actual.steps.length, ideal.steps.length)
}
