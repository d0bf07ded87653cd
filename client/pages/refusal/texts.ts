import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	tryNow: 'Jetzt versuchen',
	trying: 'Wir versuchen es gerade',
	tryingIn: (seconds: number) => `Wir versuchen es in ${inGerman.count(seconds, 'Sekunde', 'Sekunden')} erneut.`,
	enterCode: 'Code eingeben',
	technical: 'Technische Angaben',
	copyTechnical: 'Kennung kopieren',
}

const en: typeof de = {
	tryNow: 'Try now',
	trying: 'Trying',
	tryingIn: (seconds) => `We will try again in ${inEnglish.count(seconds, 'second', 'seconds')}.`,
	enterCode: 'Enter a code',
	technical: 'For technical support',
	copyTechnical: 'Copy the id',
}

export const refusalPageTexts = { de, en } satisfies Texts<typeof de>
