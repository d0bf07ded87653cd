import type { BoxLike, TLShape } from 'tldraw'

/** What the shape of a block tells the camera: where one of its elements lies, in the shape's own space. */
export interface ShowsElements {
	elementBounds(shape: TLShape, element: string): BoxLike | undefined
	/** resolves when what draws it is here; undefined if it is */
	whenDrawn(): Promise<unknown> | undefined
}
