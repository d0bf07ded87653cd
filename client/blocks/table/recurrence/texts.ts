import { inEnglish, inGerman } from '../../../texts/figures.ts'
import type { Texts } from '../../../texts/texts.ts'

const de = {
	share: (marked: number, of: number, open: number) =>
		[`in ${marked} von ${of}`, ...(open > 0 ? [`${open} unklar`] : [])].join(', '),
	rows: (n: number) => inGerman.count(n, 'Zeile', 'Zeilen'),
	cross: 'kommt vor',
	often: 'kommt so oft vor',
	unclear: 'unklar, nicht gezählt',
}

const en: typeof de = {
	share: (marked, of, open) => [`in ${marked} of ${of}`, ...(open > 0 ? [`${open} unclear`] : [])].join(', '),
	rows: (n) => inEnglish.count(n, 'row', 'rows'),
	cross: 'comes up',
	often: 'comes up that often',
	unclear: 'unclear, not counted',
}

export const recurrenceTexts = { de, en } satisfies Texts<typeof de>
