import { useSyncExternalStore } from 'react'

/** Below this a page is a phone's: one column. The same measure as in the style sheets. */
const phone = '(max-width: 43.74rem)'

/** Whether a media query holds now; draws again when that changes. */
export function useMedia(query: string): boolean {
	return useSyncExternalStore(
		(listener) => {
			const media = matchMedia(query)
			media.addEventListener('change', listener)
			return () => media.removeEventListener('change', listener)
		},
		() => matchMedia(query).matches,
	)
}

export const usePhone = () => useMedia(phone)
