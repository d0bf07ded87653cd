import { whenEnglish } from './locale.ts'
import type { Texts } from './texts.ts'

/**
 * Sentences of pages that must stay light: `load` fetches their English when somebody wants it. Until then, and if it does
 * not arrive, its place holds German.
 */
export function lateTexts<Sentences>(de: Sentences, load: () => Promise<Sentences>): Texts<Sentences> {
	const texts = { de, en: de }
	whenEnglish(async () => {
		texts.en = await load()
	})
	return texts
}
