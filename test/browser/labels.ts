import type { Page } from 'playwright-core'
import { sizes } from '../helpers/chromium.ts'
import { until } from '../helpers/runningServer.ts'
import { barriers, barriersOfWords } from './barriers.ts'

/** Pixels by which rounding may make something seem to stick out. */
const slack = 1.5

/** In pixels, from a wall to a phone. */
const widths = [1920, 1440, 1366, 1280, 1024, 390]

/**
 * What troubles the labels have at each width, once two looks at a page say the same; and its barriers on a desktop: all in
 * German, in English those of words.
 */
export async function look(page: Page, place: string, at = widths): Promise<string[]> {
	const seen: string[] = []
	for (const width of at) {
		await page.setViewportSize({ width, height: width === 390 ? 844 : 800 })
		let now = await settled(page)
		await until(async () => {
			const before = now
			now = await settled(page)
			return before.join() === now.join()
		}, 30_000)
		seen.push(...now.map((trouble) => `${place}, ${width} px: ${trouble}`))
	}
	await page.setViewportSize(sizes.desktop)
	const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en'
	for (const barrier of await (isEnglish ? barriersOfWords : barriers)(page)) seen.push(`${place}: ${barrier}`)
	return seen
}

async function settled(page: Page): Promise<string[]> {
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
	return troubles(page)
}

/**
 * What the labels of controls and titles suffer on the page as it stands: cut off, on two lines where one belongs, too
 * small, beyond the window; and dialogs whose words touch their frame. A line each; the canvas is measured elsewhere.
 */
