import { type CountLines, estimateLines } from '../../../../shared/blocks/chain/index.ts'
import { withHyphens } from './hyphens.ts'

const counted = new Map<string, number>()
let gauge: HTMLElement | undefined

/** Counts the lines the browser breaks a box's words into, with its own hyphens; counted once per text and width. */
export const countOnPage: CountLines = (text, width) => {
	const key = `${document.documentElement.lang}/${width}/${text}`
	const known = counted.get(key)
	if (known !== undefined) return known
	const lines = measured(text, width)
	// A page that is not drawn (a test, a hidden frame) knows no heights.
	if (lines === 0) return estimateLines(text, width)
	counted.set(key, lines)
	return lines
}

/** Forgets what was counted before the letters had arrived. */
export const countAnew = () => counted.clear()

function measured(text: string, width: number): number {
	if (!gauge?.isConnected) {
		gauge = document.createElement('div')
		gauge.className = 'chain-gauge'
		gauge.ariaHidden = 'true'
		document.body.append(gauge)
	}
	gauge.style.width = `${width}px`
	gauge.textContent = `${withHyphens(text)}\u200b`
	const { lineHeight } = getComputedStyle(gauge)
	return Math.round(gauge.offsetHeight / Number.parseFloat(lineHeight)) || 0
}
