import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { lineOf } from './useListDesk.ts'

/** Lets somebody go on writing on a card that others have just moved to another place of the list: its field is a new one there. */
export function useSteadyWriting(page: RefObject<HTMLElement | null>) {
	const writing = useRef<{ field: HTMLTextAreaElement; shape: string }>(undefined)
	useLayoutEffect(() => {
		const { field, shape } = writing.current ?? {}
		if (!field || shape === undefined || field.isConnected) return
		writing.current = undefined
		const next = lineOf(page.current, shape)?.querySelector('textarea')
		if (!next || document.activeElement !== document.body) return
		next.focus({ preventScroll: true })
		next.setSelectionRange(field.selectionStart, field.selectionEnd)
	})
	return {
		onFocus({ target }: FocusEvent) {
			const shape = target.closest<HTMLElement>('[data-shape]')?.dataset.shape
			const isField = target instanceof HTMLTextAreaElement && shape !== undefined
			writing.current = isField ? { field: target, shape } : undefined
		},
		onBlur({ target }: FocusEvent) {
			if (target.isConnected) writing.current = undefined
		},
	}
}
