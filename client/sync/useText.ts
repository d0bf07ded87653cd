import { useMemo } from 'react'
import { useValue } from './RoomContext.ts'
import type { FieldText } from './textBinding.ts'

/** What a text says; empty if there is none. Only the caller draws again when somebody writes in it. */
export function useText(text: FieldText | undefined): string {
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
