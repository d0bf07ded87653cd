import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from './Button.tsx'
import { uiTexts } from './texts.ts'
import './SidePanel.css'

export interface PanelTab {
	readonly id: string
	readonly label: string
	/** how many things are in it */
	readonly count?: number
	readonly body: ReactNode
	/** stands below the body and never scrolls away */
	readonly footer?: ReactNode
}

/** The panel at the right of a board: at most three tabs, each with its own list. On narrow screens it is a sheet above. */
export function SidePanel({
	label,
	tabs,
	current,
	onCurrent,
	onClose,
}: {
	/** names the panel for screen readers */
	label: string
	tabs: readonly PanelTab[]
	current: string
	onCurrent: (tab: string) => void
	onClose: () => void
}) {
	const { close } = useTexts(uiTexts)
	return (
		<aside className="ui-panel" aria-label={label}>
			<Tabs.Root value={current} onValueChange={onCurrent}>
				<header>
					<Tabs.List aria-label={label}>
						{tabs.map(({ id, label: words, count }) => (
							<Tabs.Trigger key={id} value={id}>
								{words} {count !== undefined && <span>{count}</span>}
							</Tabs.Trigger>
						))}
					</Tabs.List>
					<Button kind="icon" icon="close" aria-label={close} onClick={onClose} />
				</header>
				{tabs.map(({ id, body, footer }) => (
					<Tabs.Content key={id} value={id}>
						<div className="ui-panel-body">{body}</div>
						{footer && <footer>{footer}</footer>}
					</Tabs.Content>
				))}
			</Tabs.Root>
		</aside>
	)
}
