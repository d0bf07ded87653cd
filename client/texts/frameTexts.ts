import type { Locale } from '../../shared/protocol/api.ts'
import { de, type FrameTexts } from './de.ts'

/**
 * The sentences of the frame. They are on the first page, which must stay light: the place of English holds German
 * until `locale.ts` switches and loads the other language.
 */
export const frameTexts: Record<Locale, FrameTexts> = { de, en: de }
