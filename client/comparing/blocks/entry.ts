import type * as Y from 'yjs'
import { findActor } from '../../../shared/registry/index.ts'
import type { Item } from '../section.ts'
import type { Words } from '../words.ts'

/** Something written in a building block, with what else is said of it. */
export const entry = (id: string, text: Words, details: Item['details'] = {}): Item => ({
	id,
	kind: 'entry',
	text,
	...(Object.keys(details).length > 0 && { details }),
})

/** What an actor is called today; '' for one who is gone. */
export const nameOf = (doc: Y.Doc, actor: string | undefined) => (actor && findActor(doc, actor)?.name) || ''
