import { de, type FrameTexts } from './de.ts'
import { lateTexts } from './lateTexts.ts'

/** The sentences of the frame: they are on the first page. */
export const frameTexts = lateTexts<FrameTexts>(de, () => import('./en.ts').then(({ en }) => en))
