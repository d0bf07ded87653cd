import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Mitmachen',
	ready: 'Fertig',
	speak: 'Wortmeldung',
	cards: {
		revealed: 'Die Karten sind aufgedeckt. Was Sie jetzt noch abgeben, wird neben die anderen gelegt.',
		shown: 'Ihre Ansicht ist zu den aufgedeckten Karten gegangen.',
		toBoard: 'Auf dem Board ansehen',
	},
	ballot: {
		own: 'Ihre Stimme:',
		comes: 'Das Ergebnis kommt gleich.',
		dots: (option: string, n: number) => `${option} (${inGerman.count(n, 'Punkt', 'Punkte')})`,
		position: (at: number, most: number, from: string, to: string) =>
			`${inGerman.number(at)} auf der Linie von 0 („${from}“) bis ${inGerman.number(most)} („${to}“)`,
	},
}

const en: typeof de = {
	title: 'Take part',
	ready: 'Done',
	speak: 'Raise hand',
	cards: {
		revealed: 'The cards have been revealed. What you still hand in now is laid beside the others.',
		shown: 'Your view has gone to the revealed cards.',
		toBoard: 'See it on the board',
	},
	ballot: {
		own: 'Your vote:',
		comes: 'The result will be here in a moment.',
		dots: (option, n) => `${option} (${inEnglish.count(n, 'dot', 'dots')})`,
		position: (at, most, from, to) =>
			`${inEnglish.number(at)} on the line from 0 (“${from}”) to ${inEnglish.number(most)} (“${to}”)`,
	},
}

export const takePartTexts = { de, en } satisfies Texts<typeof de>
