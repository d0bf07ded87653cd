import type { Page } from 'playwright-core'

/**
 * What of the page as it stands cannot be used in a window of this size, a line each: what reaches beyond its side, and
 * every control that cannot be scrolled to a place where it would be clicked. What lies on the canvas is followed by its camera.
 */
export function outOfReach(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found = new Set<string>()
		const { scrollingElement, documentElement } = document
		const tooWide = (scrollingElement?.scrollWidth ?? 0) - documentElement.clientWidth
		if (tooWide > 1) found.add(`the page is ${tooWide} px wider than the window`)

		/** Fields laid on each other: the one on top hears for all. */
		const isOneOf = (shown: Element, hit: Element) =>
			hit instanceof HTMLInputElement && hit.parentElement === shown.parentElement
		const open = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].at(-1)
		const controls = (open ?? document.body).querySelectorAll<HTMLElement>(
			'a[href], button, input, select, textarea, summary, [tabindex="0"]',
		)
		for (const control of controls) {
			if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
				// Drawn by what stands beside it, as the parts of a switch are.
				if (!(control instanceof HTMLInputElement) || !control.labels?.[0]?.checkVisibility()) continue
			}
			if (control.closest('.tl-container, [inert], .ui-hidden-text') || control.matches(':disabled, [type="hidden"]'))
				continue
			if (control instanceof HTMLInputElement && control.type === 'file') continue
			const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined
			const shown = label ?? control
			shown.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
			const { x, y, width, height } = shown.getBoundingClientRect()
			if (width === 0 || height === 0) continue
			const at = { x: x + width / 2, y: y + height / 2 }
			const hit = document.elementFromPoint(at.x, at.y)
			const isCut = width <= window.innerWidth && (x < -1 || x + width > window.innerWidth + 1)
			if (hit && !isCut && (shown.contains(hit) || hit.contains(shown) || isOneOf(shown, hit))) continue
			const name = control.getAttribute('aria-label') ?? label?.textContent ?? control.textContent ?? ''
			const over = isCut
				? 'is cut off'
				: hit
					? `lies below ${hit.className || hit.tagName}`
					: 'lies outside of the window'
			found.add(`„${name.trim().slice(0, 40)}“ (${control.className || control.tagName}) ${over}`)
		}
		window.scrollTo(0, 0)
		return [...found]
	})
}
