import type { Texts } from '../../texts/texts.ts'
import type { Turn } from './Presenting.tsx'

const turns: Record<Turn, string> = {
	now: 'stellt gerade vor',
	done: 'hat vorgestellt',
	next: 'als Nächste',
	later: 'später',
}

const de = {
	title: 'Vorstellen',
	stop: 'Vorstellen beenden',
	turns,
	present: (title: string) => `${title} vorstellen`,
	presentThis: 'Vorstellen',
	again: 'Noch einmal',
	presents: (title: string) => `${title} stellt vor. Alle lesen jetzt ihre Boards.`,
	bring: 'Ergebnisse zusammenführen',
	bringing: 'Wird zusammengeführt …',
	bringingLong: 'Was die Gruppen gemacht haben, wird nebeneinandergelegt.',
	bringNote: 'Alles kommt mit Namen der Gruppe auf ein Board im Plenum. Die Kleingruppen sind dann beendet.',
	notBrought: 'Die Gruppen arbeiten weiter, nichts ist verloren.',
	results: 'Ergebnisse der Kleingruppen',
	resultsOf: (question: string) => `Ergebnisse: ${question}`,
}

const turnsEn: Record<Turn, string> = { now: 'is presenting', done: 'has presented', next: 'next', later: 'later' }

const en: typeof de = {
	title: 'Presenting',
	stop: 'Stop presenting',
	turns: turnsEn,
	present: (title) => `Let ${title} present`,
	presentThis: 'Present',
	again: 'Once more',
	presents: (title) => `${title} is presenting. Everybody reads its boards now.`,
	bring: 'Bring the results together',
	bringing: 'Bringing together …',
	bringingLong: 'What the groups have made is being laid beside each other.',
	bringNote:
		'Everything comes onto a board of the plenary, with the name of its group. Then the small groups are over.',
	notBrought: 'The groups go on working, nothing is lost.',
	results: 'Results of the small groups',
	resultsOf: (question) => `Results: ${question}`,
}

export const backTexts = { de, en } satisfies Texts<typeof de>
