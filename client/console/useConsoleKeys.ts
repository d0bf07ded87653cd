import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useNow } from '../agenda/now.ts'
import { useNavigation } from '../navigation/navigation.ts'
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
	const { round, step } = useNow()
	const deeds = new Map([
		// While scenes are played the next thing is another scene; one key shall not end the game.
		[keys.next.key, () => step?.conducts !== 'play' && conduct.next()],
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

/**
 * Keeps the focus in the console, so that its keys go on working: it begins there, comes back whenever the person goes to
 * the console again, and a button that goes away with what it did leaves the focus to the whole.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>) {
	const { arrived } = useNavigation()
	const wasInside = useRef(false)
	useEffect(() => {
		const take = () => page.current?.focus({ preventScroll: true })
		take()
		return arrived.subscribe(() => arrived.get()?.to === 'agenda' && take())
	}, [page, arrived])
	useEffect(() => {
		const remember = () => {
			wasInside.current = page.current?.contains(document.activeElement) ?? false
		}
		document.addEventListener('focusin', remember)
		return () => document.removeEventListener('focusin', remember)
	}, [page])
	useLayoutEffect(() => {
		if (wasInside.current && document.activeElement === document.body) page.current?.focus({ preventScroll: true })
	})
}
