import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface Look {
	/** `main`: filled, one per task area; `danger`: confirms what cannot be taken back; `icon`: no words, needs `aria-label` */
	kind?: 'main' | 'plain' | 'bare' | 'icon' | 'link' | 'danger'
	size?: 'small' | 'big'
	wide?: boolean
	icon?: IconName
	iconAfter?: IconName
}

/** A button that never submits a form unless it says so (`type="submit"`). */
export function Button({
	kind,
	size,
	wide,
	icon,
	iconAfter,
	className,
	children,
	...rest
}: ComponentProps<'button'> & Look) {
	const iconSize = kind === 'icon' || size === 'big' ? 20 : 16
	return (
		<button
			type="button"
			className={join('ui-button', className)}
			data-kind={kind}
			data-size={size}
			data-wide={wide || undefined}
			{...rest}
		>
			{icon && <Icon name={icon} size={iconSize} />}
			{children}
			{iconAfter && <Icon name={iconAfter} size={iconSize} />}
		</button>
	)
}

const join = (own: string, more: string | undefined) => (more ? `${own} ${more}` : own)
