import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { importTexts } from './texts.ts'

/** As many as anybody goes through by hand; ten thousand in one list would hold up the page. */
const shownAtMost = 200

/** The first items of a list that may be very long, and how many more there are. */
export function FirstOf<Item>({
	all,
	children,
}: {
	all: readonly Item[]
	children: (item: Item, index: number) => ReactNode
}) {
	const texts = useTexts(importTexts)
	return (
		<>
			{all.slice(0, shownAtMost).map(children)}
			{all.length > shownAtMost && <li className="ui-quiet">{texts.more(all.length - shownAtMost)}</li>}
		</>
	)
}
