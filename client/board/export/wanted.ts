import { createValue } from '../../sync/value.ts'

/** The board of which somebody wants a picture here (tldraw page id): asked for beside the canvas, and answered by it once it is drawn. */
export const wantedPicture = createValue<string | undefined>(undefined)
