import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type ApartRoom, openBoardRooms } from '../../../client/access/boardRooms.ts'
import { createHistory } from '../../../client/sync/history.ts'
import type { OpenRoom } from '../../../client/sync/openRoom.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import { forgetDraft, noteDisplay, noteDraft } from '../../../shared/access/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import type { Role } from '../../../shared/links/role.ts'
import { addActors, listActors } from '../../../shared/registry/index.ts'
import { addGroupBoards, beginSitting } from '../../../shared/smallGroups/index.ts'

/** A room of which the test says how far its changes have come. */
function openRoom(state: SaveState = { kind: 'saved' }) {
	const doc = new Y.Doc()
	const saving = createValue(state)
	const successor = createValue<OpenRoom | undefined>(undefined)
	const room = {
		doc,
		saving,
		successor,
		ready: createValue(true),
		history: createHistory(doc, plenumMaps),
		ended: undefined as 'closed' | 'forgotten' | undefined,
		async close() {
			room.ended = 'closed'
		},
		async forget() {
			room.ended = 'forgotten'
		},
	}
	return room as typeof room & OpenRoom
}

function device({
	role = 'moderator' as Role,
	kept = [] as ApartRoom[],
	takesLate = true,
	opensWith = undefined as SaveState | undefined,
} = {}) {
	const main = { plenum: openRoom(), stage: openRoom(), ...(role === 'moderator' && { desk: openRoom() }) }
	const opened = new Map<ApartRoom, ReturnType<typeof openRoom>>()
	const late: ApartRoom[] = []
	const rooms = createValue(main)
	const apart = openBoardRooms(rooms, {
		person: { role, participant: 'miriam' },
		open(name) {
			const room = openRoom(opensWith)
			opened.set(name, room)
			return room
		},
		kept: async () => kept,
		async bringLate(name) {
			late.push(name)
			return takesLate
		},
	})
	const desk = (main.desk as OpenRoom | undefined)?.doc ?? new Y.Doc()
	return { apart, main, desk, stage: main.stage.doc, rooms, opened, late }
}

/** Whatever promises are waiting have had their turn. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('[APART7] a moderator has the boards only they see and those all read; participants have the latter', () => {
	const miriam = device()
	noteDraft(miriam.desk, 'draft-1', 'page:a')
	noteDisplay(miriam.stage, 'display-2', 'page:b')
	expect(miriam.apart.boards.get().map(({ board, access }) => [board, access])).toEqual([
		['page:a', 'moderation'],
		['page:b', 'read'],
	])
	const aylin = device({ role: 'participant' })
	noteDisplay(aylin.stage, 'display-2', 'page:b')
	expect([...aylin.opened.keys()]).toEqual(['display-2'])
})

test('[APART7] who is entered on one of them is entered for all', () => {
	const { apart, desk, main } = device()
	noteDraft(desk, 'draft-1', 'page:a')
	const [board] = apart.boards.get()
	if (board) addActors(board.room.doc, [{ name: 'Tafel' }])
	expect(listActors(main.plenum.doc).map(({ name }) => name)).toEqual(['Tafel'])
	board?.history.undo()
	expect(listActors(main.plenum.doc)).toEqual([])
})

test('[APART7] when the board was moved, its room and the copy of it go', async () => {
	const { apart, desk, opened, late } = device()
	noteDraft(desk, 'draft-1', 'page:a')
	forgetDraft(desk, 'draft-1')
	await settled()
	expect(apart.boards.get()).toEqual([])
	expect(opened.get('draft-1')?.ended).toBe('forgotten')
	expect(late).toEqual([])
})

test('[APART7] what was not saved by then is handed in first and follows the board', async () => {
	const { desk, opened, late } = device()
	noteDraft(desk, 'draft-1', 'page:a')
	const room = opened.get('draft-1')
	room?.saving.set({ kind: 'offline', changes: 3 })
	forgetDraft(desk, 'draft-1')
	await settled()
	expect(room?.ended).toBeUndefined()
	room?.saving.set({ kind: 'saved' })
	await settled()
	expect(late).toEqual(['draft-1'])
	expect(room?.ended).toBe('forgotten')
})

test('[APART7] a board that comes to a room already open is there with it', () => {
	const { apart, stage, opened } = device({ role: 'participant' })
	const seats = [{ participant: 'miriam', room: 'group-1', name: 'Miriam', organisation: '', hasDevice: true }] as const
	const groups = [{ room: 'group-1', name: '', boards: ['page:a'] }] as const
	beginSitting(stage, { id: 's', question: '', isClosed: true, groups, seats }, 1)
	addGroupBoards(stage, 'group-1', ['page:b'])
	expect(apart.boards.get().map(({ board }) => board)).toEqual(['page:a', 'page:b'])
	expect(opened.size).toBe(1)
})

test('[APART7] who was put out of a room with unsaved words comes again to hand them over; the copy stays until they are there', async () => {
	const { desk, opened, late } = device({ opensWith: { kind: 'sending', changes: 2 } })
	noteDraft(desk, 'draft-1', 'page:a')
	const putOut = opened.get('draft-1')
	putOut?.saving.set({ kind: 'refused', refusal: 'notAllowed', changes: 2 })
	forgetDraft(desk, 'draft-1')
	await settled()
	expect(putOut?.ended).toBe('closed')
	const again = opened.get('draft-1')
	expect(again).not.toBe(putOut)
	expect(again?.ended).toBeUndefined()
	again?.saving.set({ kind: 'refused', refusal: 'notAllowed', changes: 2 })
	await settled()
	expect(again?.ended, 'not given up').toBe('closed')
	expect(late).toEqual([])
})

test('[APART7] the copy stays if the server does not take it', async () => {
	const { desk, opened } = device({ takesLate: false })
	noteDraft(desk, 'draft-1', 'page:a')
	const room = opened.get('draft-1')
	room?.saving.set({ kind: 'offline', changes: 3 })
	forgetDraft(desk, 'draft-1')
	room?.saving.set({ kind: 'saved' })
	await settled()
	expect(room?.ended).toBe('closed')
})

test('[APART7] a device that was away while its board was moved hands over what it still holds', async () => {
	const { opened, late } = device({ kept: ['draft-4'] })
	await settled()
	await settled()
	expect(late).toEqual(['draft-4'])
	expect(opened.get('draft-4')?.ended).toBe('forgotten')
})

test('[APART7] a document that comes in the place of another shares the registry, too', () => {
	const { apart, desk, main, rooms, opened } = device()
	noteDraft(desk, 'draft-1', 'page:a')
	const next = openRoom()
	opened.get('draft-1')?.successor.set(next)
	expect(apart.boards.get()[0]?.room).toBe(next)
	addActors(next.doc, [{ name: 'Tafel' }])
	expect(listActors(main.plenum.doc)).toHaveLength(1)
	const plenum = openRoom()
	rooms.set({ ...main, plenum })
	addActors(next.doc, [{ name: 'Jobcenter' }])
	expect(listActors(plenum.doc).map(({ name }) => name)).toEqual(['Jobcenter'])
})
