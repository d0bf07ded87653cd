import { Suspense, useEffect, useMemo, useState } from 'react'
import { findActor } from '../../../shared/registry/index.ts'
import { tableAsCsv } from '../../actors/export.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { usePhone } from '../../ui/useMedia.ts'
import { type Arrangement, arranged, everything } from './arrangement.ts'
import { CardList } from './CardList.tsx'
import { cellColumnsOf } from './columns.ts'
import { ActorForm, fetchDialogs } from './dialogs.ts'
import { KeyHints } from './KeyHints.tsx'
import { Movable } from './Movable.tsx'
import type { ShownRow } from './observe.ts'
import { SummaryLine } from './SummaryLine.tsx'
import { TableToolbar } from './TableToolbar.tsx'
import { TableView } from './TableView.tsx'
import { tableTexts } from './texts.ts'
import { useTable } from './useTable.ts'

/**
 * A table without canvas: the same rows and words as its shape on the board, for keyboard, screen reader and phone.
 * `toolbarIn` is where its tools belong if the page around it has a bar; otherwise they stand on top.
 */
export function TablePage({ tableId, toolbarIn }: { tableId: string; toolbarIn?: HTMLElement | null | undefined }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const narrow = usePhone()
	const table = useTable(tableId, 'page')
	const { grid, rows, columns, fields, method, wanted, edited, editActor } = table
	const [arrangement, arrange] = useState(everything)
	const [removed, setRemoved] = useState<string>()
	const shown = useArrangedRows(rows, arrangement, table)
	const title = method?.name[locale] ?? ''
	useEffect(fetchDialogs, [])

	const addActor: typeof table.addActor = (actor) => {
		// Where a filter or an order of one's own is on, a new row could be out of sight.
		arrange(everything)
		table.addActor(actor)
	}
	const exportAs = (what: 'actors' | 'table') => {
		const cells = what === 'table' ? cellColumnsOf(doc, tableId) : []
		saveFile(`${what === 'table' ? title : texts.name}.csv`, tableAsCsv(doc, { tableId, locale, cells }))
	}
	const toolbar = (
		<TableToolbar
			tableId={tableId}
			arrangement={arrangement}
			fields={fields}
			onArrange={arrange}
			onAddRow={() => addActor()}
			onAddKnown={table.addKnown}
			onExport={exportAs}
		/>
	)
	const actor = edited === undefined ? undefined : findActor(doc, edited)

	return (
		<section className="table-page" aria-label={title} data-narrow={narrow || undefined}>
			<Movable place={toolbarIn}>{toolbar}</Movable>
			<SummaryLine tableId={tableId} method={method} fields={fields} onAdd={addActor} />
			{removed !== undefined && (
				<Notice
					tone="good"
					title={texts.removed(removed)}
					action={<Button kind="icon" icon="close" aria-label={texts.close} onClick={() => setRemoved(undefined)} />}
				/>
			)}
			<div className="table-scroll">
				{narrow ? (
					<CardList
						tableId={tableId}
						rows={shown}
						columns={columns}
						fields={fields}
						onEditActor={editActor}
						onRemoved={setRemoved}
					/>
				) : (
					<TableView
						tableId={tableId}
						title={title}
						variant="page"
						grid={grid}
						rows={shown}
						columns={columns}
						fields={fields}
						mayMove={arrangement.order === 'own'}
						wanted={wanted}
						onEditActor={editActor}
						onRemoved={setRemoved}
					/>
				)}
				{shown.length === 0 && rows.length > 0 && (
					<EmptyState
						missing={texts.nothingFound}
						todo={texts.nothingFoundTodo}
						action={<Button onClick={() => arrange(everything)}>{texts.showAll}</Button>}
					/>
				)}
				{mayWrite && shown.length === rows.length && (
					<Button kind="bare" icon="plus" className="table-add-row" onClick={() => addActor()}>
						{texts.addMenu.row}
					</Button>
				)}
			</div>
			{!narrow && <KeyHints grid={grid} columns={columns} />}
			{actor && (
				<Suspense>
					<ActorForm actor={actor} onClose={() => editActor(undefined)} />
				</Suspense>
			)}
		</section>
	)
}

/**
 * The rows in this person's arrangement. It is made anew when rows or the arrangement change, not with every letter:
 * no row may move or vanish under somebody's hands while they type.
 */
function useArrangedRows(
	rows: readonly ShownRow[],
	arrangement: Arrangement,
	{ fields }: Pick<ReturnType<typeof useTable>, 'fields'>,
): readonly ShownRow[] {
	const { doc } = useRoom()
	const locale = useLocale()
	return useMemo(() => {
		if (arrangement === everything) return rows
		const facts = rows.map((row) => ({
			row,
			actor: row.actor === undefined ? undefined : findActor(doc, row.actor),
			cells: [...row.stored.keys()].filter((key) => key.startsWith('c.')).map((key) => String(row.stored.get(key))),
		}))
		return arranged(facts, arrangement, fields, locale)
	}, [doc, rows, arrangement, fields, locale])
}
