import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { type SearchEntry, searchEntries } from '../../shared/search/index.ts'

/** Milliseconds within which what others write need not be found yet. */
const freshEnough = 500

/** Everything that can be found, gathered again while others write, but not with every letter of theirs. */
export function useSearchEntries(doc: Y.Doc): readonly SearchEntry[] {
	const [entries, setEntries] = useState(() => searchEntries(doc))
	useEffect(() => {
		let waiting: ReturnType<typeof setTimeout> | undefined
		const gather = () => {
			waiting ??= setTimeout(() => {
				waiting = undefined
				setEntries(searchEntries(doc))
			}, freshEnough)
		}
		doc.on('update', gather)
		return () => {
			doc.off('update', gather)
			clearTimeout(waiting)
		}
	}, [doc])
	return entries
}
