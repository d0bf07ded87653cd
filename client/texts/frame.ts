import { de, type FrameTexts } from './de.ts'
import { en } from './en.ts'
import { type Texts, useTexts } from './texts.ts'

export const frameTexts = { de, en } satisfies Texts<FrameTexts>

export const useFrameTexts = () => useTexts(frameTexts)
