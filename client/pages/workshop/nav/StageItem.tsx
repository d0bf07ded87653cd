import type { MouseEvent, ReactNode } from 'react'
import type { Stage } from '../../../../shared/methods/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import { workshopTexts } from '../texts.ts'
import { NavItem } from './NavItem.tsx'

/** A stage of the Fahrplan with its boards below it; a filled number says that the person is on one of them. */
export function StageItem({
	stage,
	name,
	address,
	isHere,
	boards,
	isSlim,
	isStrip,
	onGo,
	onAdd,
}: {
	stage: Stage
	name: string
	/** of the Fahrplan at this stage */
	address: string
	isHere: boolean
	boards: readonly ReactNode[]
	isSlim: boolean
	/** in one line above the board: only a sign says that something can be added */
	isStrip: boolean
	/** to the Fahrplan at this stage */
	onGo: () => void
	/** where a method can be added */
	onAdd?: () => void
}) {
	const texts = useTexts(workshopTexts).nav
	const words = (
		<>
			<span className="nav-number">{stage}</span> {name}
		</>
	)
	const follow = (event: MouseEvent) => {
		// Whoever wants it in another tab or window gets it there.
		if (event.ctrlKey || event.metaKey || event.shiftKey) return
		event.preventDefault()
		onGo()
	}
	const way = (
		<a href={address} onClick={follow}>
			{words}
		</a>
	)
	return (
		<li className="nav-stage" data-here={isHere || undefined} data-empty={boards.length === 0 || undefined}>
			<h3 className={isSlim ? 'ui-hidden-text' : undefined}>{isSlim ? words : way}</h3>
			{(boards.length > 0 || onAdd) && (
				<ul>
					{boards}
					{onAdd && (
						<NavItem
							icon="plus"
							label={texts.addMethod}
							short="addMethod"
							adds
							isSlim={isSlim}
							isSign={isStrip}
							onGo={onAdd}
						/>
					)}
				</ul>
			)}
		</li>
	)
}
