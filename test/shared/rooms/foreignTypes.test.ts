import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { roomNames } from '../../../shared/links/rooms.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { emptyForeignTypes, foreignTypes } from '../../../shared/rooms/foreignTypes.ts'
import { isRootType } from '../../../shared/rooms/rootTypes.ts'
import { fillForeignTypes } from '../../helpers/vandal.ts'

/** As it lies with the server, which does not know of what type anything at the top is. */
function atTheServer(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc()
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
	return copy
}

function workshop(): Y.Doc {
	const doc = new Y.Doc()
	const { plenum } = foundWorkshop({ template: 'demo', locale: 'de', title: 'Auenbrück', random: seededRandom(1) })
	Y.applyUpdate(doc, plenum ?? new Uint8Array())
	return doc
}

describe('what other programs leave in a document', () => {
	it('[FOREIGN1] is found whatever type it is, with about its size', () => {
		const doc = workshop()
		fillForeignTypes(doc, 20_000)
		const found = foreignTypes(atTheServer(doc), 'plenum')
		expect(found.map(({ name }) => name)).toEqual(['vandal', 'vandalische Liste', 'vandalischer Text'])
		const bytes = found.reduce((sum, type) => sum + type.bytes, 0)
		expect(bytes).toBeGreaterThan(19_000)
		expect(bytes).toBeLessThan(25_000)
	})

	it('[FOREIGN1] is found as a list within a map of ours, too', () => {
		const doc = new Y.Doc()
		doc.getArray('records').push(['x'.repeat(1000)])
		expect(foreignTypes(atTheServer(doc), 'plenum')).toMatchObject([{ name: 'records' }])
	})

	it('[FOREIGN2] nothing of ours counts as such, in no room', () => {
		expect(foreignTypes(atTheServer(workshop()), 'plenum')).toEqual([])
		const desk = new Y.Doc()
		desk.getText('notes').insert(0, 'Karin fragen')
		desk.getMap('keys').set('a', 'b')
		expect(foreignTypes(atTheServer(desk), 'desk')).toEqual([])
		expect(foreignTypes(atTheServer(desk), 'plenum').map(({ name }) => name)).toEqual(['keys', 'notes'])
		for (const name of [...plenumMaps, 'meta']) expect(isRootType('plenum', name)).toBe(true)
	})

	it('[FOREIGN3] is emptied in one transaction, everywhere, and ours stays', () => {
		const doc = workshop()
		const ours = JSON.stringify(doc.getMap('records').toJSON())
		fillForeignTypes(doc, 200_000)
		const server = atTheServer(doc)
		let updates = 0
		server.on('update', (update) => {
			updates++
			Y.applyUpdate(doc, update)
		})
		emptyForeignTypes(server, 'plenum')
		expect(updates).toBe(1)
		expect(foreignTypes(server, 'plenum')).toEqual([])
		expect(foreignTypes(doc, 'plenum')).toEqual([])
		expect(JSON.stringify(doc.getMap('records').toJSON())).toBe(ours)
		expect(Y.encodeStateAsUpdate(server).length).toBeLessThan(Y.encodeStateAsUpdate(workshop()).length + 1000)
	})

	it('[FOREIGN3] a document without any is left alone', () => {
		for (const room of roomNames) {
			const doc = atTheServer(workshop())
			let updates = 0
			doc.on('update', () => updates++)
			if (room === 'plenum') emptyForeignTypes(doc, room)
			expect(updates).toBe(0)
		}
	})

	it('[FOREIGN1] types nested 1,000 deep are measured and emptied all the same', () => {
		const doc = new Y.Doc()
		let at = doc.getMap<unknown>('deep')
		for (let i = 0; i < 1000; i++) {
			const inner = new Y.Map<unknown>()
			at.set('in', inner)
			at = inner
		}
		expect(foreignTypes(doc, 'plenum')[0]?.bytes).toBeGreaterThan(1000)
		emptyForeignTypes(doc, 'plenum')
		expect(foreignTypes(doc, 'plenum')).toEqual([])
	})
})
