import type { CardProps, ClusterKind } from '../../../shared/board/cards/index.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

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
const deCount = (n: number) => inGerman.count(n, 'Karte', 'Karten')

const de = {
	forms: deForms,
	papers: dePapers,
	form: 'Form der Karte',
	paper: 'Papier',
	/** For screen readers: the words of a card, and what it looks like. */
	described: (text: string, { form, paper }: Look) =>
		[text.trim() || 'ohne Text', `${deForms[form]}, ${dePapers[paper]}`].join(', '),
	cluster: {
		unnamed: { cluster: 'Überschrift', area: 'Frage' } satisfies Record<ClusterKind, string>,
		count: { cluster: (n: number) => inGerman.number(n), area: deCount },
		add: 'Karte',
		described: {
			cluster: (heading: string, n: number) => `${heading || 'ohne Überschrift'}, ${deCount(n)}`,
			area: (heading: string, n: number) => `Frage: ${heading || 'noch ohne Text'}, ${deCount(n)}`,
		},
	},
	group: 'Gruppieren',
	dissolve: 'Auflösen',
	tidy: 'Ordnen',
	addCard: 'Karte dazulegen',
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
const enCount = (n: number) => inEnglish.count(n, 'card', 'cards')

const en: CardSentences = {
	forms: enForms,
	papers: enPapers,
	form: 'Shape of the card',
	paper: 'Paper',
	described: (text, { form, paper }) =>
		[text.trim() || 'without text', `${enForms[form]}, ${enPapers[paper]}`].join(', '),
	cluster: {
		unnamed: { cluster: 'Heading', area: 'Question' },
		count: { cluster: (n) => inEnglish.number(n), area: enCount },
		add: 'Card',
		described: {
			cluster: (heading, n) => `${heading || 'without heading'}, ${enCount(n)}`,
			area: (heading, n) => `Question: ${heading || 'still without text'}, ${enCount(n)}`,
		},
	},
	group: 'Group',
	dissolve: 'Ungroup',
	tidy: 'Tidy up',
	addCard: 'Add a card',
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
