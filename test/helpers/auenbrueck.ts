import * as Y from 'yjs'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'

/** The boards of the example workshop, as they are founded. */
export function auenbrueck(): Y.Doc {
	const doc = new Y.Doc()
	const { plenum } = foundWorkshop({ template: 'demo', locale: 'de', title: 'Auenbrück' })
	if (!plenum) throw new Error('The example workshop has boards')
	Y.applyUpdate(doc, plenum)
	return doc
}
