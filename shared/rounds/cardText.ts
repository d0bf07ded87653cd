import { cut } from '../lib/characters.ts'
import { roundLimits } from './round.ts'

/** A card is read from afar: so many lines, as written on paper. */
const lines = 3

/** What a person wrote on a card, fit to be laid: at most three lines, without signs nobody sees; '' if there is nothing. */
export function readCardText(value: unknown): string {
	if (typeof value !== 'string') return ''
	// Longer than any card, and short enough to look at letter by letter.
	const written = visible(value.slice(0, 4 * roundLimits.cardText))
		.split('\n')
		.map((line) => line.replace(/\s+/gu, ' ').trim())
		.filter(Boolean)
	const kept = [...written.slice(0, lines - 1), written.slice(lines - 1).join(' ')].filter(Boolean)
	return cut(kept.join('\n'), roundLimits.cardText).trim()
}

/** The same in one line. */
export const plainLine = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim()

/**
 * Without control signs, halves of characters, and signs that turn the direction of what stands around them: a card shall
 * not be able to turn its neighbours' words. Signs that join letters and emoji stay.
 */
const visible = (text: string): string =>
	text
		.replace(/\r\n?|[\u2028\u2029]/gu, '\n')
		.replace(/\p{Surrogate}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
		.replace(/(?!\n|\t)\p{Cc}/gu, '')
