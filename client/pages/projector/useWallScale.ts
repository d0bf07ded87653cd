import { useSyncExternalStore } from 'react'

/** How much larger than 1280 × 720 the wall is, at least 1: the same measure as the root's letters in projector.css. */
export const useWallScale = (): number =>
	useSyncExternalStore(
		(listener) => {
			addEventListener('resize', listener)
			return () => removeEventListener('resize', listener)
		},
		() => Math.max(1, Math.min(innerWidth / 1280, innerHeight / 720)),
	)
