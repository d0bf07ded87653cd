import { cut } from '../../lib/characters.ts'
import type { Actor } from '../../registry/index.ts'
import type { Place } from './map.ts'

/*
 * How much room a node takes: symbol above, label centred below it. View and layout share these measures, so that what the
 * layout keeps apart does not touch on screen. All in board units.
 */

/** From the middle of the symbol to its edge, its rings included. */
export const symbolRadius = 26
export const labelLineHeight = 18
/** Middle of the symbol to the top of its label. */
const labelTop = symbolRadius + 4
const letterWidth = 7.8
const lettersPerLine = 20
const lettersPerNarrowLine = 12
const linesAtMost = 3
/** A sign that is only drawn where a line breaks at it. */
const softHyphen = '\u00ad'

/** Air that is kept around a node. */
export const nodeGap = 14

/** A rectangle by its middle and its whole extent. */
export interface Box extends Place, Size {}

/** How an actor is called in the picture: by its short name where the whole one would take more than two lines. */
export const labelOf = ({ name, shortName }: Pick<Actor, 'name' | 'shortName'>): string =>
	shortName && wrapped(name, lettersPerLine).length > 2 ? shortName : name

/** The lines a label is set in: at most three, the last one cut short with an ellipsis. Soft hyphens say where words may be parted. */
export function labelLines(label: string): string[] {
	const lines = wrapped(label, lettersPerLine)
	if (lines.length <= linesAtMost) return lines
	const last = cut(lines[linesAtMost - 1] ?? '', lettersPerLine - 1).trimEnd()
	return [...lines.slice(0, linesAtMost - 1), `${last}…`]
}

/** The lines of a label where there is little room at its sides: undefined where it would take too many, or parted words. */
export function narrowLines(label: string): string[] | undefined {
	const lines = wrapped(label, lettersPerNarrowLine)
	return lines.length > linesAtMost || lines.some((line) => line.endsWith('-')) ? undefined : lines
}

/** How much room a node takes, wherever it stands. */
export interface Size {
	readonly w: number
	readonly h: number
}

export function sizeOf(label: string): Size {
	const lines = labelLines(label)
	const width = Math.max(...lines.map((line) => line.length * letterWidth), 0)
	return { w: Math.max(2 * symbolRadius, width), h: symbolRadius + labelTop + lines.length * labelLineHeight }
}

/** The room a node of this size takes when the middle of its symbol stands at `place`. */
export const boxAt = ({ w, h }: Size, { x, y }: Place): Box => ({ x, y: y - symbolRadius + h / 2, w, h })

/** The room a node with this label takes when the middle of its symbol stands at `place`. */
export const nodeBox = (label: string, place: Place): Box => boxAt(sizeOf(label), place)

/** Whether two boxes come closer to each other than `gap`. */
export const overlap = (a: Box, b: Box, gap = 0): boolean =>
	Math.abs(a.x - b.x) * 2 < a.w + b.w + 2 * gap && Math.abs(a.y - b.y) * 2 < a.h + b.h + 2 * gap

/** Words in lines; German compounds longer than a line are parted. */
function wrapped(label: string, perLine: number): string[] {
	const lines: string[] = []
	let line = ''
	for (const word of label.split(/\s+/u).flatMap((each) => parted(each, perLine))) {
		if (line && line.length + 1 + word.length > perLine) {
			lines.push(line)
			line = word
		} else line = line ? `${line} ${word}` : word
	}
	return line ? [...lines, line] : lines
}

/** At a hyphen of its own, else where a soft one stands, else after so many letters as fit. */
function parted(word: string, perLine: number): string[] {
	const pieces = word.split(/\u00ad|(?<=-)/u)
	const letters = [...pieces.join('')]
	if (letters.length <= perLine + 4) return [letters.join('')]
	const begins = pieces
		.map((_, i) => ({ begin: pieces.slice(0, i + 1).join(''), rest: pieces.slice(i + 1).join(softHyphen) }))
		.filter(({ begin }) => [...begin].length > 5 && [...begin].length <= perLine - (begin.endsWith('-') ? 0 : 1))
	const { begin, rest } = begins.findLast((each) => each.begin.endsWith('-')) ??
		begins.at(-1) ?? { begin: letters.slice(0, perLine - 1).join(''), rest: letters.slice(perLine - 1).join('') }
	return [begin.endsWith('-') ? begin : `${begin}-`, ...parted(rest, perLine)]
}
