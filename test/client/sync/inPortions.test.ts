import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inPortions } from '../../../client/sync/inPortions.ts'
import { relayLimits } from '../../../server/relay/context/relayLimits.ts'
import { longLists } from '../../helpers/longLists.ts'

const stateOf = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')

test.each(longLists)(
	'[LINE2] $name, many of them, are handed over in portions the relay takes and are the same there',
	({ read }) => {
		const there = new Y.Doc()
		const here = new Y.Doc()
		here.getMap('x').set('a', 'was there before')
		Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
		read(here, 4_000)
		here.getMap('x').delete('a')
		const missing = Y.encodeStateAsUpdate(here, Y.encodeStateVector(there))
		const portions = inPortions(missing)
		expect(portions.length).toBeGreaterThan(10)
		for (const portion of portions) {
			expect(Y.decodeUpdate(portion).structs.length).toBeLessThanOrEqual(relayLimits.updateStructs / 10)
			Y.applyUpdate(there, portion)
			// Each stands on its own: nothing waits for what comes later.
			expect(there.store.pendingStructs).toBeNull()
		}
		expect(stateOf(there)).toBe(stateOf(here))
	},
)

test('[LINE2] what is little, or was written by several, is handed over in one piece', () => {
	const doc = new Y.Doc()
	doc.getMap('x').set('a', 1)
	const little = Y.encodeStateAsUpdate(doc)
	expect(inPortions(little)).toEqual([little])
	for (const client of [1, 2]) {
		const other = new Y.Doc()
		other.clientID = client
		for (let i = 0; i < 10_000; i++) other.getMap('y').set(`${client} ${i}`, new Y.Map())
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
	}
	const much = Y.encodeStateAsUpdate(doc)
	expect(inPortions(much)).toEqual([much])
})
