import type { CardProps, ClusterKind } from '../../../shared/board/cards/index.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'
import type { CardMarks } from './cardMarks.ts'

type Look = Pick<CardProps, 'form' | 'paper'>

const deForms = {
	rectangle: 'Rechteck',
	oval: 'Oval',
	circle: 'Kreis',
	cloud: 'Wolke',
	strip: 'Streifen',
	dot: 'Punkt',
} satisfies Record<CardProps['form'], string>
const dePapers = {
	white: 'Weißes Papier',
	yellow: 'Gelbes Papier',
	orange: 'Oranges Papier',
	rose: 'Rosa Papier',
	green: 'Grünes Papier',
	blue: 'Blaues Papier',
} satisfies Record<CardProps['paper'], string>
const deColours = {
	white: 'weiß',
	yellow: 'gelb',
	orange: 'orange',
	rose: 'rosa',
	green: 'grün',
	blue: 'blau',
} satisfies Record<CardProps['paper'], string>
const deDots = (n: number) => inGerman.count(n, 'Klebepunkt', 'Klebepunkte')
const deCount = (n: number) => inGerman.count(n, 'Karte', 'Karten')

const de = {
	forms: deForms,
	papers: dePapers,
	form: 'Form der Karte',
	paper: 'Papier',
	/** For screen readers: the words of a card, and what it looks like. */
	described: (text: string, { form, paper }: Look, { by, dots, group }: CardMarks) =>
		[
			text.trim() || 'ohne Text',
			...(by ? [`von ${by}`] : []),
			...(dots > 0 ? [deDots(dots)] : []),
			...(group > 0 ? [`aus Gruppe ${group}`] : []),
			deForms[form],
			dePapers[paper],
		].join(', '),
	cluster: {
		unnamed: { cluster: 'Überschrift', area: 'Frage' } satisfies Record<ClusterKind, string>,
		count: { cluster: (n: number) => inGerman.number(n), area: deCount },
		add: 'Karte',
		described: {
			cluster: (heading: string, n: number, dots = 0) =>
				`${heading || 'ohne Überschrift'}, ${deCount(n)}${dots > 0 ? `, ${deDots(dots)}` : ''}`,
			area: (heading: string, n: number, dots = 0) =>
				`Frage: ${heading || 'noch ohne Text'}, ${deCount(n)}${dots > 0 ? `, ${deDots(dots)}` : ''}`,
		},
	},
	group: 'Gruppieren',
	dissolve: 'Auflösen',
	tidy: 'Ordnen',
	addCard: 'Karte dazulegen',
	park: 'In den Themenspeicher',
	parkShort: 'Themenspeicher',
	parked: (n: number) =>
		n === 1 ? 'Liegt im Themenspeicher.' : `${inGerman.number(n)} Themen liegen im Themenspeicher.`,
	showParked: 'Zeigen',
	protect: 'Als Hintergrund schützen',
	unprotect: 'Nicht mehr schützen',
	isProtected: 'Hintergrund',
	protectedHint: 'Teilnehmende können das nicht verändern. Was darin liegt, bleibt frei.',
	several: 'Mehrere',
	severalHint: 'Weitere Karten antippen',
	into: 'In Bereich …',
	out: 'Aus dem Bereich nehmen',
	order: 'Reihenfolge',
	/** An entry of an area's legend. */
	standsFor: (paper: CardProps['paper'], meaning: string) => `${deColours[paper]}: ${meaning}`,
	colours: 'Farben benennen',
	coloursHint:
		'Wofür steht welches Papier? Was Sie benennen, steht unten im Bereich, sobald eine solche Karte darin liegt.',
	done: 'Übernehmen',
	cancel: 'Abbrechen',
}

export type CardSentences = typeof de

const enForms: Record<CardProps['form'], string> = {
	rectangle: 'Rectangle',
	oval: 'Oval',
	circle: 'Circle',
	cloud: 'Cloud',
	strip: 'Strip',
	dot: 'Dot',
}
const enPapers: Record<CardProps['paper'], string> = {
	white: 'White paper',
	yellow: 'Yellow paper',
	orange: 'Orange paper',
	rose: 'Pink paper',
	green: 'Green paper',
	blue: 'Blue paper',
}
const enDots = (n: number) => inEnglish.count(n, 'dot', 'dots')
const enCount = (n: number) => inEnglish.count(n, 'card', 'cards')

const en: CardSentences = {
	forms: enForms,
	papers: enPapers,
	form: 'Shape of the card',
	paper: 'Paper',
	described: (text, { form, paper }, { by, dots, group }) =>
		[
			text.trim() || 'without text',
			...(by ? [`from ${by}`] : []),
			...(dots > 0 ? [enDots(dots)] : []),
			...(group > 0 ? [`from group ${group}`] : []),
			enForms[form],
			enPapers[paper],
		].join(', '),
	cluster: {
		unnamed: { cluster: 'Heading', area: 'Question' },
		count: { cluster: (n) => inEnglish.number(n), area: enCount },
		add: 'Card',
		described: {
			cluster: (heading, n, dots = 0) =>
				`${heading || 'without heading'}, ${enCount(n)}${dots > 0 ? `, ${enDots(dots)}` : ''}`,
			area: (heading, n, dots = 0) =>
				`Question: ${heading || 'still without text'}, ${enCount(n)}${dots > 0 ? `, ${enDots(dots)}` : ''}`,
		},
	},
	group: 'Group',
	dissolve: 'Ungroup',
	tidy: 'Tidy up',
	addCard: 'Add a card',
	park: 'Put on the parking list',
	parkShort: 'Parking list',
	parked: (n) => (n === 1 ? 'It is on the parking list.' : `${inEnglish.number(n)} topics are on the parking list.`),
	showParked: 'Show',
	protect: 'Protect as background',
	unprotect: 'No longer protect',
	isProtected: 'Background',
	protectedHint: 'Participants cannot change it. What lies in it stays free.',
	several: 'Several',
	severalHint: 'Tap further cards',
	into: 'Into area …',
	out: 'Take out of the area',
	order: 'Order',
	standsFor: (paper, meaning) => `${paper === 'rose' ? 'pink' : paper}: ${meaning}`,
	colours: 'Name the colours',
	coloursHint:
		'What does each paper stand for? What you name is shown at the foot of the area as soon as such a card lies in it.',
	done: 'Apply',
	cancel: 'Cancel',
}

export const cardTexts = { de, en } satisfies Texts<CardSentences>
