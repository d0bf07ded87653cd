import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { markFinal } from '../../../client/blocks/document/actions.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createDocument, readDocument } from '../../../shared/blocks/document/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'

it('[PAPERS6] a document that is marked as final is kept under its title, as it is then', async () => {
	const doc = new Y.Doc()
	const history = createHistory(doc, plenumMaps)
	const id = createDocument(doc, { method: 'documents', title: 'Protokoll der Gründung', parts: [] })
	const kept: string[] = []
	const keepVersion = async (label: string) => {
		kept.push(`${label} ${readDocument(doc, id)?.isFinal}`)
	}
	await markFinal({ doc, history, keepVersion }, id, (title) => `${title}, endgültig`)
	expect(kept).toEqual(['Protokoll der Gründung, endgültig true'])
	history.undo()
	expect(readDocument(doc, id)?.isFinal).toBeUndefined()
})
