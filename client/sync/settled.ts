import { useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'

/** Milliseconds without a change after which a document is read again. */
const settling = 600

/**
 * What `read` finds in a document: read anew when the document has come to rest for a moment, because it is too dear for
 * every letter. Give the same `read` as long as it asks for the same.
 */
export function useSettled<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
	const [change, count] = useState(0)
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined
		const wait = () => {
			clearTimeout(timer)
			timer = setTimeout(() => count((n) => n + 1), settling)
		}
		doc.on('update', wait)
		return () => {
			clearTimeout(timer)
			doc.off('update', wait)
		}
	}, [doc])
	// biome-ignore lint/correctness/useExhaustiveDependencies: every change asks for a new look
	return useMemo(() => read(doc), [doc, read, change])
}
