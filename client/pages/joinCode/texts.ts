import { lateTexts } from '../../texts/lateTexts.ts'

const de = {
	title: 'Mit Code beitreten',
	hint: 'Der Code steht auf der Leinwand oder in Ihrer Einladung.',
	join: 'Beitreten',
	label: 'Code, sechs Zeichen',
	incomplete: (missing: number) =>
		missing === 1 ? 'Es fehlt noch ein Zeichen.' : `Es fehlen noch ${missing} Zeichen.`,
	notInCodes: 'I, O, 0 und 1 kommen in Codes nicht vor. Bitte sehen Sie noch einmal nach.',
}

export type CodeTexts = typeof de

/** What is said to those who join with a code. */
export const codeTexts = lateTexts<CodeTexts>(de, () => import('./english.ts').then(({ en }) => en))
