import type * as Y from 'yjs'
import type { ToldFrom } from '../../shared/blocks/document/index.ts'
import { addMinutes } from '../../shared/methods/documents/addMinutes.ts'
import { workshopNameOf } from './workshopName.ts'

/** Writes the minutes of a meeting, or of today, and gives the document's id. Loaded once somebody wants that. */
export const writeMinutes = (doc: Y.Doc, from: Omit<ToldFrom, 'doc' | 'workshop'>): string =>
	addMinutes(doc, { ...from, doc, workshop: workshopNameOf(doc, from.stage) }, { now: Date.now() })
