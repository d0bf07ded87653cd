import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The tokens of all pages, and what the canvas makes of them. */
const css = ['ui/tokens.css', 'board/board.css']
	.map((file) => readFileSync(join(import.meta.dirname, '../../../client', file), 'utf8'))
	.join('\n')
	.replace(/\/\*.*?\*\//gs, '')

type Tokens = Map<string, string>

/** The custom properties of the block that begins with this selector. */
function tokensOf(selector: string): Tokens {
	const start = css.indexOf(`${selector} {`)
	if (start < 0) throw new Error(`no block ${selector}`)
	const block = css.slice(start, css.indexOf('}', start))
	return new Map([...block.matchAll(/--nw-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = tokensOf(':root')
const asked = tokensOf('[data-contrast="high"]')
const themes: [string, Tokens][] = [
	['light', light],
	['high contrast', new Map([...light, ...asked])],
]

/** Relative luminance of a hex colour (WCAG 2.2). */
function luminance(hex: string): number {
	const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
	const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
	return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(tokens: Tokens, one: string, other: string): number {
	const [a, b] = [one, other].map((name) => {
		const colour = name.startsWith('#') ? name : tokens.get(name)
		if (!colour || !/^#[\da-f]{6}$/i.test(colour)) throw new Error(`no colour --nw-${name}`)
		return luminance(colour)
	}) as [number, number]
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const grounds = ['sheet', 'page', 'well', 'board']
const papers = ['white', 'yellow', 'orange', 'rose', 'green', 'blue']
const fields = [...light.keys()].filter((name) => name.startsWith('field-'))
const people = [...light.keys()].filter((name) => name.startsWith('who-'))

describe.each(themes)('%s', (_name, tokens) => {
	const pairs = (ones: string[], others: string[]) =>
		ones.flatMap((one) => others.map((other) => [one, other] as const))

	test.each([
		...pairs(['ink', 'ink-2', 'ink-3', 'accent', 'good', 'care', 'bad'], grounds),
		...pairs(['on-dark'], ['accent', 'accent-strong', 'bad', ...fields, ...people]),
		...pairs(['ink'], [...papers.map((paper) => `card-${paper}`), 'accent-soft', 'good-soft', 'care-soft', 'bad-soft']),
		['good', 'good-soft'] as const,
		['care', 'care-soft'] as const,
		['bad', 'bad-soft'] as const,
		['accent', 'accent-soft'] as const,
		['accent-strong', 'accent-soft'] as const,
		['ink-3', 'accent-soft'] as const,
	])('text: %s on %s', (text, ground) => {
		expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
	})

	test.each([
		...pairs(['line-strong', 'rel', 'rel-conflict', 'diff-same', 'diff-build', 'diff-end'], grounds),
		...papers.flatMap((paper) => pairs([`card-${paper}-edge`], [`card-${paper}`, 'board'])),
		...pairs(fields, ['board', 'sheet']),
		['focus-inner', 'focus-outer'] as const,
		['focus-inner', 'accent'] as const,
		...pairs(['focus-outer'], grounds),
	])('edge: %s on %s', (edge, ground) => {
		expect(contrast(tokens, edge, ground)).toBeGreaterThanOrEqual(3)
	})
})

test('who asks the system for more contrast gets the same as who asks the page', () => {
	expect(tokensOf(':root:not([data-contrast="normal"])')).toEqual(asked)
})

test('on the canvas, text keeps board units: 16 px for each rem of the page', () => {
	const units = tokensOf('.tl-container')
	expect(units.size).toBeGreaterThan(0)
	for (const [name, px] of units) {
		expect(`${name} ${Number.parseFloat(light.get(name) ?? '') * 16}px`).toBe(`${name} ${px}`)
	}
})
