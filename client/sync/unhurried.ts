import { useMemo } from 'react'
import type * as Y from 'yjs'
import { calmly, derived } from './derived.ts'
import { anyOf } from './parts.ts'
import { useValue } from './RoomContext.ts'

/** milliseconds */
const pause = 500

/**
 * What `read` finds in a document, for what is too dear to be read with every letter: read anew some time after a change,
 * also while people go on writing. Give the same `read` as long as it asks for the same.
 */
export const useUnhurried = <T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T =>
	useValue(useMemo(() => derived([anyOf(doc)], () => read(doc), { pace: calmly(pause) }), [doc, read]))
