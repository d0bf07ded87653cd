import { useSyncExternalStore } from 'react'

/** Below this a table would be a cut-off grid; it becomes a list of cards. The phone's measure of the whole product. */
const query = '(max-width: 43.74rem)'

export function useNarrow(): boolean {
	return useSyncExternalStore(
		(listener) => {
			const media = matchMedia(query)
			media.addEventListener('change', listener)
			return () => media.removeEventListener('change', listener)
		},
		() => matchMedia(query).matches,
	)
}
