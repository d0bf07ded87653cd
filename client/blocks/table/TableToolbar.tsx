import { Suspense } from 'react'
import { type SubjectId, subjects } from '../../../shared/blocks/table/index.ts'
import type { Field } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import { type FoldableTool, Tool } from '../../ui/Tool.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { useMethods } from '../MethodsContext.ts'
import { AddMenu } from './AddMenu.tsx'
import type { Arrangement } from './arrange/arrangement.ts'
import { SortMenu } from './arrange/SortMenu.tsx'
import { methodOfTable, type ShownColumn } from './columns.ts'
import { ColumnsMenu } from './heads/ColumnsMenu.tsx'
import type { ColumnActions } from './heads/useColumnActions.ts'
import { FilterButton } from './lateParts.ts'
import { tableTexts } from './texts.ts'

const mostFirst = { by: 'sum', backwards: false } as const

/** Search, filter and order for oneself; adding, reading in and giving out for everyone. */
export function TableToolbar({
	tableId,
	subject,
	within,
	arrangement,
	columns,
	hidden,
	columnActions,
	fields,
	isPivot,
	onArrange,
	onPivot,
	onAddLine,
	onAddKnown,
	exports,
}: {
	tableId: string
	/** what its rows are about */
	subject: SubjectId
	/** the tools of the bar this one stands in, if it does */
	within: Map<string, FoldableTool> | undefined
	arrangement: Arrangement
	columns: readonly ShownColumn[]
	/** columns out of sight */
	hidden: readonly ShownColumn[]
	columnActions: ColumnActions
	fields: readonly Field[]
	/** whether the rows are laid out as cards */
	isPivot: boolean
	onArrange: (next: Arrangement) => void
	onPivot: () => void
	onAddLine: (what: 'row' | 'heading') => void
	onAddKnown: (ids: readonly string[]) => void
	/** what can be saved, as entries of a menu */
	exports: readonly (readonly MenuItem[])[]
}) {
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const { doc, mayWrite } = useRoom()
	const columnsOf = methodOfTable(doc, tableId, useMethods())?.table?.columnsOf
	const isMostFirst = arrangement.sort?.by === 'sum' && !arrangement.sort.backwards
	return (
		<Toolbar className="table-toolbar" within={within} isSecond>
			<label className="table-search">
				<Icon name="search" size={16} />
				<span className="ui-hidden-text">{texts.search}</span>
				<input
					type="search"
					placeholder={texts.search}
					value={arrangement.search}
					onChange={(event) => onArrange({ ...arrangement, search: event.target.value })}
				/>
			</label>
			<Suspense fallback={<Button icon="filter">{texts.filter.button(Object.keys(arrangement.filter).length)}</Button>}>
				<FilterButton
					filter={arrangement.filter}
					fields={fields}
					hasDetails={subject === 'actor'}
					columns={columns}
					onFilter={(filter) => onArrange({ ...arrangement, filter })}
				/>
			</Suspense>
			<SortMenu
				sort={arrangement.sort}
				columns={columns}
				hasDetails={subject === 'actor'}
				onSort={(sort) => onArrange({ ...arrangement, sort })}
			/>
			{columns.at(-1)?.recurrence && (
				<Tool
					rank={2}
					kind="plain"
					icon="sort"
					label={texts.sort.mostFirst}
					isPressed={isMostFirst}
					onSelect={() => onArrange({ ...arrangement, sort: isMostFirst ? undefined : mostFirst })}
				/>
			)}
			<Tool rank={4} kind="plain" icon="card" label={texts.cards} isPressed={isPivot} onSelect={onPivot} />
			{mayWrite && <ColumnsMenu hidden={hidden} actions={columnActions} />}
			{mayWrite && columnsOf && (
				<Tool
					rank={3}
					kind="plain"
					icon="plus"
					label={subjects[columnsOf].one[locale]}
					onSelect={columnActions.askEntries}
				/>
			)}
			<Tool rank={5} kind="plain" icon="download" label={texts.export} groups={exports} />
			{mayWrite && <AddMenu {...{ tableId, subject, columns, onAddLine, onAddKnown }} main />}
		</Toolbar>
	)
}
