import { type BoardRecord, isObject } from '../record.ts'
import { type CardForm, isRound, letterHeight } from './card.ts'
import { readCard } from './lying.ts'
import type { Size } from './shelves.ts'

/** How high a line is, in parts of its letters. */
export const lineHeight = 1.25

/**
 * The part of a card's width and height in which its words stand. In a round form that is a box within the outline: for
 * an oval √(w² + h²) = 1 puts its corners on the outline, and a cloud's bumps take some more.
 */
const wordBox: Record<CardForm, readonly [w: number, h: number]> = {
	rectangle: [1, 1],
	strip: [1, 1],
	oval: [0.77, 0.63],
	circle: [0.77, 0.63],
	dot: [0.77, 0.63],
	cloud: [0.72, 0.54],
}
const paddings: Record<CardForm, readonly [x: number, y: number]> = {
	rectangle: [12, 10],
	strip: [16, 12],
	oval: [2, 2],
	circle: [2, 2],
	dot: [0, 0],
	cloud: [2, 2],
}

/** Where the words stand in a card of these measures: how far from its edges, and how wide a line may be. */
export function wordsIn(form: CardForm, { w, h }: Size): { x: number; y: number; width: number; height: number } {
	const [partW, partH] = wordBox[form]
	const [padX, padY] = paddings[form]
	const [x, y] = [(w * (1 - partW)) / 2 + padX, (h * (1 - partH)) / 2 + padY]
	return { x, y, width: Math.max(1, w - 2 * x), height: Math.max(1, h - 2 * y) }
}

/**
 * The measures of a card in which all its words stand inside its outline: at least its own, higher as needed; a round one
 * grows in both directions, up to half its width also for the sake of a long word. `textHeight` tells how high the words
 * are in lines of a width, `longestWord` how wide a line must be for no word to break, all in board units.
 */
export function fitted(
	form: CardForm,
	own: Size,
	textHeight: (width: number) => number,
	longestWord: () => number = () => 0,
): Size {
	if (!isRound(form)) {
		const words = wordsIn(form, own)
		const [, part] = wordBox[form]
		const [, padY] = paddings[form]
		return { w: own.w, h: Math.max(own.h, ceilTo4((textHeight(words.width) + 2 * padY) / part)) }
	}
	let side = Math.max(own.w, own.h)
	const [part] = wordBox[form]
	const [padX] = paddings[form]
	side = Math.max(side, Math.min(side * 1.5, ceilTo4((longestWord() + 2 * padX) / part)))
	// A long text in a small circle doubles its area at most twelve times: enough for a page in a dot.
	for (let attempt = 0; attempt < 24; attempt++) {
		const words = wordsIn(form, { w: side, h: side })
		if (textHeight(words.width) <= words.height) break
		side = ceilTo4(side * 1.2)
	}
	return { w: side, h: side }
}

const ceilTo4 = (length: number) => Math.ceil((length - 0.5) / 4) * 4

/** How large something lies on the board. Who has a screen measures; everyone else takes `estimatedSize`. */
export type Measure = (record: BoardRecord) => Size

/** Letters of the house's face are about half as wide as they are high. */
const letterWidth = 0.54
const squareNote: Size = { w: 200, h: 200 }

/** The words at the lower edge of a card that say who wrote it, in board units; of a long name two lines are shown. */
export const byline = { letters: 13, line: 18, lines: 2 } as const

/** What they take of a card's height when a line is this wide. */
export function bylineHeight(by: string, width: number): number {
	const lines = Math.ceil((by.length * byline.letters * letterWidth) / width)
	return Math.min(byline.lines, lines) * byline.line
}

/** Measures without a screen: of a card as high as its words will about need, of everything else its own. */
export const estimatedSize: Measure = (record) => {
	const { w, h } = isObject(record.props) ? record.props : {}
	if (typeof w !== 'number' || typeof h !== 'number') return squareNote
	const card = readCard(record)
	if (!card || card.text === '') return { w, h }
	const letters = letterHeight(card.form, card.size)
	return fitted(card.form, { w, h }, (width) => {
		const perLine = Math.max(1, Math.floor(width / (letters * letterWidth)))
		const lines = card.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
		return lines * letters * lineHeight + bylineHeight(byOf(record), width)
	})
}

const byOf = ({ meta }: BoardRecord): string => (isObject(meta) && typeof meta.by === 'string' ? meta.by : '')
