import type * as Y from 'yjs'
import { nowOf } from '../../shared/agenda/index.ts'
import type { ToldFrom } from '../../shared/blocks/document/index.ts'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import { addMinutes } from '../../shared/methods/documents/addMinutes.ts'

/** Writes the minutes of a meeting, or of today, and gives the document's id. Loaded once somebody wants that. */
export const writeMinutes = (doc: Y.Doc, from: Omit<ToldFrom, 'doc' | 'workshop'>): string =>
	addMinutes(doc, { ...from, doc, workshop: workshopName(doc, from.stage) }, { now: Date.now() })

/** What the workshop is called: since it was renamed that is in the stage. */
function workshopName(doc: Y.Doc, stage: Y.Doc | undefined): string {
	const renamed = stage && nowOf(stage).get('title')
	const title = typeof renamed === 'string' && renamed ? renamed : registryOf(doc).getMap('meta').get('title')
	return typeof title === 'string' ? title : ''
}
