import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import type { ColumnDoings } from './useColumnDoings.ts'

/** New columns, and hidden ones back in sight. */
export function ColumnsMenu({ hidden, doings }: { hidden: readonly ShownColumn[]; doings: ColumnDoings }) {
	const texts = useTexts(tableTexts).columns
	return (
		<Menu
			trigger={<Button icon="columns">{texts.button}</Button>}
			groups={[
				[{ label: texts.add, icon: 'plus' as const, onSelect: () => doings.add() }],
				hidden.map(({ id, label }) => ({
					label: texts.show(label),
					icon: 'eye' as const,
					onSelect: () => doings.show(id),
				})),
			].filter((group) => group.length > 0)}
		/>
	)
}
