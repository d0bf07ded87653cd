/** The shape whose text is open in an editor on this device, if any: that editor and the document are bound directly. */
export interface OpenText {
	shape: string | undefined
}

/** A pause this long while writing begins a new step for undo. In milliseconds. */
export const writingPause = 600
