import { Suspense } from 'react'
import { methodHeadOf } from '../../../../shared/methods/heads.ts'
import { methodIcon } from '../../../roadmap/methodIcon.ts'
import { lazyPart } from '../../../ui/lazyPart.ts'
import type { BoardMenuProps } from './BoardMenu.tsx'
import { NavItem } from './NavItem.tsx'

const loadMenu = () => import('./BoardMenu.tsx')
const BoardMenu = lazyPart(() => loadMenu().then((module) => module.BoardMenu))

/** Fetches ahead what is done to whole boards. */
export const fetchBoardActions = () =>
	loadMenu().then(
		(module) => module.fetchBoardActions(),
		() => {},
	)

/** A board in the list: opens it; what the moderation does with it stands in a menu beside it. */
export function BoardItem({
	isHere,
	isSlim,
	mayArrange,
	onGo,
	...menu
}: BoardMenuProps & {
	isHere: boolean
	isSlim: boolean
	mayArrange: boolean
	onGo: () => void
}) {
	const { method, name, apart } = menu.board
	return (
		<NavItem
			icon={methodIcon(methodHeadOf(method ?? ''))}
			label={name}
			isHere={isHere}
			isSlim={isSlim}
			onGo={onGo}
			{...(apart && { apart: apart.access })}
		>
			{mayArrange && (
				<Suspense>
					<BoardMenu {...menu} />
				</Suspense>
			)}
		</NavItem>
	)
}
