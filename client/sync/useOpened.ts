import { useEffect, useState } from 'react'

/** Something that goes on by itself until it is closed. */
interface Closable {
	close(): void
}

/**
 * Opens something as soon as this part of the page is shown, undefined until then, and closes it when the part goes.
 * Nothing is opened while React still draws: it may throw the part away and draw it anew, and nobody would close the first.
 * `open` is asked once for as long as the part is shown.
 */
export function useOpened<T extends Closable>(open: () => T): T | undefined {
	const [opened, set] = useState<T>()
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, as promised
	useEffect(() => {
		const now = open()
		set(now)
		return () => now.close()
	}, [])
	return opened
}
