import { useEffect, useMemo, useRef, useState } from 'react'
import type * as Y from 'yjs'

/** Milliseconds from a change to the next reading: all that changes meanwhile is read with it. */
const pause = 500
/** Reading may take at most this part of the time. */
const share = 1 / 5

/**
 * What `read` finds in a document, for what is too dear to be read with every letter: read anew some time after a change,
 * also while people go on writing. Give the same `read` as long as it asks for the same.
 */
export function useUnhurried<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
	const [reading, count] = useState(0)
	/** milliseconds the last reading took */
	const took = useRef(0)
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined
		const wait = () => {
			timer ??= setTimeout(
				() => {
					timer = undefined
					count((n) => n + 1)
				},
				Math.max(pause, took.current / share),
			)
		}
		doc.on('update', wait)
		return () => {
			clearTimeout(timer)
			doc.off('update', wait)
		}
	}, [doc])
	// biome-ignore lint/correctness/useExhaustiveDependencies: every change asks for a new reading
	return useMemo(() => {
		const began = performance.now()
		const found = read(doc)
		took.current = performance.now() - began
		return found
	}, [doc, read, reading])
}
