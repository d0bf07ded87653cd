import {
	createTLStore,
	defaultBindingUtils,
	defaultShapeUtils,
	type TLAnyShapeUtilConstructor,
	type TLStore,
} from 'tldraw'
import { noPictures } from '../pictures/PicturesContext.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { CardShapeUtil } from './cards/CardShapeUtil.tsx'
import { ClusterShapeUtil } from './cards/ClusterShapeUtil.tsx'
import { assetStoreOf } from './content/assetStore.ts'
import { foreignShapes } from './content/foreignShapes.ts'
import { PictureShapeUtil } from './content/PictureShapeUtil.tsx'
import { NamedFrameShapeUtil, PaperNoteShapeUtil } from './look/nativeShapes.tsx'

/** The shapes every board has; `own` are those of building blocks. */
export function shapeUtilsOf(own: readonly TLAnyShapeUtilConstructor[]): TLAnyShapeUtilConstructor[] {
	// Their types do not agree with tldraw's own constructor type under exactOptionalPropertyTypes.
	const defaults = defaultShapeUtils as readonly unknown[] as readonly TLAnyShapeUtilConstructor[]
	const ours = [PaperNoteShapeUtil, NamedFrameShapeUtil, PictureShapeUtil].map(({ type }) => type as string)
	const native = defaults.filter(({ type }) => !ours.includes(type) && !foreignShapes.includes(type))
	return [...native, PaperNoteShapeUtil, NamedFrameShapeUtil, PictureShapeUtil, CardShapeUtil, ClusterShapeUtil, ...own]
}

/** An empty store that knows the shapes of a board and no others. */
export function createBoardStore(own: readonly TLAnyShapeUtilConstructor[], pictures: Pictures = noPictures): TLStore {
	return createTLStore({
		shapeUtils: shapeUtilsOf(own),
		bindingUtils: defaultBindingUtils,
		assets: assetStoreOf(pictures),
	})
}
