import { type CountLines, estimateLines } from '../../../../shared/blocks/chain/index.ts'
import { withHyphens } from '../../../ui/hyphens.ts'

const counted = new Map<string, number>()
const gauges = new Map<string, HTMLElement>()

/** Counts the lines the browser breaks a box's words into, with its own hyphens; counted once per text and width. */
export const countOnPage: CountLines = (text, width) => countAs('box', text, width)

/** The same for a name in the head of a lane. */
export const countInHead: CountLines = (text, width) => countAs('head', text, width)

/** Forgets what was counted before the letters had arrived. */
export const countAnew = () => counted.clear()

function countAs(part: 'box' | 'head', text: string, width: number): number {
	const key = `${part}/${document.documentElement.lang}/${width}/${text}`
	const known = counted.get(key)
	if (known !== undefined) return known
	const lines = measured(gaugeOf(part), text, width)
	// A page that is not drawn (a test, a hidden frame) knows no heights.
	if (lines === 0) return estimateLines(text, width)
	counted.set(key, lines)
	return lines
}

function gaugeOf(part: string): HTMLElement {
	const known = gauges.get(part)
	if (known?.isConnected) return known
	const gauge = document.createElement('div')
	gauge.className = 'chain-gauge'
	gauge.dataset.part = part
	gauge.ariaHidden = 'true'
	document.body.append(gauge)
	gauges.set(part, gauge)
	return gauge
}

function measured(gauge: HTMLElement, text: string, width: number): number {
	gauge.style.width = `${width}px`
	gauge.textContent = `${withHyphens(text)}\u200b`
	const { lineHeight } = getComputedStyle(gauge)
	return Math.round(gauge.offsetHeight / Number.parseFloat(lineHeight)) || 0
}
