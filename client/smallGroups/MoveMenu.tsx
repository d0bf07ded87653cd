import { memo } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { groupsTexts } from './texts.ts'

/** Where somebody can be moved to: every group but their own, and whatever else can be done with them. */
export const MoveMenu = memo(function MoveMenu({
	name,
	titles,
	at,
	onMove,
	others = [],
}: {
	name: string
	/** of the groups, in their order */
	titles: readonly string[]
	/** index of the group they sit in */
	at?: number | undefined
	onMove: (group: number) => void
	others?: readonly MenuItem[]
}) {
	const texts = useTexts(groupsTexts)
	const moves = titles.flatMap((title, i): MenuItem[] =>
		i === at ? [] : [{ label: texts.into(title), onSelect: () => onMove(i) }],
	)
	return (
		<Menu
			trigger={<Button kind="icon" icon="down" className="sg-more" aria-label={texts.moveOf(name)} />}
			groups={others.length > 0 ? [moves, others] : [moves]}
		/>
	)
})
