import { useMemo } from 'react'
import type * as Y from 'yjs'
import { useValue } from './RoomContext.ts'

/** What a text says; empty if there is none. Only the caller draws again when somebody writes in it. */
export function useText(text: Y.Text | undefined): string {
	return useValue(
		useMemo(
			() => ({
				get: () => text?.toString() ?? '',
				subscribe(listener) {
					text?.observe(listener)
					return () => text?.unobserve(listener)
				},
			}),
			[text],
		),
	)
}
