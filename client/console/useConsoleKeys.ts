import type { KeyboardEvent } from 'react'
import { useNow } from '../agenda/now.ts'
import { useTexts } from '../texts/texts.ts'
import type { Conduct } from './conduct.ts'
import { runningTexts } from './running/texts.ts'
import { liesHidden } from './watch.ts'

/**
 * Single keys for what is done most. They work with the focus in the console and in no field, menu or dialog of it, and
 * only once for each time they are pressed.
 */
export function useConsoleKeys(conduct: Conduct): (event: KeyboardEvent<HTMLElement>) => void {
	const { keys } = useTexts(runningTexts)
	const { round } = useNow()
	const deeds = new Map([
		[keys.next.key, conduct.next],
		[keys.hold.key, conduct.hold],
		[keys.extend.key, conduct.extend],
		[keys.freeze.key, conduct.freeze],
		[keys.reveal.key, () => round && liesHidden(round) && conduct.reveal()],
	])
	return (event) => {
		const { ctrlKey, metaKey, altKey, repeat, target, currentTarget } = event
		if (ctrlKey || metaKey || altKey || repeat || event.defaultPrevented) return
		// Dialogs and menus stand elsewhere in the page, though React tells of their keys here, too.
		if (!(target instanceof HTMLElement) || !currentTarget.contains(target) || isWriting(target)) return
		const deed = deeds.get(event.key.toUpperCase())
		if (!deed) return
		event.preventDefault()
		deed()
	}
}

const isWriting = (element: HTMLElement) => element.closest('input, textarea, select, [contenteditable=true]') !== null
