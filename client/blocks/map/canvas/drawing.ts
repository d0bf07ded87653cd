import { currentLocale } from '../../../texts/locale.ts'
import type { BlockDrawing } from '../../BlockShapeUtil.tsx'
import { mapTexts } from '../texts.ts'
import { BoardMap } from './BoardMap.tsx'
import { drawnIn } from './drawn.ts'
import { boundsOfElement } from './elementBounds.ts'
import type { MapShape } from './MapShape.tsx'
import { mapSvg } from './mapSvg.tsx'

export const mapDrawing: BlockDrawing<MapShape> = {
	Body: BoardMap,
	svg: mapSvg,
	elementBounds(editor, { id }, element) {
		const drawn = drawnIn(editor, id).get()
		return drawn && boundsOfElement(drawn.drawings, element)
	},
	described(editor, { id }) {
		const drawn = drawnIn(editor, id).get()
		const { nodes = [], lines = [] } = drawn?.drawings[0]?.scene ?? {}
		const texts = mapTexts[currentLocale()]
		return texts.described(drawn?.title ?? '', nodes.length, lines.length, drawn?.captions.join(', ') ?? '')
	},
}
