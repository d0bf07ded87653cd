import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Links zum Lesen',
	lead: (board: string) =>
		`Wer einen solchen Link hat, liest „${board}“ in Worten, so wie es gerade ist, ohne beizutreten. Von anderen Boards und davon, wer was geschrieben hat, sieht man dort nichts.`,
	make: 'Link zum Lesen anlegen',
	makeFurther: 'Weiteren Link anlegen',
	others: 'Zu anderen Boards',
	since: (time: number) => `angelegt am ${inGerman.date(time)}`,
	address: (board: string) => `Adresse zum Lesen: ${board}`,
	unknown: 'Dieses Gerät kennt die Adresse nicht.',
	goneBoard: 'Ein Board, das hier nicht mehr steht',
	revoke: 'Widerrufen',
	ask: 'Diesen Link widerrufen?',
	means: 'Wer ihn hat, liest dann nichts mehr. Der Inhalt bleibt.',
	cancel: 'Abbrechen',
}

const en: typeof de = {
	title: 'Links for reading',
	lead: (board) =>
		`Whoever has such a link reads “${board}” in words, as it is now, without joining. Nothing of other boards is seen there, nor who wrote what.`,
	make: 'Make a link for reading',
	makeFurther: 'Make another link',
	others: 'To other boards',
	since: (time) => `made on ${inEnglish.date(time)}`,
	address: (board) => `Address for reading: ${board}`,
	unknown: 'This device does not know the address.',
	goneBoard: 'A board that is no longer here',
	revoke: 'Revoke',
	ask: 'Revoke this link?',
	means: 'Whoever has it reads nothing any more. The content stays.',
	cancel: 'Cancel',
}

export const readingLinkTexts = { de, en } satisfies Texts<typeof de>
