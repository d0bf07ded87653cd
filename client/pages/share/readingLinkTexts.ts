import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Links zum Lesen',
	lead: (board: string) =>
		`Wer einen solchen Link hat, liest, was auf „${board}“ steht, so wie es gerade ist, ohne beizutreten. Von anderen Boards und davon, wer was geschrieben hat, sieht man dort nichts.`,
	make: 'Link zum Lesen anlegen',
	makeFurther: 'Weiteren Link anlegen',
	others: 'Zu anderen Boards',
	since: (time: number) => `angelegt am ${inGerman.date(time)}`,
	address: (board: string) => `Adresse zum Lesen: ${board}`,
	unknown: 'Dieses Gerät kennt die Adresse nicht.',
	goneBoard: 'Ein Board, das hier nicht mehr steht',
	revoke: 'Widerrufen',
	replace: 'Ersetzen',
	ask: { revoke: 'Diesen Link widerrufen?', replace: 'Diesen Link ersetzen?' },
	means: {
		revoke: 'Wer ihn hat, liest dann nichts mehr. Der Inhalt bleibt.',
		replace:
			'Der bisherige gilt dann nicht mehr. Wer weiterlesen soll, braucht von Ihnen den neuen. Der Inhalt bleibt.',
	},
	replaced: 'Das ist der neue Link. Der bisherige gilt nicht mehr: Geben Sie diesen allen, die weiterlesen sollen.',
	cancel: 'Abbrechen',
}

const en: typeof de = {
	title: 'Links for reading',
	lead: (board) =>
		`Whoever has such a link reads what stands on “${board}”, as it is now, without joining. Nothing of other boards is seen there, nor who wrote what.`,
	make: 'Make a link for reading',
	makeFurther: 'Make another link',
	others: 'To other boards',
	since: (time) => `made on ${inEnglish.date(time)}`,
	address: (board) => `Address for reading: ${board}`,
	unknown: 'This device does not know the address.',
	goneBoard: 'A board that is no longer here',
	revoke: 'Revoke',
	replace: 'Replace',
	ask: { revoke: 'Revoke this link?', replace: 'Replace this link?' },
	means: {
		revoke: 'Whoever has it reads nothing any more. The content stays.',
		replace:
			'The former one is no longer valid then. Whoever is to read on needs the new one from you. The content stays.',
	},
	replaced: 'This is the new link. The former one is no longer valid: give this one to all who are to read on.',
	cancel: 'Cancel',
}

export const readingLinkTexts = { de, en } satisfies Texts<typeof de>
