import {
	createTLStore,
	defaultBindingUtils,
	defaultShapeUtils,
	type TLAnyShapeUtilConstructor,
	type TLStore,
} from 'tldraw'
import { CardShapeUtil } from './cards/CardShapeUtil.tsx'
import { ClusterShapeUtil } from './cards/ClusterShapeUtil.tsx'
import { foreignShapes } from './content/foreignShapes.ts'
import { imageStore } from './content/images.ts'
import { NamedFrameShapeUtil } from './look/NamedFrameShapeUtil.tsx'
import { PaperNoteShapeUtil } from './look/PaperNoteShapeUtil.tsx'

/** The shapes every board has; `own` are those of building blocks. */
export function shapeUtilsOf(own: readonly TLAnyShapeUtilConstructor[]): TLAnyShapeUtilConstructor[] {
	// Their types do not agree with tldraw's own constructor type under exactOptionalPropertyTypes.
	const defaults = defaultShapeUtils as readonly unknown[] as readonly TLAnyShapeUtilConstructor[]
	const ours = [PaperNoteShapeUtil, NamedFrameShapeUtil].map(({ type }) => type as string)
	const native = defaults.filter(({ type }) => !ours.includes(type) && !foreignShapes.includes(type))
	return [...native, PaperNoteShapeUtil, NamedFrameShapeUtil, CardShapeUtil, ClusterShapeUtil, ...own]
}

/** An empty store that knows the shapes of a board and no others. */
export function createBoardStore(own: readonly TLAnyShapeUtilConstructor[]): TLStore {
	return createTLStore({ shapeUtils: shapeUtilsOf(own), bindingUtils: defaultBindingUtils, assets: imageStore })
}
