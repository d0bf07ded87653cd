import type { ReactNode } from 'react'
import type { BoardAccess } from '../../../../shared/access/index.ts'
import { accessIcon } from '../../../access/AccessSign.tsx'
import { accessTexts } from '../../../access/texts.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'

/** A way to somewhere in the workshop: its sign and its word, in the slim bar the sign alone with the word as its tip. */
export function NavItem({
	icon,
	label,
	count,
	isHere,
	isSlim,
	adds,
	apart,
	onGo,
	children,
}: {
	icon: IconName
	label: string
	/** how many are there, and the same in words for those who hear it */
	count?: { n: number; words: string }
	isHere?: boolean
	isSlim: boolean
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
	const button = (
		<button
			type="button"
			aria-current={isHere ? 'page' : undefined}
			aria-label={isSlim ? name : undefined}
			onClick={onGo}
		>
			<Icon name={icon} />
			{!isSlim && <span>{label}</span>}
			{!isSlim && apart && sign && (
				<>
					<span className="ui-hidden-text"> {sign}</span>
					<Icon name={accessIcon[apart]} size={16} />
				</>
			)}
			{!isSlim && count && (
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
		<li className="nav-item" data-here={isHere || undefined} data-adds={adds || undefined} data-apart={apart}>
			{isSlim ? <Tooltip label={name}>{button}</Tooltip> : button}
			{!isSlim && children}
		</li>
	)
}
