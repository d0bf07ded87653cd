import { Menu as Radix } from 'radix-ui/internal'
import type { ReactElement } from 'react'
import { Icon } from './icon.tsx'
import { MenuGroups } from './Menu.tsx'
import { MenuFrame } from './MenuFrame.tsx'
import type { FoldableTool } from './Tool.tsx'

interface FoldedTools {
	/** of those without room, in their order */
	names: readonly string[]
	tools: ReadonlyMap<string, FoldableTool>
}

/** The menu of the tools without room in their bar; one that is a menu itself opens beside it. */
export function MoreTools({ trigger, ...folded }: FoldedTools & { trigger: ReactElement }) {
	return (
		<MenuFrame trigger={trigger}>
			<FoldedItems {...folded} />
		</MenuFrame>
	)
}

/** Drawn when the menu opens: what the tools do and say by then, though the bar has not been drawn again. */
function FoldedItems({ names, tools }: FoldedTools) {
	return names
		.flatMap((name) => tools.get(name) ?? [])
		.map((tool) =>
			tool.groups ? (
				<Radix.Sub key={tool.label}>
					<Radix.SubTrigger>
						{tool.icon && <Icon name={tool.icon} size={16} />}
						<span className="ui-grow">{tool.label}</span>
						<Icon name="next" size={16} />
					</Radix.SubTrigger>
					<Radix.Portal>
						<Radix.SubContent className="ui-menu" collisionPadding={8}>
							<MenuGroups groups={tool.groups} />
						</Radix.SubContent>
					</Radix.Portal>
				</Radix.Sub>
			) : (
				<Radix.Item key={tool.label} onSelect={tool.onSelect}>
					{tool.icon && <Icon name={tool.icon} size={16} />}
					{tool.label}
				</Radix.Item>
			),
		)
}
