/**
 * Gives the focus to the place somebody was taken to, where its ring is seen: however they came, they did not touch it. Does
 * not scroll.
 */
export function focusShown(place: HTMLElement): void {
	place.focus({ preventScroll: true, focusVisible: true })
	// WebKit decides about the ring by itself, and for a place that the page has chosen says no.
	if (document.activeElement !== place || place.matches(':focus-visible')) return
	place.dataset.ring = 'true'
	place.addEventListener('blur', () => delete place.dataset.ring, { once: true })
}
