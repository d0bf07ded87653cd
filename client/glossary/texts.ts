import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	title: 'Glossar',
	search: 'Wort suchen',
	found: (n: number) => inGerman.count(n, 'Wort', 'Wörter'),
	nothing: 'Dieses Wort steht nicht im Glossar.',
	see: 'Siehe auch',
}

const en: typeof de = {
	title: 'Glossary',
	search: 'Find a word',
	found: (n) => inEnglish.count(n, 'word', 'words'),
	nothing: 'This word is not in the glossary.',
	see: 'See also',
}

export const glossaryTexts = { de, en } satisfies Texts<typeof de>
