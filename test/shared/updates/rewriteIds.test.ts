import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../../../shared/lib/random.ts'
import { rewriteIds } from '../../../shared/updates/rewriteIds.ts'

/** Several people write at once into a map, a list and a text; returns what all of them made of it. */
function afternoon(seed: number): Y.Doc {
	const random = seededRandom(seed)
	const below = (limit: number) => Math.floor(random() * limit)
	const people = [1, 2, 3, 4].map(() => Object.assign(new Y.Doc(), { clientID: below(2 ** 32) }))
	for (let edit = 0; edit < 120; edit++) {
		const doc = people[below(people.length)]
		if (!doc) continue
		const cards = doc.getMap<Y.Text>('cards')
		const order = doc.getArray('order')
		const name = `card ${below(6)}`
		const text = cards.get(name)
		if (!text) cards.set(name, new Y.Text('empty'))
		else if (random() < 0.6) text.insert(below(text.length), `${edit} `)
		else text.delete(0, below(text.length))
		if (random() < 0.5) order.insert(below(order.length + 1), [edit])
		else if (order.length > 0) order.delete(below(order.length))
		if (random() < 0.1) cards.delete(name)
		const other = people[below(people.length)]
		if (other && random() < 0.3) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
	}
	const all = new Y.Doc()
	for (const doc of people) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc))
	return all
}

const contentOf = (doc: Y.Doc) => ({ cards: doc.getMap('cards').toJSON(), order: doc.getArray('order').toJSON() })

function docOf(...updates: Uint8Array[]): Y.Doc {
	const doc = new Y.Doc()
	for (const update of updates) Y.applyUpdate(doc, update)
	return doc
}

describe('writing the same changes under other ids', () => {
	test('[EPOCH2] a whole document under higher ids says the same, whatever people had made of it', () => {
		for (let seed = 1; seed <= 30; seed++) {
			const before = afternoon(seed)
			const shifted = rewriteIds(Y.encodeStateAsUpdate(before), {
				idOf: ({ client, clock }) => Y.createID(client + 2 ** 32, clock),
			})
			const after = docOf(shifted)
			expect(contentOf(after), `seed ${seed}`).toEqual(contentOf(before))
			expect([...after.store.clients.keys()].every((client) => client >= 2 ** 32)).toBe(true)
			expect(after.store.pendingStructs).toBeNull()
			expect(after.store.pendingDs).toBeNull()
		}
	})

	test('[EPOCH2] what a device still holds of the document before changes nothing in the one after', () => {
		const before = afternoon(7)
		const after = docOf(
			rewriteIds(Y.encodeStateAsUpdate(before), { idOf: ({ client, clock }) => Y.createID(client + 2 ** 32, clock) }),
		)
		const said = contentOf(after)
		const old = docOf(Y.encodeStateAsUpdate(before))
		old.getMap('cards').clear()
		const deletions = Y.encodeStateAsUpdate(old, Y.encodeStateVector(old))
		Y.applyUpdate(after, deletions)
		expect(contentOf(after)).toEqual(said)
	})

	test('[REISSUE1] what came after a clock goes on under another id, and deletions reach both sides of the border', () => {
		const server = new Y.Doc()
		const device = Object.assign(new Y.Doc(), { clientID: 11 })
		device.getText('minutes').insert(0, 'known')
		Y.applyUpdate(server, Y.encodeStateAsUpdate(device))
		const border = Y.getState(server.store, 11)
		device.getText('minutes').insert(5, ' and unknown')
		device.getText('minutes').delete(3, 5)
		const own = Y.diffUpdate(Y.encodeStateAsUpdate(device), Y.encodeStateVector(server))
		const reissued = rewriteIds(own, {
			idOf: (id) => (id.client === 11 && id.clock >= border ? Y.createID(99, id.clock - border) : id),
		})
		Y.applyUpdate(server, reissued)
		expect(server.getText('minutes').toString()).toBe(device.getText('minutes').toString())
		expect(Y.getState(server.store, 11)).toBe(border)
		expect(server.store.pendingStructs).toBeNull()
	})
})
