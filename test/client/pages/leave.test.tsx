import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Admission, ownWorkshops, rememberAdmission } from '../../../client/pages/entrance/admission.ts'
import type { WorkshopRooms } from '../../../client/pages/rooms/useRooms.ts'
import { Leave } from '../../../client/pages/workshop/Leave.tsx'
import { PicturesContext } from '../../../client/pictures/PicturesContext.ts'
import type { Pictures } from '../../../client/pictures/pictures.ts'
import { OutboxContext } from '../../../client/rounds/OutboxContext.ts'
import type { Outbox } from '../../../client/rounds/outbox/outbox.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
const forgotten: string[] = []
const forget = (what: string) => async () => void forgotten.push(what)

const admitted = (role: Role): Admission => ({
	workshop: 'netz',
	title: 'Netzwerk Alleinerziehende',
	role,
	token: role,
	participant: role,
	locale: 'de',
	rooms: [],
	secret: `${role}-geheim`,
})

beforeEach(() => {
	forgotten.length = 0
	localStorage.clear()
	history.replaceState(null, '', '/w/netz')
})
afterEach(() => screen.leave())

async function stay(role: Role) {
	const outbox = { state: createValue({ waiting: 0 }), forget: () => {} } as unknown as Outbox
	const pictures = { uploads: createValue([]), forget: forget('pictures') } as unknown as Pictures
	const room = (name: string) => ({ forget: forget(name) })
	const rooms = {
		plenum: room('plenum'),
		stage: room('stage'),
		results: room('results'),
		apart: createValue([]),
	} as unknown as WorkshopRooms
	screen = await render(
		<OutboxContext value={outbox}>
			<PicturesContext value={pictures}>
				<Leave admission={admitted(role)} rooms={rooms} saving={createValue<SaveState>({ kind: 'saved' })} />
			</PicturesContext>
		</OutboxContext>,
	)
	await screen.click('Werkstatt verlassen')
}

test('[AGAIN6] the moderation reads that only its own link brings it back, and can copy it before it goes', async () => {
	await stay('moderator')
	expect(screen.text).toContain('Moderieren können Sie danach nur noch mit dem Link der Moderation.')
	expect(screen.has('Link der Moderation kopieren')).toBe(true)
	expect(screen.text).not.toContain('den Link oder den Code.')
})

test.each([
	['participant', 'Um wiederzukommen, brauchen Sie den Link oder den Code.'],
	['reader', 'Um wiederzukommen, brauchen Sie den Link zum Lesen.'],
] as const)('[AGAIN6] a %s reads what brings them back', async (role, sentence) => {
	await stay(role)
	expect(screen.text).toContain(sentence)
	expect(screen.has('Link der Moderation kopieren')).toBe(false)
})

test('[AGAIN4] whoever leaves is not let in by another way that the device had', async () => {
	rememberAdmission(admitted('participant'))
	rememberAdmission(admitted('moderator'))
	await stay('moderator')
	const dialog = document.querySelector('[role=dialog]')
	const confirm = [...(dialog?.querySelectorAll('button') ?? [])].find(
		(each) => each.textContent === 'Werkstatt verlassen',
	)
	confirm?.click()
	await vi.waitFor(() => expect(ownWorkshops()).toEqual([]), { timeout: 30_000 })
	expect(forgotten.sort()).toEqual(['pictures', 'plenum', 'results', 'stage'])
})
