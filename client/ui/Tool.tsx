import { createContext, useContext, useEffect, useId } from 'react'
import { Button } from './Button.tsx'
import type { IconName } from './icon.tsx'
import { Menu, type MenuItem } from './Menu.tsx'

/** What a tool of a bar does: something at once, or it opens a menu. */
type Does = { onSelect: () => void; groups?: never } | { groups: readonly (readonly MenuItem[])[]; onSelect?: never }

/** A tool as it stands in the menu of its bar. */
export type FoldableTool = Pick<MenuItem, 'label'> & { icon?: IconName | undefined } & Does

/** The tools of the bar around, by name: `Toolbar` shows in its menu those for which there is no room. */
export const ToolbarContext = createContext<Map<string, FoldableTool>>(new Map())

/** A button of a `Toolbar` that moves into its menu where the bar is narrow: those of the highest `rank` go first. */
export function Tool({
	rank,
	kind = 'bare',
	isPressed,
	isExpanded,
	className,
	...tool
}: FoldableTool & {
	rank: number
	kind?: 'bare' | 'plain'
	/** for a tool that is on or off */
	isPressed?: boolean
	/** for a tool that opens something beside */
	isExpanded?: boolean
	className?: string
}) {
	const name = useId()
	const tools = useContext(ToolbarContext)
	useEffect(() => {
		tools.set(name, tool)
		return () => void tools.delete(name)
	})
	const button = (
		<Button
			kind={kind}
			{...(tool.icon && { icon: tool.icon })}
			className={className}
			aria-pressed={isPressed}
			aria-expanded={isExpanded}
			data-tool={name}
			data-rank={rank}
			{...(tool.onSelect && { onClick: tool.onSelect })}
		>
			{tool.label}
		</Button>
	)
	return tool.groups ? <Menu trigger={button} groups={tool.groups} /> : button
}
