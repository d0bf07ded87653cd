import type { FrameTexts } from './de.ts'
import { frameTexts } from './frameTexts.ts'
import { useTexts } from './texts.ts'

export const useFrameTexts = (): FrameTexts => useTexts(frameTexts)
