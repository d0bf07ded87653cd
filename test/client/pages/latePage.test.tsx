import { Suspense } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { ErrorBoundary } from '../../../client/pages/ErrorBoundary.tsx'
import { latePage, PageNotLoaded } from '../../../client/pages/latePage.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
afterEach(() => screen.leave())

test('[LATE3] a page that did not arrive is asked for again when somebody tries once more', async () => {
	vi.spyOn(console, 'error').mockImplementation(() => {})
	let isThere = false
	const Page = latePage(async () => {
		if (!isThere) throw new TypeError('Failed to fetch')
		return () => <h1>Maßnahmenplan</h1>
	})
	screen = await render(
		<ErrorBoundary
			instead={(error, again) => (
				<button type="button" onClick={again}>
					{error instanceof PageNotLoaded ? 'nicht geladen' : 'gestolpert'}
				</button>
			)}
		>
			<Suspense>
				<Page />
			</Suspense>
		</ErrorBoundary>,
	)
	await vi.waitFor(() => expect(document.body.textContent).toBe('nicht geladen'))
	isThere = true
	document.querySelector('button')?.click()
	await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('Maßnahmenplan'))
	vi.restoreAllMocks()
})
