import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { relayLimits } from '../../../server/relay/context/relayLimits.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { importLimits } from '../../../shared/registry/csv/index.ts'
import { longLists } from '../../helpers/longLists.ts'

describe.each(longLists)('$name', ({ name, read, count }) => {
	it('[CSV22] as many as can be read in come in updates the relay takes, once each, and go in one step', {
		timeout: 120_000,
	}, () => {
		const doc = new Y.Doc()
		const history = createHistory(doc, plenumMaps)
		const updates: Uint8Array[] = []
		doc.on('update', (update: Uint8Array) => updates.push(update))
		history.step(() => read(doc, importLimits.listRows))
		expect(count(doc)).toBe(importLimits.listRows)
		for (const update of updates) expect(update.length, name).toBeLessThan(relayLimits.update / 8)
		const structs = updates.map((update) => Y.decodeUpdate(update).structs.length)
		expect(Math.max(...structs)).toBeLessThan(relayLimits.updateStructs / 4)
		// All that is left is theirs; the moderation has the whole document for it.
		expect(structs.reduce((sum, each) => sum + each, 0)).toBeLessThan(relayLimits.documentStructs)
		history.undo()
		expect(count(doc)).toBeLessThanOrEqual(0)
		history.redo()
		read(doc, importLimits.listRows)
		expect(count(doc)).toBe(importLimits.listRows)
		history.destroy()
	})
})