function troubles(page: Page): Promise<string[]> {
	return page.evaluate((slack) => {
		const found = new Set<string>()
		const named = (element: Element) =>
			`${element.closest('[class]')?.getAttribute('class')?.split(' ').join('.')} „${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}“`
		const isShown = (element: Element) =>
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			!element.closest('.tl-container, .ui-hidden-text, [inert], [aria-hidden="true"]') &&
			getComputedStyle(element).clipPath === 'none'

		/** Where its letters stand, without those that only are read out. */
		const letters = (element: Element): DOMRect[] => {
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
			const rects: DOMRect[] = []
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const { parentElement } = node
				if (!node.textContent?.trim() || !parentElement || parentElement.closest('.ui-hidden-text, select, option'))
					continue
				const { fontSize, clipPath } = getComputedStyle(parentElement)
				if (Number.parseFloat(fontSize) === 0 || clipPath !== 'none') continue
				const range = document.createRange()
				range.selectNodeContents(node)
				rects.push(...[...range.getClientRects()].filter(({ width }) => width > 0))
			}
			return rects
		}
		const linesOf = (rects: DOMRect[]) => {
			const middles: number[] = []
			for (const { top, height } of rects) {
				const middle = top + height / 2
				if (!middles.some((other) => Math.abs(other - middle) < height / 2)) middles.push(middle)
			}
			return middles.length
		}
		/** The part of the window that ancestors leave of an element; what can be scrolled to is not cut off. */
		const cutBy = (element: Element, rect: DOMRect): string | undefined => {
			let inner = element
			for (let outer = element.parentElement; outer; inner = outer, outer = outer.parentElement) {
				if (getComputedStyle(inner).position === 'fixed') break
				const { overflowX } = getComputedStyle(outer)
				if (overflowX === 'visible') continue
				if (overflowX === 'auto' || overflowX === 'scroll') return undefined
				const frame = outer.getBoundingClientRect()
				if (rect.right > frame.right + slack || rect.left < frame.left - slack) return named(outer).split(' ')[0]
			}
			return rect.right > innerWidth + slack || rect.left < -slack ? 'the window' : undefined
		}

		for (const control of document.querySelectorAll(
			'.ui-button, .ui-switch label, .board-bar h2, [role="tab"], .language-choice button',
		)) {
			if (!isShown(control)) continue
			const rects = letters(control)
			// What takes the width of a phone by itself may say its sentence in two lines.
			const isSentence = control.getBoundingClientRect().width > innerWidth * 0.6
			// A link among other words, or in a column of a table, breaks as they do.
			const isAmongWords =
				getComputedStyle(control).display === 'inline' || control.matches('td .ui-button[data-kind="link"]')
			if (linesOf(rects) > 1 && !control.matches('h2') && !isSentence && !isAmongWords)
				found.add(`wrapped: ${named(control)}`)
			const box = control.getBoundingClientRect()
			for (const rect of [box, ...rects]) {
				const by = cutBy(control, rect)
				if (by) found.add(`cut by ${by}: ${named(control)}`)
			}
			if (rects.some(({ left, right }) => right > box.right + slack || left < box.left - slack)) {
				found.add(`sticks out: ${named(control)}`)
			}
			for (const part of [control, ...control.querySelectorAll('*')]) {
				if (part.closest('svg, .ui-hidden-text, select')) continue
				const { overflowX, clipPath } = getComputedStyle(part)
				if (
					clipPath === 'none' &&
					overflowX !== 'visible' &&
					part.clientWidth > 1 &&
					part.scrollWidth > part.clientWidth + slack
				) {
					found.add(`cut: ${named(control)}`)
				}
			}
		}
		for (const select of document.querySelectorAll<HTMLSelectElement>('.ui-toolbar select, .ui-dialog select')) {
			if (!isShown(select)) continue
			const style = getComputedStyle(select)
			const pen = document.createElement('canvas').getContext('2d')
			if (!pen) continue
			pen.font = style.font
			const needed = pen.measureText(select.selectedOptions[0]?.label ?? '').width
			const room = select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
			if (needed > room + slack) found.add(`cut: select „${select.selectedOptions[0]?.label}“`)
			const by = cutBy(select, select.getBoundingClientRect())
			if (by) found.add(`cut by ${by}: select „${select.selectedOptions[0]?.label}“`)
		}
		for (const bar of document.querySelectorAll('.ui-toolbar, .workshop-top, [role="toolbar"]')) {
			if (!isShown(bar)) continue
			const controls = [...bar.querySelectorAll('.ui-button, .ui-switch, select, h2')].filter(isShown)
			for (const [at, one] of controls.entries()) {
				const a = one.getBoundingClientRect()
				for (const other of controls.slice(at + 1)) {
					if (one.contains(other) || other.contains(one)) continue
					const b = other.getBoundingClientRect()
					const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
					const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
					if (across > slack && down > slack) found.add(`over each other: ${named(one)}, ${named(other)}`)
				}
			}
		}
		for (const dialog of document.querySelectorAll('.ui-dialog, dialog[open]')) {
			if (!isShown(dialog)) continue
			const frame = dialog.getBoundingClientRect()
			for (const part of dialog.querySelectorAll(
				'p, h2, h3, label, input, textarea, select, .ui-button:not([data-kind="icon"])',
			)) {
				if (!isShown(part)) continue
				const rects = part.matches('p, h2, h3, label') ? letters(part) : [part.getBoundingClientRect()]
				if (rects.some(({ left, right }) => left - frame.left < 8 || frame.right - right < 8))
					found.add(`no padding: ${named(dialog).slice(0, 60)}: ${part.tagName}`)
			}
			const last = [...dialog.querySelectorAll('p, input, select, textarea, .ui-button')].filter(isShown).at(-1)
			const bottom =
				last && dialog.scrollHeight <= dialog.clientHeight && frame.bottom - last.getBoundingClientRect().bottom
			if (typeof bottom === 'number' && bottom < 8) found.add(`no padding below: ${named(dialog).slice(0, 60)}`)
		}
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const { parentElement } = node
			if (!parentElement || !node.textContent?.trim() || !isShown(parentElement) || parentElement.closest('svg'))
				continue
			const size = Number.parseFloat(getComputedStyle(parentElement).fontSize)
			if (size > 0 && size < 11) found.add(`small, ${size} px: ${named(parentElement)}`)
		}
		const menus = [...document.querySelectorAll('.ui-button, [role="toolbar"] button')].filter(
			(button) => isShown(button) && /^(Mehr|More)$/.test(button.textContent?.trim() ?? ''),
		)
		if (menus.length > 1) found.add('two menus of the same name')
		if (document.documentElement.scrollWidth > innerWidth) found.add('the page is wider than the window')
		return [...found]
	}, slack)
}
