import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { DeleteWorkshop } from '../../../client/pages/deletion/DeleteWorkshop.tsx'
import { forgetWorkshop } from '../../../client/pages/deletion/forgetWorkshop.ts'
import { WorkshopDeleted } from '../../../client/pages/deletion/WorkshopDeleted.tsx'
import { type Admission, recallAdmission, rememberAdmission } from '../../../client/pages/entrance/admission.ts'
import { recallPlace, rememberPlace } from '../../../client/pages/entrance/placeMemory.ts'
import { WorkshopDoor } from '../../../client/pages/join/WorkshopDoor.tsx'
import { openPictureStore, picturesWaiting } from '../../../client/pictures/pictureStore.ts'
import { createDrafts } from '../../../client/rounds/outbox/drafts.ts'
import { keptItems } from '../../../client/rounds/outbox/keptItems.ts'
import { type LocalCopy, openLocalCopy } from '../../../client/sync/localCopy.ts'
import { localCopyName } from '../../../client/sync/localCopyName.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
const open: LocalCopy[] = []

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	localStorage.clear()
	sessionStorage.clear()
})
afterEach(async () => {
	await screen.leave()
	await Promise.all(open.splice(0).map((copy) => copy.erase()))
})

const admitted = (workshop: string): Admission => ({
	workshop,
	title: 'Runder Tisch Auenbrück',
	locale: 'de',
	token: `token of ${workshop}`,
	participant: 'anna',
	rooms: ['plenum'],
	role: 'participant',
	secret: `secret of ${workshop}`,
})

/** A copy with something in it, as a visit leaves it. */
async function copyOf(workshop: string, room: RoomName = 'plenum', role: 'moderator' | 'participant' = 'participant') {
	const doc = new Y.Doc()
	const copy = openLocalCopy(localCopyName(workshop, room, role), doc)
	open.push(copy)
	await copy.loaded
	doc.getMap('board').set('card', 'Wohnen')
	return copy
}

/** Everything a device keeps of a workshop after an afternoon, all of it saved. */
async function afternoonIn(workshop: string): Promise<void> {
	rememberAdmission(admitted(workshop))
	rememberPlace(workshop, { kind: 'tasks' })
	const items = keptItems(localStorage, workshop, 'anna', 1)
	const entry = { what: 'card', round: 'r', about: '', text: 'Mehr Zeit', attribution: 'anonymous' } as const
	items.put({ id: 'c1', at: 1, entry, delivery: { is: 'handedIn' } })
	items.close()
	for (const room of ['plenum', 'stage'] as const) await (await copyOf(workshop, room)).close()
	await (await copyOf(workshop, 'desk', 'moderator')).close()
}

const copiesOf = async (workshop: string) =>
	(await indexedDB.databases()).filter(({ name }) => name?.includes(`/${workshop}/`)).length

const namesOf = (workshop: string) =>
	[localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).filter((name) => name.includes(workshop)))

const begin = (workshop: string, text: string) =>
	createDrafts(localStorage, workshop, 'anna').keepDraft({ round: 'r', about: '', text, attribution: 'anonymous' })

test('[GONE1] only who types the name of the workshop deletes it, and is told what goes and what stays', async () => {
	const server = fakeServer()
	screen = await render(<DeleteWorkshop admission={admitted('auenbrueck')} token={() => 'token'} server={server} />)
	await screen.click('Werkstatt löschen …')
	for (const told of ['früheren Stände', 'alle Links', 'ihre Kopie', 'Sicherungen des Servers']) {
		expect(screen.text).toContain(told)
	}
	for (const typed of ['', 'Runder Tisch', 'Runder Tisch Auenbrück 2']) {
		await screen.type('Name der Werkstatt', typed)
		await screen.click('Werkstatt löschen')
		expect(screen.text).toContain('Das ist ein anderer Name.')
	}
	expect(server.deleted).toEqual([])
	await screen.type('Name der Werkstatt', ' runder tisch  Auenbrück ')
	await screen.click('Werkstatt löschen')
	expect(server.deleted).toEqual(['Runder Tisch Auenbrück'])
})

test('[GONE1] what the server refuses is said, and can be tried again', async () => {
	const server = fakeServer()
	server.refuses = { id: 'storageAway' }
	screen = await render(<DeleteWorkshop admission={admitted('auenbrueck')} token={() => 'token'} server={server} />)
	await screen.click('Werkstatt löschen …')
	await screen.type('Name der Werkstatt', 'Runder Tisch Auenbrück')
	await screen.click('Werkstatt löschen')
	await screen.shows('Der Server kann gerade nicht speichern.')
	server.refuses = undefined
	await screen.click('Werkstatt löschen')
	expect(server.deleted).toEqual(['Runder Tisch Auenbrück'])
})

