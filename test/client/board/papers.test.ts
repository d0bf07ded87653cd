import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DefaultColorStyle } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { grounds, inks, noteColours, paperOf, papers } from '../../../client/board/look/papers.ts'
import { papers as paperNames } from '../../../shared/board/cards/index.ts'

const tokens = readFileSync(join(import.meta.dirname, '../../../client/ui/tokens.css'), 'utf8')

/** Relative luminance of a hex colour (WCAG 2.2). */
function luminance(hex: string): number {
	const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
	const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
	return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
	const [a, b] = [luminance(one), luminance(other)]
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

describe.each(paperNames)('%s paper', (paper) => {
	const { fill, edge } = papers[paper]

	test('is that of the tokens; exports need it as plain values', () => {
		expect(tokens).toContain(`--nw-card-${paper}: ${fill};`)
		expect(tokens).toContain(`--nw-card-${paper}-edge: ${edge};`)
	})
	test('[PAPER1] can be written on in ink', () => {
		expect(contrast(inks.black, fill)).toBeGreaterThanOrEqual(4.5)
	})
	test('[PAPER1] has an edge that is seen on it, on the board and in a cluster', () => {
		for (const ground of [fill, '#ece8de', grounds.cluster]) expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3)
	})
	test('is one of the papers of a square note', () => expect(paperOf(noteColours[paper])).toBe(paper))
})

test('every colour a note may have is drawn on one of the papers', () => {
	for (const colour of DefaultColorStyle.values) expect(paperNames).toContain(paperOf(colour))
})
