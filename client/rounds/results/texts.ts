import type { Attribution, RoundResult } from '../../../shared/rounds/index.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Agreement } from './counted.ts'

const de = {
	nobody: 'Niemand hat abgestimmt.',
	unverified: 'Nicht geprüft: Dieses Ergebnis stammt aus einer früheren Fassung oder aus einer Datei.',
	voters: (n: number) => inGerman.count(n, 'Person hat teilgenommen', 'Personen haben teilgenommen'),
	forOthers: (n: number) => `davon ${inGerman.number(n)} von der Moderation eingetragen`,
	sumsOnly: {
		named: 'Gezeigt wird nur die Summe.',
		organisation: 'Gezeigt wird nur die Summe.',
		anonymous: 'Geheim. Gezeigt wird nur die Summe.',
	} satisfies Record<Attribution, string>,
	reasonsBy: {
		named: 'Namentlich: Bei Begründungen steht der Name, bei Zustimmung die Organisation.',
		organisation: 'Mit Organisation: Sie steht bei Zustimmung und Begründungen.',
		anonymous: 'Anonym: Bei Begründungen steht kein Name.',
	} satisfies Record<Attribution, string>,
	more: (n: number) => `und ${inGerman.number(n)} weitere`,
	caption: {
		dots: 'Klebepunkte, die meisten zuerst',
		position: 'Ein-Punkt-Frage: Punkte je Stelle der Linie',
		ranking: 'Rangfolge, das Wichtigste zuerst',
		consensus: 'Konsens: Zustimmung, Bedenken und Veto je Vorschlag',
	} satisfies Record<RoundResult['kind'], string>,
	unnamed: '(ohne Text)',
	dots: (n: number) => inGerman.count(n, 'Punkt', 'Punkte'),
	heads: (n: number) => `von ${inGerman.count(n, 'Person', 'Personen')}`,
	median: (at: number, most: number) =>
		`Die Mitte (Median) liegt bei ${inGerman.number(at)} von ${inGerman.number(most)}`,
	nearer: (pole: string) => `näher an „${pole}“`,
	between: 'genau zwischen beiden Seiten',
	place: 'Platz',
	option: 'Was',
	points: 'Punkte',
	firsts: 'auf Platz 1',
	pointsNote: 'Auf dem ersten Platz gibt es so viele Punkte, wie es zur Wahl gibt, auf jedem weiteren einen weniger.',
	agreements: {
		agreed: 'Vereinbart',
		blocked: 'Nicht vereinbart',
		open: 'Offen',
	} satisfies Record<Agreement, string>,
	agreedBy: (names: string) => `Zugestimmt: ${names}`,
	reasons: 'Begründungen',
	reasonBy: (who: string) => `– ${who}`,
}

const en: typeof de = {
	nobody: 'Nobody has voted.',
	unverified: 'Not verified: this result comes from an earlier version or from a file.',
	voters: (n) => inEnglish.count(n, 'person took part', 'people took part'),
	forOthers: (n) => `${inEnglish.number(n)} of them entered by the moderation`,
	sumsOnly: {
		named: 'Only the totals are shown.',
		organisation: 'Only the totals are shown.',
		anonymous: 'Secret. Only the totals are shown.',
	},
	reasonsBy: {
		named: 'With names: reasons show the name, agreement the organisation.',
		organisation: 'With the organisation: it stands with agreement and reasons.',
		anonymous: 'Anonymous: reasons show no name.',
	},
	more: (n) => `and ${inEnglish.number(n)} more`,
	caption: {
		dots: 'Dots, the most first',
		position: 'One-dot question: dots at each mark of the line',
		ranking: 'Ranking, the most important first',
		consensus: 'Consensus: agreement, concerns and vetoes on each proposal',
	},
	unnamed: '(no text)',
	dots: (n) => inEnglish.count(n, 'dot', 'dots'),
	heads: (n) => `from ${inEnglish.count(n, 'person', 'people')}`,
	median: (at, most) => `The middle (median) is at ${inEnglish.number(at)} of ${inEnglish.number(most)}`,
	nearer: (pole) => `nearer to “${pole}”`,
	between: 'right between both sides',
	place: 'Place',
	option: 'What',
	points: 'Points',
	firsts: 'in first place',
	pointsNote: 'A first place gives as many points as there are choices, each further place one fewer.',
	agreements: {
		agreed: 'Agreed',
		blocked: 'Not agreed',
		open: 'Open',
	},
	agreedBy: (names) => `Agreed: ${names}`,
	reasons: 'Reasons',
	reasonBy: (who) => `– ${who}`,
}

export const resultTexts = { de, en } satisfies Texts<typeof de>
