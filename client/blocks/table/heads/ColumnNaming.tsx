import { useTexts } from '../../../texts/texts.ts'
import type { ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import { ColumnName } from './ColumnName.tsx'
import type { ColumnActions } from './useColumnActions.ts'

/** Asks for a column's name where there are no heads: above the cards of a narrow screen. */
export function ColumnNaming({ columns, actions }: { columns: readonly ShownColumn[]; actions: ColumnActions }) {
	const texts = useTexts(tableTexts).columns
	const label = columns.find(({ id }) => id === actions.naming?.column)?.label
	if (label === undefined) return null
	return (
		<div className="table-column-naming">
			<span className="ui-label">{texts.name}</span>
			<ColumnName label={label} onEnd={actions.endNaming} />
			<p className="ui-caption">{texts.nameHint}</p>
		</div>
	)
}
