import { type ComponentType, useLayoutEffect, useState } from 'react'
import type { BlockRef } from '../../../shared/blocks/index.ts'
import type { BlockPageProps } from '../../blocks/blockView.ts'
import { latePage } from '../latePage.ts'
import { blockViews } from './blockViews.ts'

/** What the tools of a block need beside each other, in rem. */
const widthOfTools = 48

const pages = Object.fromEntries(
	Object.entries(blockViews).map(([block, { load }]) => [block, latePage(() => load().then(({ Page }) => Page))]),
) as Record<string, ComponentType<BlockPageProps>>

/** A board's block without a canvas; its tools stand in the bar of the page where there is room, else above. */
export function PlainStage({ block, toolbarIn }: { block: BlockRef; toolbarIn: HTMLElement | null }) {
	const hasRoom = useRoomFor(widthOfTools, toolbarIn)
	const Page = pages[block.block]
	return Page && <Page id={block.id} toolbarIn={hasRoom ? toolbarIn : undefined} />
}

/** Whether `place` is at least so many rem wide; it must not depend on what is put there. */
function useRoomFor(width: number, place: HTMLElement | null): boolean {
	const [hasRoom, tell] = useState(false)
	useLayoutEffect(() => {
		if (!place) return
		const measure = () => {
			const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
			tell(place.clientWidth >= width * rem)
		}
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(place)
		return () => observer.disconnect()
	}, [width, place])
	return hasRoom
}
