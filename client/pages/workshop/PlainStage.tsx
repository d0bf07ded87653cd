import { type ComponentType, Suspense, useLayoutEffect, useState } from 'react'
import type { BlockRef } from '../../../shared/blocks/index.ts'
import type { RoadmapBoard } from '../../../shared/roadmap/index.ts'
import type { BlockPageProps } from '../../blocks/blockView.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { latePage } from '../latePage.ts'
import { blockViews, hasOwnView } from './blockViews.ts'
import './plainStage.css'

/** What the tools of a block need beside each other, in rem: with less, bar and tools would fold each other in turn. */
const widthOfTools = 60

const pages = Object.fromEntries(
	Object.entries(blockViews).map(([block, { load }]) => [block, latePage(() => load().then(({ Page }) => Page))]),
) as Record<string, ComponentType<BlockPageProps>>

const loadList = () => import('../../board/list/BoardList.tsx')
const BoardList = latePage(() => loadList().then((module) => module.BoardList))
/** Fetches ahead what shows a board as a list. */
export const fetchList = () => void loadList().catch(() => {})
/** Asked for until it comes: somebody who works in the view above it must not lose that for a file. */
const BesideBlock = lazyPart(() => loadList().then((module) => module.BesideBlock))

/**
 * A board without a canvas: the view of its block, and below that what else lies there; without a block of its own, all of
 * it as a list. A block's tools stand in the bar of the page where there is room, else above.
 */
export function PlainStage({ board, toolbarIn }: { board: RoadmapBoard; toolbarIn: HTMLElement | null }) {
	const hasRoom = useRoomFor(widthOfTools, toolbarIn)
	const { id, name, ref, shape } = board
	const Page = ref && hasOwnView(board) ? pages[ref.block] : undefined
	if (!ref || !Page) return <BoardList key={id} board={id} name={name} block={asideBlock} />
	return (
		<div className="workshop-plain">
			<div>
				<Page key={ref.id} id={ref.id} toolbarIn={hasRoom ? toolbarIn : undefined} />
			</div>
			{/* The view of the block does not wait for what stands below it. */}
			<Suspense>
				<BesideBlock key={id} board={id} name={name} own={shape} block={asideBlock} />
			</Suspense>
		</div>
	)
}

/** What a block shows within a list. */
function asideBlock({ block, id }: BlockRef) {
	const Page = pages[block]
	return (
		Page && (
			<Suspense>
				<Page id={id} toolbarIn={undefined} />
			</Suspense>
		)
	)
}

/** What the bar's menu may take of the place once tools stand there, in rem: they shall not go and come for it. */
const slack = 10

/** Whether `place` is at least so many rem wide; what is put there must not narrow it by more than `slack`. */
function useRoomFor(width: number, place: HTMLElement | null): boolean {
	const [hasRoom, tell] = useState(false)
	useLayoutEffect(() => {
		if (!place) return
		const measure = () => {
			const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
			tell((had) => place.clientWidth >= (had ? width - slack : width) * rem)
		}
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(place)
		return () => observer.disconnect()
	}, [width, place])
	return hasRoom
}
