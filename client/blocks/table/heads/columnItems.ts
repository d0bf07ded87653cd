import { type ColumnKindId, columnKinds } from '../../../../shared/blocks/table/index.ts'
import type { Locale } from '../../../texts/locale.ts'
import type { IconName } from '../../../ui/icon.tsx'
import type { MenuItem } from '../../../ui/Menu.tsx'
import type { tableTexts } from '../texts.ts'

const icons: Record<ColumnKindId, IconName> = {
	text: 'text',
	choice: 'list',
	mark: 'check',
	actors: 'people',
	day: 'clock',
}

/** The ways to a new column: one of each kind, and one per entry of the registry. */
export function newColumnItems(
	texts: (typeof tableTexts)[Locale]['columns'],
	onAdd: (kind: ColumnKindId) => void,
	onAddEntries: () => void,
): MenuItem[][] {
	return [
		(Object.keys(columnKinds) as ColumnKindId[]).map((kind) => ({
			label: texts.addOf[kind],
			icon: icons[kind],
			onSelect: () => onAdd(kind),
		})),
		[{ label: texts.addEntries, icon: 'book', onSelect: onAddEntries }],
	]
}
