import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RoomPolicy } from '../../../server/relay/index.ts'
import { relayHouse } from '../../helpers/relayHouse.ts'

const plenum = { workshop: 'muelheim', room: 'plenum' } as const

/** What is called a note in the layout of today was a card. */
const migrationOf: RoomPolicy['migrationOf'] = (doc) => {
	if (doc.getMap('meta').get('format') !== 1) return undefined
	return (older) => {
		for (const [id, card] of older.getMap('cards')) older.getMap('notes').set(id, card)
		older.getMap('meta').set('format', 2)
		return undefined
	}
}

function olderWorkshop(): Uint8Array {
	const doc = new Y.Doc()
	doc.getMap('meta').set('format', 1)
	doc.getMap('cards').set('first', 'Mehr Zeit')
	return Y.encodeStateAsUpdate(doc)
}

async function founded(options: Parameters<typeof relayHouse>[0]) {
	const house = relayHouse(options)
	const seeding = house.relay.seed(plenum, olderWorkshop())
	await house.settle()
	await seeding
	return house
}

test('[FORMAT3] a document is migrated before anybody is in, once, and that is on disk', async () => {
	const house = await founded({ migrationOf })
	const anna = house.join('anna')
	let atFirst: unknown
	anna.doc.once('update', () => {
		atFirst = anna.notes.toJSON()
	})
	await house.settle()
	// All in the first answer: nothing of the former layout is seen for a moment.
	expect(atFirst).toEqual({ first: 'Mehr Zeit' })
	expect(anna.notes.toJSON()).toEqual({ first: 'Mehr Zeit' })
	expect(house.reports.filter(({ event }) => event === 'migrated')).toHaveLength(1)
	anna.notes.set('first', 'Mehr Ruhe')
	await house.settle()
	house.crash()
	const bert = house.join('bert')
	await house.settle()
	expect(bert.notes.toJSON()).toEqual({ first: 'Mehr Ruhe' })
	expect(house.reports.filter(({ event }) => event === 'migrated')).toHaveLength(1)
})

test('[FORMAT3] a document that cannot be migrated opens as it was', async () => {
	const house = await founded({
		migrationOf: () => (doc: Y.Doc) => {
			doc.getMap('cards').clear()
			throw new Error('a card nobody expected')
		},
	})
	const anna = house.join('anna')
	await house.settle()
	expect(anna.doc.getMap('cards').toJSON()).toEqual({ first: 'Mehr Zeit' })
	expect(house.reports.map(({ event }) => event)).toContain('notMigrated')
})

test('[FORMAT3] while the log is away nobody gets a document that is migrated in memory alone', async () => {
	const house = await founded({ migrationOf })
	house.disk.fail('no space left')
	const anna = house.join('anna')
	await house.settle()
	expect(anna.notes.toJSON()).toEqual({})
	expect(anna.socket.closed).toBe('storageAway')
})
