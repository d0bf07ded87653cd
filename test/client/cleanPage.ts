import { afterAll, vi } from 'vitest'

/*
 * Many files of tests share one page, since making one takes longer than most of them: whoever comes next finds it empty.
 * Called by vitest before each file.
 */
afterAll(() => {
	vi.useRealTimers()
	vi.unstubAllGlobals()
	document.body.replaceChildren()
	localStorage.clear()
	sessionStorage.clear()
	history.replaceState(null, '', '/')
})
