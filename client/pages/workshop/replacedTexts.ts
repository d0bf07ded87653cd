import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	setBack: {
		title: 'Die Moderation hat einen früheren Stand zurückgeholt.',
		nothing: 'Sie arbeiten ab jetzt in diesem Stand weiter.',
		carried: (n: number) =>
			`${inGerman.count(n, 'Änderung von Ihnen, die noch nicht gespeichert war, ist', 'Änderungen von Ihnen, die noch nicht gespeichert waren, sind')} übernommen.`,
		lost: (n: number) =>
			`${inGerman.count(n, 'Änderung von Ihnen gehörte', 'Änderungen von Ihnen gehörten')} zu etwas, das es in diesem Stand nicht gibt, und ${n === 1 ? 'konnte' : 'konnten'} nicht übernommen werden.`,
	},
	reissued: {
		title: (n: number) =>
			`${inGerman.count(n, 'Änderung von Ihnen konnte', 'Änderungen von Ihnen konnten')} nicht übernommen werden.`,
		body: (n: number) =>
			`Sie ${n === 1 ? 'gehörte' : 'gehörten'} zu etwas, das inzwischen nicht mehr da ist. Alles andere ist da.`,
	},
	discarded: {
		title: 'Die Moderation hat verworfen, was dieses Gerät zurückgehalten hatte.',
		body: 'Alles, was vorher gespeichert war, ist da. Sie können wieder schreiben.',
	},
	understood: 'Verstanden',
}

const en: typeof de = {
	setBack: {
		title: 'The moderation has brought back an earlier version.',
		nothing: 'You are now working in this version.',
		carried: (n) =>
			`${inEnglish.count(n, 'change of yours that was not saved yet has', 'changes of yours that were not saved yet have')} been carried over.`,
		lost: (n) =>
			`${inEnglish.count(n, 'change of yours belonged', 'changes of yours belonged')} to something that is not in this version and could not be carried over.`,
	},
	reissued: {
		title: (n) => `${inEnglish.count(n, 'change of yours', 'changes of yours')} could not be carried over.`,
		body: (n) =>
			`${n === 1 ? 'It belonged' : 'They belonged'} to something that is no longer there. Everything else is there.`,
	},
	discarded: {
		title: 'The moderation has discarded what this device had been holding back.',
		body: 'Everything that was saved before is there. You can write again.',
	},
	understood: 'OK',
}

export const replacedTexts = { de, en } satisfies Texts<typeof de>
