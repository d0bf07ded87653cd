import type { BlockDrawing } from '../../BlockShapeUtil.tsx'
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
}