test('[GONE2] a device deletes everything it keeps of the workshop, and nothing of others', async () => {
	await afternoonIn('auenbrueck')
	await afternoonIn('auenbrueck2')
	const [others, copies] = [namesOf('auenbrueck2'), await copiesOf('auenbrueck2')]
	expect([await copiesOf('auenbrueck'), copies]).toEqual([3, 3])
	screen = await render(<WorkshopDeleted workshop="auenbrueck" failure={{ id: 'workshopDeleted' }} />)
	await screen.shows('Diese Werkstatt wurde gelöscht.')
	await screen.shows('Auch dieses Gerät hat seine Kopie gelöscht.')
	expect(await copiesOf('auenbrueck')).toBe(0)
	expect(recallAdmission('auenbrueck')).toBeUndefined()
	expect(recallPlace('auenbrueck')).toBeUndefined()
	expect(namesOf('auenbrueck')).toEqual(others)
	expect(await copiesOf('auenbrueck2')).toBe(copies)
	expect(recallAdmission('auenbrueck2')).toBeDefined()
})

test('[GONE3] words that were not handed in are shown, and stay until the person lets them go', async () => {
	await afternoonIn('auenbrueck')
	begin('auenbrueck', 'Ein Gedanke, der noch nicht fertig')
	let forgot = 0
	const page = <WorkshopDeleted workshop="auenbrueck" failure={{ id: 'workshopDeleted' }} onForget={() => forgot++} />
	screen = await render(page)
	await screen.shows('Ein Gedanke, der noch nicht fertig')
	expect(screen.text).not.toContain('Mehr Zeit')
	expect(screen.text).not.toContain('Änderungen an Boards')
	expect([forgot, await copiesOf('auenbrueck')]).toEqual([0, 3])
	await screen.click('Auf diesem Gerät löschen')
	await screen.shows('Auch dieses Gerät hat seine Kopie gelöscht.')
	expect(forgot).toBe(1)
	expect([namesOf('auenbrueck'), await copiesOf('auenbrueck')]).toEqual([[], 0])
})

test('[GONE3] changes of a board that were not saved are told of before they go', async () => {
	const copy = await copyOf('auenbrueck')
	await copy.keep('1', Uint8Array.of(0, 0))
	await copy.close()
	screen = await render(<WorkshopDeleted workshop="auenbrueck" failure={{ id: 'workshopDeleted' }} />)
	await screen.shows('Änderungen an Boards und Bilder, die nicht gespeichert wurden')
	expect(await copiesOf('auenbrueck')).toBe(1)
	await screen.click('Auf diesem Gerät löschen')
	await screen.shows('Auch dieses Gerät hat seine Kopie gelöscht.')
	expect(await copiesOf('auenbrueck')).toBe(0)
})

test('[GONE3] a picture that was not handed over is told of before it goes', async () => {
	const pictureStore = openPictureStore('auenbrueck')
	const picture = { bytes: new Uint8Array(3), type: 'image/webp' } as const
	await pictureStore.keep('seen', picture)
	expect(await picturesWaiting('auenbrueck')).toBe(false)
	await pictureStore.keep('made here', { ...picture, waits: 1 })
	expect(await picturesWaiting('auenbrueck')).toBe(true)
	pictureStore.close()
	screen = await render(<WorkshopDeleted workshop="auenbrueck" failure={{ id: 'workshopDeleted' }} />)
	await screen.shows('was nicht gespeichert wurde')
	expect(await copiesOf('auenbrueck')).toBe(1)
	await forgetWorkshop('auenbrueck')
	expect(await copiesOf('auenbrueck')).toBe(0)
})

test('[GONE3] looking for copies leaves none behind', async () => {
	screen = await render(<WorkshopDeleted workshop="elsterau" failure={{ id: 'workshopDeleted' }} />)
	await screen.shows('Auch dieses Gerät hat seine Kopie gelöscht.')
	expect(await copiesOf('elsterau')).toBe(0)
})

test('[GONE2] who comes back by another link is told the same at the door', async () => {
	await afternoonIn('auenbrueck')
	const server = fakeServer()
	server.refuses = { id: 'workshopDeleted', since: new Date(2026, 10, 22, 12).getTime() }
	location.hash = '#another-secret'
	screen = await render(<WorkshopDoor workshop="auenbrueck" server={server} clock={virtualClock()} />)
	await screen.shows('am 22. November 2026 für alle gelöscht')
	await screen.shows('Auch dieses Gerät hat seine Kopie gelöscht.')
	expect([namesOf('auenbrueck'), await copiesOf('auenbrueck')]).toEqual([[], 0])
	location.hash = ''
})
