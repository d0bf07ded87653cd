import { useMemo } from 'react'
import type * as Y from 'yjs'
import { calmly, derived } from './derived.ts'
import { anyOf } from './parts.ts'
import { useValue } from './RoomContext.ts'

/** milliseconds */
const pause = 500

/**
 * What `read` finds in a document, for what is too dear to be read with every letter: read anew some time after a change,
 * also while people go on writing, and so with every change of the documents `beside`. Give the same `read` and `beside` as long as they ask
 * for the same.
 */
export const useUnhurried = <T>(doc: Y.Doc, read: (doc: Y.Doc) => T, beside: readonly Y.Doc[] = none): T =>
	useValue(
		useMemo(() => derived([doc, ...beside].map(anyOf), () => read(doc), { pace: calmly(pause) }), [doc, read, beside]),
	)

const none: readonly Y.Doc[] = []
