import { useTexts } from '../../../texts/texts.ts'
import { Tool } from '../../../ui/Tool.tsx'
import type { ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import { newColumnItems } from './columnItems.ts'
import type { ColumnActions } from './useColumnActions.ts'

/** New columns, and hidden ones back in sight. */
export function ColumnsMenu({ hidden, actions }: { hidden: readonly ShownColumn[]; actions: ColumnActions }) {
	const texts = useTexts(tableTexts).columns
	return (
		<Tool
			rank={4}
			kind="plain"
			icon="columns"
			label={texts.button}
			groups={[
				...newColumnItems(texts, (kind) => actions.add(kind), actions.askEntries),
				hidden.map(({ id, label }) => ({
					label: texts.show(label),
					icon: 'eye' as const,
					onSelect: () => actions.show(id),
				})),
			].filter((group) => group.length > 0)}
		/>
	)
}
