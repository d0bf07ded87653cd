import type { JsonObject } from '../record.ts'
import { richTextOf } from '../richText.ts'

/** A card of the moderation's case: one thought on paper. It lies on a board as a tldraw shape that holds its own words. */
export const cardShapeType = 'card'

export const cardForms = ['rectangle', 'oval', 'circle', 'cloud', 'strip', 'dot'] as const
export type CardForm = (typeof cardForms)[number]

export const papers = ['white', 'yellow', 'orange', 'rose', 'green', 'blue'] as const
export type Paper = (typeof papers)[number]

/** Sizes of writing, by tldraw's names; `xl` is known to it and drawn like `l`. */
export const cardSizes = ['s', 'm', 'l', 'xl'] as const
export type CardSize = (typeof cardSizes)[number]

export interface CardProps {
	form: CardForm
	paper: Paper
	size: CardSize
	/** width in board units; a circle and a dot are as high as they are wide */
	w: number
	/** least height in board units: words that need more make the card higher, on each device by its own measuring */
	h: number
	richText: JsonObject
}

/** How large a fresh card is at medium size, in board units; multiples of 4 at every size. */
const measures: Record<CardForm, readonly [w: number, h: number]> = {
	rectangle: [160, 80],
	oval: [192, 112],
	circle: [128, 128],
	cloud: [208, 136],
	strip: [320, 64],
	dot: [28, 28],
}
const scales: Record<CardSize, number> = { s: 0.75, m: 1, l: 1.5, xl: 1.5 }

/** What a fresh card of this form and size of writing measures. */
export function measureOf(form: CardForm, size: CardSize): { w: number; h: number } {
	const [w, h] = measures[form]
	const scaled = (length: number) => Math.round((length * scales[size]) / 4) * 4
	return { w: scaled(w), h: scaled(h) }
}

/** Height of the letters in board units; a strip is a heading and larger. */
export function letterHeight(form: CardForm, size: CardSize): number {
	const heights = form === 'strip' ? { s: 16, m: 20, l: 28, xl: 28 } : { s: 14, m: 16, l: 24, xl: 24 }
	return heights[size]
}

export const isRound = (form: CardForm): boolean => form === 'circle' || form === 'dot'

/** The look and words of a card; what is not named is a yellow rectangle of medium size. */
export type CardDraft = Partial<Pick<CardProps, 'form' | 'paper' | 'size' | 'w' | 'h'>> & { readonly text?: string }

export function newCardProps({ form = 'rectangle', paper = 'yellow', size = 'm', text = '', w, h }: CardDraft = {}) {
	const own = measureOf(form, size)
	return { form, paper, size, w: w ?? own.w, h: h ?? own.h, richText: richTextOf(text) } satisfies CardProps
}

/**
 * The measures of a card whose form or size of writing changed: one that still has the measures it came with takes those
 * of its new kind, one that was drawn larger or smaller by hand keeps them as far as its form allows.
 */
export function remeasured<Props extends Omit<CardProps, 'richText'>>(before: Props, after: Props): Props {
	const kind = ({ form, size }: Props) => measureOf(form, size)
	const [was, is] = [kind(before), kind(after)]
	if (after.w === was.w && after.h === was.h) return { ...after, ...is }
	if (after.form === before.form) return after
	if (after.form === 'dot' || before.form === 'dot') return { ...after, ...is }
	const side = Math.max(after.w, after.h)
	return isRound(after.form) ? { ...after, w: side, h: side } : after
}
