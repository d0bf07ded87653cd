import { expect } from 'vitest'
import * as Y from 'yjs'
import { memoryLog } from '../../server/log/memoryLog.ts'
import type { Storage } from '../../server/log/storage.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import { boardOf, boardPerson } from '../helpers/boardPerson.ts'
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

/** Every frame the relay called saved is on disk: replaying it there changes nothing. */
export async function expectSavedIsStored(people: readonly Participant[], disk: Storage) {
	const stored = await storedDocument(disk)
	let news = 0
	stored.on('update', () => news++)
	for (const { name, saved } of people) {
		for (const frame of saved) if (frame.length > 0) Y.applyUpdate(stored, frame)
		expect(news, `${name}: saved but not stored`).toBe(0)
		expect(stored.store.pendingStructs, `${name}: saved, but what it builds on is not stored`).toBeNull()
	}
	stored.destroy()
}

/** The document as a server would find it now. */
async function storedDocument(disk: Storage): Promise<Y.Doc> {
	const { snapshot, tail } = await memoryLog(disk).read(place)
	const doc = new Y.Doc()
	if (snapshot) Y.applyUpdateV2(doc, snapshot.state)
	for (const { update } of tail) Y.applyUpdate(doc, update)
	return doc
}

/** What a document is made of: its content, how far it has heard of everyone, and what of that is not deleted. */
function inside(doc: Y.Doc) {
	const content = Object.fromEntries([...doc.share.keys()].sort().map((name) => [name, doc.getMap(name).toJSON()]))
	const heardOf = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
	return { content, heardOf, alive: heardOf.map(([client]) => [client, aliveOf(doc, client)]) }
}

/**
 * The stretches of a client's items that are not deleted. Formatting marks are left out: whoever receives a text drops
 * those that mark nothing, and depending on the order of arrival that happens on one device and not on another.
 */
function aliveOf(doc: Y.Doc, client: number) {
	const stretches: { from: number; to: number }[] = []
	for (const item of doc.store.clients.get(client) ?? []) {
		if (!(item instanceof Y.Item) || item.deleted || item.content instanceof Y.ContentFormat) continue
		const { clock } = item.id
		const last = stretches.at(-1)
		if (last?.to === clock) last.to += item.length
		else stretches.push({ from: clock, to: clock + item.length })
	}
	return stretches
}
