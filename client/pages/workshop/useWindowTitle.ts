import { useEffect } from 'react'
import { methodHeadOf } from '../../../shared/methods/heads.ts'
import { useFrameTexts } from '../../texts/frame.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Opened } from '../entrance/placeAddress.ts'
import { workshopTexts } from './texts.ts'

/** Names the window after what it shows, what is read of it in a narrow tab first: what is open, place, workshop. */
export function useWindowTitle(opened: Opened | undefined, place: string, workshop: string): void {
	const { product } = useFrameTexts()
	const locale = useLocale()
	const { guide, nav } = useTexts(workshopTexts)
	const over =
		opened?.what === 'guide'
			? `${guide} ${methodHeadOf(opened.method)?.name[locale] ?? ''}`.trim()
			: opened?.what === 'glossary' && nav.glossary
	const title = [over, place, workshop, product].filter(Boolean).join(' – ')
	useEffect(() => {
		document.title = title
	}, [title])
}
