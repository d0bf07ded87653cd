import type { Texts } from '../../texts/texts.ts'

const de = {
	happened: 'Dieses Board lässt sich hier gerade nicht zeichnen.',
	safe: (plain: string) =>
		`Es geht nichts verloren. In der ${plain} sehen Sie, was auf dem Board liegt, und können weiterarbeiten.`,
	toPlain: (plain: string) => `Zur ${plain}`,
	again: 'Noch einmal versuchen',
}

const en: typeof de = {
	happened: 'This board cannot be drawn here at the moment.',
	safe: (plain) => `Nothing is lost. Under “${plain}” you see what lies on the board and can go on working.`,
	toPlain: (plain) => `Go to “${plain}”`,
	again: 'Try again',
}

export const brokenBoardTexts = { de, en } satisfies Texts<typeof de>
