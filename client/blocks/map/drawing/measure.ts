import type { Measure } from '../picture/labels.ts'

/** Labels are drawn with letters of this height and weight. */
export const labelFont = { size: 14, weight: 550 } as const

const widths = new Map<string, number>()
let pen: CanvasRenderingContext2D | null | undefined

/** Measures with the page's own font; texts once measured are remembered until the fonts change. */
export const measureOnPage: Measure = (text) => {
	const known = widths.get(text)
	if (known !== undefined) return known
	pen ??= document.createElement('canvas').getContext('2d')
	if (!pen) return guess(text)
	const family = getComputedStyle(document.documentElement).getPropertyValue('--nw-font').trim()
	pen.font = `${labelFont.weight} ${labelFont.size}px ${family}`
	const width = pen.measureText(text).width
	widths.set(text, width)
	return width
}

/** For places without a canvas: a little wider than the letters are. */
const guess: Measure = (text) => text.length * 7.8

/** Forgets what was measured before the letters had arrived. */
export const measureAnew = () => widths.clear()
