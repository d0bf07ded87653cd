import { useTexts } from '../../../texts/texts.ts'
import type { ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import { ColumnName } from './ColumnName.tsx'
import type { ColumnDoings } from './useColumnDoings.ts'

/** Asks for a column's name where there are no heads: above the cards of a narrow screen. */
export function ColumnNaming({ columns, doings }: { columns: readonly ShownColumn[]; doings: ColumnDoings }) {
	const texts = useTexts(tableTexts).columns
	const label = columns.find(({ id }) => id === doings.naming?.column)?.label
	if (label === undefined) return null
	return (
		<div className="table-column-naming">
			<span className="ui-label">{texts.name}</span>
			<ColumnName label={label} onEnd={doings.endNaming} />
			<p className="ui-caption">{texts.nameHint}</p>
		</div>
	)
}
