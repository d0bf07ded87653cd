import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './Notice.css'

export type Tone = 'bad' | 'care' | 'good'

const iconOf: Record<Tone, IconName> = { bad: 'warning', care: 'info', good: 'saved' }

/**
 * A message in the page: what happened, in bold; below it what is safe and what to do; then the one action that helps.
 * Announced by screen readers: at once when bad, politely otherwise.
 */
export function Notice({
	tone,
	icon = iconOf[tone],
	title,
	action,
	children,
}: {
	tone: Tone
	icon?: IconName
	title: ReactNode
	action?: ReactNode
	children?: ReactNode
}) {
	return (
		<div className="ui-notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
			<Icon name={icon} />
			<div>
				<b>{title}</b>
				{children && <p>{children}</p>}
			</div>
			{action}
		</div>
	)
}
