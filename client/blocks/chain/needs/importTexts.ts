import { inEnglish, inGerman } from '../../../texts/figures.ts'
import type { Texts } from '../../../texts/texts.ts'

interface Came {
	added: number
	known: number
}

const de = {
	title: 'Bedarfe einlesen',
	known: (n: number) =>
		`${inGerman.count(n, 'Bedarf steht', 'Bedarfe stehen')} schon da und ${n === 1 ? 'bleibt, wie er ist' : 'bleiben, wie sie sind'}.`,
	result: ({ added, known }: Came) =>
		`${inGerman.count(added, 'Bedarf ist', 'Bedarfe sind')} neu${known > 0 ? `, ${inGerman.count(known, 'stand', 'standen')} schon da` : ''}. „Rückgängig“ oder Strg+Z nimmt das Einlesen zurück.`,
}

const en: typeof de = {
	title: 'Import needs',
	known: (n) =>
		`${inEnglish.count(n, 'need is', 'needs are')} there already and ${n === 1 ? 'stays' : 'stay'} as before.`,
	result: ({ added, known }) =>
		`${inEnglish.count(added, 'need is', 'needs are')} new${known > 0 ? `, ${inEnglish.number(known)} were there already` : ''}. “Undo” or Ctrl+Z takes the import back.`,
}

export const importNeedsTexts = { de, en } satisfies Texts<typeof de>
