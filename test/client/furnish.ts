import { vi } from 'vitest'

/** What a browser has and the test's page lacks; `vi.unstubAllGlobals()` takes it away again. */
export function furnish({ phone = false } = {}) {
	vi.stubGlobal('matchMedia', () => ({ matches: phone, addEventListener() {}, removeEventListener() {} }))
	vi.stubGlobal('CSS', { escape: (text: string) => text })
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			unobserve() {}
			disconnect() {}
		},
	)
	Element.prototype.scrollIntoView = () => {}
}
