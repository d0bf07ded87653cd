import { act } from 'react'
import { expect, test } from 'vitest'
import { ConnectionBanner } from '../../../client/pages/workshop/ConnectionBanner.tsx'
import type { OpenRoom } from '../../../client/sync/room.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import { render } from '../render.tsx'

test('[ALERT3] a braked device says calmly that it only reads, unless there is worse to say', async () => {
	const saving = createValue<SaveState>({ kind: 'saved' })
	const isBraked = createValue(false)
	const room = { saving, isBraked, connectNow() {} } as unknown as OpenRoom
	const screen = await render(<ConnectionBanner room={room} />)
	expect(screen.text).toBe('')
	await act(async () => isBraked.set(true))
	expect(screen.text).toContain('Dieses Gerät kann gerade nur lesen.')
	expect(screen.text).toContain('Nichts ist verloren')
	expect(document.querySelector('[role=status]')).not.toBeNull()
	await act(async () => saving.set({ kind: 'failing', changes: 1 }))
	expect(screen.text).toContain('Der Server kann gerade nicht speichern.')
	await act(async () => saving.set({ kind: 'saved' }))
	await act(async () => isBraked.set(false))
	expect(screen.text).toBe('')
	await screen.leave()
})
