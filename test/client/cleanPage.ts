import { afterAll, vi } from 'vitest'

/*
 * Many files of tests share one page, since making one takes longer than most of them: whoever comes next finds it empty.
 * Called by vitest before each file.
 */
afterAll(() => {
	vi.useRealTimers()
	vi.unstubAllGlobals()
	// What runs in a worker of the browser is tested without a page.
	if (typeof document === 'undefined') return
	document.body.replaceChildren()
	localStorage.clear()
	sessionStorage.clear()
	history.replaceState(null, '', '/')
})
