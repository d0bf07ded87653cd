import { expect } from 'vitest'
import * as Y from 'yjs'
import { memoryLog } from '../../server/log/memoryLog.ts'
import type { Storage } from '../../server/log/storage.ts'
import { conditionsOf, listSavedAgendas, listSignals, listSteps, readNow } from '../../shared/agenda/index.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { isRootText } from '../../shared/rooms/rootTypes.ts'
import { readAlarms } from '../../shared/versions/index.ts'
import { boardOf, boardPerson } from '../helpers/boardPerson.ts'
import { readingsOf } from '../helpers/readings.ts'
import { type Participant, place } from './participant.ts'

/** All documents, all stores and what the log gives back are the same, down to what is deleted. */
export async function expectEqual(people: readonly Participant[], disk: Storage, clock: Clock) {
	const stored = await storedDocument(disk)
	const fresh = boardPerson({ doc: stored, clock, random: () => 0.5, mayWrite: () => false })
	const wanted = inside(stored)
	for (const { name, doc, board, denied } of people) {
		expect(inside(doc), `${name}: document`).toEqual(wanted)
		expect(board && boardOf(board.store), `${name}: board`).toEqual(boardOf(fresh.store))
		expect(board?.binding.quarantined(), `${name}: quarantine`).toEqual(fresh.binding.quarantined())
		expect(denied, `${name}: refused writes`).toBe(0)
	}
	fresh.leave()
}

/** What people read, compare, analyse, search and write to files is the same for everyone, and can be told at all. */
export async function expectSameReadings(people: readonly Participant[], disk: Storage) {
	const stored = await storedDocument(disk)
	const wanted = readingsOf(stored)
	const asText = textOf(wanted)
	expect(asText.match(/.{0,80}(\bundefined\b|\[object |\bNaN\b)/)?.[0], 'nonsense among the words').toBeUndefined()
	for (const { name, doc } of people) {
		const read = readingsOf(doc)
		// Comparing part by part takes long, and is only worth it to show where they differ.
		if (textOf(read) !== asText) expect(read, `${name}: readings`).toEqual(wanted)
	}
	stored.destroy()
}

/** The blocks of a workshop are listed in no particular order. */
const textOf = (readings: Record<string, unknown>) =>
	JSON.stringify(Object.entries(readings).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every frame the relay called saved is on disk: replaying it there changes nothing. */
export async function expectSavedIsStored(people: readonly Participant[], disk: Storage) {
	for (const room of new Set(people.map((each) => each.room))) {
		const stored = await storedDocument(disk, room)
		let news = 0
		stored.on('update', () => news++)
		for (const { name, saved } of people.filter((each) => each.room === room)) {
			for (const frame of saved) if (frame.length > 0) Y.applyUpdate(stored, frame)
			expect(news, `${name}: saved in ${room} but not stored`).toBe(0)
			expect(stored.store.pendingStructs, `${name}: saved, but what it builds on is not stored`).toBeNull()
		}
		stored.destroy()
	}
}

/** A room of the moderation is the same for all of them and on disk, and they read the same in it. */
export async function expectSameSides(moderators: readonly Participant[], disk: Storage, room: RoomName) {
	const stored = await storedDocument(disk, room)
	const wanted = { ...inside(stored), ...sideReadingsOf(stored) }
	for (const { name, doc, denied } of moderators) {
		expect({ ...inside(doc), ...sideReadingsOf(doc) }, `${name}: ${room}`).toEqual(wanted)
		expect(denied, `${name}: refused writes`).toBe(0)
	}
	stored.destroy()
}

const sideReadingsOf = (doc: Y.Doc) => ({
	now: readNow(doc),
	steps: listSteps(doc),
	signals: listSignals(doc),
	conditions: conditionsOf(doc),
	agendas: listSavedAgendas(doc),
	alarms: readAlarms(doc),
	notes: doc.getText('notes').toString(),
})

/** The document as a server would find it now. */
export async function storedDocument(disk: Storage, room: RoomName = 'plenum'): Promise<Y.Doc> {
	const { snapshot, tail } = await memoryLog(disk).read({ ...place, room })
	const doc = new Y.Doc()
	// In one transaction, as the relay does it: between two updates Yjs would tidy up formatting marks on its own account.
	doc.transact(() => {
		if (snapshot) Y.applyUpdateV2(doc, snapshot.state)
		for (const { update } of tail) Y.applyUpdate(doc, update)
	})
	return doc
}

/** What a document is made of: its content, how far it has heard of everyone, and what is deleted. */
function inside(doc: Y.Doc) {
	const read = (name: string) => (isRootText(name) ? doc.getText(name) : doc.getMap(name)).toJSON()
	// A map somebody has only looked into is not there yet.
	const all = [...doc.share.keys()].sort().map((name) => [name, read(name)] as const)
	const content = Object.fromEntries(all.filter(([, value]) => Object.keys(value).length > 0))
	const heardOf = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
	const deleted = [...Y.snapshot(doc).ds.clients]
		.map(([client, items]) => [client, items.map(({ clock, len }) => [clock, len])] as const)
		.sort(([a], [b]) => a - b)
	return { content, heardOf, deleted }
}
