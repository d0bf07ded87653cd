import { type ReactNode, Suspense, useLayoutEffect, useRef } from 'react'
import type { BoardAccess } from '../../../../shared/access/index.ts'
import { accessIcon } from '../../../access/AccessSign.tsx'
import { accessTexts } from '../../../access/texts.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { lazyPart } from '../../../ui/lazyPart.ts'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import type { ShortWay } from './SlimWord.tsx'

const SlimWord = lazyPart(() => import('./SlimWord.tsx').then((module) => module.SlimWord))

/**
 * A way to somewhere in the workshop: its sign and its word, in the slim bar a short one below a tip with all of it, in the
 * strip above a board the sign alone. Where one is is kept in sight.
 */
export function NavItem({
	icon,
	label,
	short,
	count,
	isHere,
	isSlim,
	isSign = false,
	adds,
	apart,
	onGo,
	children,
}: {
	icon: IconName
	label: string
	/** which short word stands for it where there is little room */
	short?: ShortWay
	/** how many are there, and the same in words for those who hear it */
	count?: { n: number; words: string }
	isHere?: boolean
	isSlim: boolean
	/** whether its sign stands alone */
	isSign?: boolean
	/** whether it makes something new instead of leading somewhere */
	adds?: boolean
	/** who sees a board that not everybody may write */
	apart?: BoardAccess
	onGo: () => void
	/** what stands behind it: its menu */
	children?: ReactNode
}) {
	const { locked, readOnly } = useTexts(accessTexts)
	const sign = apart && (apart === 'moderation' ? locked : readOnly)
	const name = [label, count?.words, sign].filter(Boolean).join(', ')
	const item = useRef<HTMLLIElement>(null)
	useLayoutEffect(() => {
		if (isHere) item.current?.scrollIntoView?.({ block: 'nearest' })
	}, [isHere])
	const isBrief = isSlim || isSign
	const button = (
		<button
			type="button"
			aria-current={isHere ? 'page' : undefined}
			aria-label={isSign ? name : undefined}
			onClick={onGo}
		>
			<Icon name={icon} />
			{!isSign && !isSlim && <span>{label}</span>}
			{!isSign && isSlim && (
				<>
					<span aria-hidden="true">
						{/* Until the short words are there nothing stands here: whole names would be broken within words. */}
						<Suspense fallback={null}>
							<SlimWord of={short} label={label} />
						</Suspense>
					</span>
					<span className="ui-hidden-text">{name}</span>
				</>
			)}
			{isSlim && apart && <Icon name={accessIcon[apart]} size={16} />}
			{!isBrief && apart && sign && (
				<>
					<span className="ui-hidden-text"> {sign}</span>
					<Icon name={accessIcon[apart]} size={16} />
				</>
			)}
			{!isBrief && count && (
				<>
					<span className="ui-hidden-text"> {count.words}</span>
					<span className="nav-count" aria-hidden="true">
						{count.n > 0 && count.n}
					</span>
				</>
			)}
		</button>
	)
	return (
		<li
			ref={item}
			className="nav-item"
			data-here={isHere || undefined}
			data-adds={adds || undefined}
			data-apart={apart}
		>
			{isBrief ? <Tooltip label={name}>{button}</Tooltip> : button}
			{!isBrief && children}
		</li>
	)
}
