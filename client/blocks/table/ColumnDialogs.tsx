import { Suspense } from 'react'
import type { ShownColumn } from './columns.ts'
import { EntryColumnsDialog, OptionsDialog } from './dialogs.ts'
import type { ColumnActions } from './heads/useColumnActions.ts'

/** What is asked about columns beside their names: what can be chosen in one, and for which entries there shall be one each. */
export function ColumnDialogs({
	tableId,
	columns,
	actions,
}: {
	tableId: string
	columns: readonly ShownColumn[]
	actions: ColumnActions
}) {
	const { asking, close } = actions
	const column = asking?.about === 'options' ? columns.find(({ id }) => id === asking.column) : undefined
	return (
		<Suspense>
			{column && <OptionsDialog tableId={tableId} column={column} onClose={close} />}
			{asking?.about === 'entries' && <EntryColumnsDialog tableId={tableId} onClose={close} />}
		</Suspense>
	)
}
