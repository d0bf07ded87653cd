import { useEffect } from 'react'
import { useLocale } from '../../texts/locale.ts'
import { hyphenate, knowsHyphens } from './printedHyphens.ts'

/** While a page is printed its long German words may break, also where the browser knows no German hyphens. */
export function PrintedWords() {
	const locale = useLocale()
	useEffect(() => {
		if (locale !== 'de') return
		let undo = () => {}
		const printed = () => {
			undo()
			undo = () => {}
		}
		const print = () => {
			// Some browsers ask twice before they print once.
			printed()
			if (!knowsHyphens()) undo = hyphenate(document.body)
		}
		addEventListener('beforeprint', print)
		addEventListener('afterprint', printed)
		return () => {
			removeEventListener('beforeprint', print)
			removeEventListener('afterprint', printed)
			printed()
		}
	}, [locale])
	return null
}
