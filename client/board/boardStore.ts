import {
	ArrowShapeUtil,
	createTLStore,
	DrawShapeUtil,
	defaultBindingUtils,
	GeoShapeUtil,
	HighlightShapeUtil,
	LineShapeUtil,
	TextShapeUtil,
	type TLAnyShapeUtilConstructor,
	type TLStore,
} from 'tldraw'
import { noPictures } from '../pictures/PicturesContext.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { CardShapeUtil } from './cards/CardShapeUtil.tsx'
import { ClusterShapeUtil } from './cards/ClusterShapeUtil.tsx'
import { assetStoreOf } from './content/assetStore.ts'
import { PictureShapeUtil } from './content/PictureShapeUtil.tsx'
import { NamedFrameShapeUtil, PaperNoteShapeUtil } from './look/nativeShapes.tsx'

/** What tldraw brings and every board has: none of what shows pages or films of other hosts. */
const native = [TextShapeUtil, DrawShapeUtil, GeoShapeUtil, LineShapeUtil, ArrowShapeUtil, HighlightShapeUtil]
const ours = [PaperNoteShapeUtil, NamedFrameShapeUtil, PictureShapeUtil, CardShapeUtil, ClusterShapeUtil]

/** The shapes every board has; `own` are those of building blocks. */
export function shapeUtilsOf(own: readonly TLAnyShapeUtilConstructor[]): TLAnyShapeUtilConstructor[] {
	// Their types do not agree with tldraw's own constructor type under exactOptionalPropertyTypes.
	return [...([...native, ...ours] as readonly unknown[] as readonly TLAnyShapeUtilConstructor[]), ...own]
}

/** An empty store that knows the shapes of a board and no others. */
export function createBoardStore(own: readonly TLAnyShapeUtilConstructor[], pictures: Pictures = noPictures): TLStore {
	return createTLStore({
		shapeUtils: shapeUtilsOf(own),
		bindingUtils: defaultBindingUtils,
		assets: assetStoreOf(pictures),
	})
}
