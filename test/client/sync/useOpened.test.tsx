import { act, lazy, Suspense } from 'react'
import { expect, test } from 'vitest'
import { useOpened } from '../../../client/sync/useOpened.ts'
import { render } from '../render.tsx'

const happened: string[] = []
let arrive = (_: { default: () => string }) => {}
const Late = lazy(() => new Promise<{ default: () => string }>((resolve) => (arrive = resolve)))

function Page() {
	const room = useOpened(() => {
		happened.push('opened')
		return { name: 'plenum', close: () => void happened.push('closed') }
	})
	return (
		<>
			{room?.name} <Late />
		</>
	)
}

test('[LINE11] a page that waits for a part of itself opens its room once, and closes it when it goes', async () => {
	const screen = await render(
		<Suspense fallback="Wird geöffnet">
			<Page />
		</Suspense>,
	)
	expect(screen.text).toBe('Wird geöffnet')
	await act(async () => arrive({ default: () => 'Auenbrück' }))
	await screen.shows('plenum Auenbrück')
	expect(happened).toEqual(['opened'])

	await screen.leave()
	expect(happened).toEqual(['opened', 'closed'])
})
