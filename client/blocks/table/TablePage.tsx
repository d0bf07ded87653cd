import { type ReactNode, Suspense, useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { rowsForFile } from '../../../shared/blocks/table/index.ts'
import { findActor } from '../../../shared/registry/index.ts'
import { tableForFile } from '../../actors/export.ts'
import { RemovedNotice } from '../../listEditing/RemovedNotice.tsx'
import { useRemoved } from '../../listEditing/useRemoved.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useTableFiles } from '../../spreadsheets/useTableFiles.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ToolbarContext } from '../../ui/Tool.tsx'
import { usePhone } from '../../ui/useMedia.ts'
import { useMethods } from '../MethodsContext.ts'
import { ArrangementLine } from './arrange/ArrangementLine.tsx'
import { everything } from './arrange/arrangement.ts'
import { ColumnDialogs } from './ColumnDialogs.tsx'
import { readShown } from './cells.ts'
import { cellColumnsOf, hasCells } from './columns.ts'
import { useComparison } from './comparison/useComparison.ts'
import { ActorForm, ComparedPage, fetchDialogs, PivotView } from './dialogs.ts'
import { ColumnNaming } from './heads/ColumnNaming.tsx'
import { CardList, RecurrenceLegend, SubjectChoice } from './lateParts.ts'
import { SummaryLine } from './SummaryLine.tsx'
import { useShownPlace } from './shownPlace.ts'
import { TableKeyHints } from './TableKeyHints.tsx'
import { TableToolbar } from './TableToolbar.tsx'
import { TableView } from './TableView.tsx'
import { tableTexts } from './texts.ts'
import { useArrangement } from './useArrangement.ts'
import { useTable } from './useTable.ts'

/**
 * A table without canvas: the same rows and words as its shape on the board, for keyboard, screen reader and phone.
 * `toolbarIn` is where its tools belong if the page around it has a bar; otherwise they stand on top.
 */
export function TablePage({ tableId, toolbarIn }: { tableId: string; toolbarIn?: HTMLElement | null | undefined }) {
	const { doc, history, mayWrite } = useRoom()
	const findMethod = useMethods()
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const narrow = usePhone()
	const outer = useContext(ToolbarContext)
	const removed = useRemoved(history)
	const { tell, forget } = removed
	const table = useTable(tableId, 'page', tell)
	const { grid, rows, columns, hidden, columnActions, fields, method, subject, wanted, edited, editActor } = table
	const { arrangement, arrange, pivot, layOut, shown } = useArrangement(tableId, rows, columns, fields)
	const scroll = useRef<HTMLDivElement>(null)
	const compared = useComparison(tableId)
	const place = useShownPlace(tableId, true)
	const title = method?.name[locale] ?? ''
	useEffect(fetchDialogs, [])
	const met = useRef(place)
	useEffect(() => {
		// Whoever is taken to a row shall see it; otherwise one's own filter stays.
		if (!place || met.current === place) return
		met.current = place
		if (!shown.some(({ id }) => id === place.place.row)) arrange(everything)
		layOut(undefined)
	}, [place, shown, arrange, layOut])

	// Where a filter or an order of one's own is on, a new row could be out of sight.
	const seeAll = () => {
		arrange(everything)
		layOut(undefined)
	}
	const addActor: typeof table.addActor = (actor) => {
		seeAll()
		table.addActor(actor)
	}
	const addLine = (what: 'row' | 'heading') => {
		seeAll()
		void table.addLine(what)
	}
	const read = (row: string, column: string) => {
		const shown = columns.find(({ id }) => id === column)
		return hasCells(shown) ? readShown(doc, tableId, row, shown) : ''
	}
	const navigation = useNavigation()
	const showRow = (element: string) => navigation.go({ to: 'block', ref: { block: 'table', id: tableId }, element })
	const files = useTableFiles()
	const exports =
		subject === 'actor'
			? [
					files(texts.exportActors, texts.name, () => tableForFile(doc, { tableId, locale })),
					files(texts.exportTable, title, () =>
						tableForFile(doc, { tableId, locale, cells: cellColumnsOf(doc, tableId, findMethod), read }),
					),
				]
			: [files(texts.exportTable, title, async () => rowsForFile(doc, tableId, { method: method?.table, locale }))]
	const actor = edited === undefined ? undefined : findActor(doc, edited)
	useEffect(() => {
		// Other rows: what was said of the former ones is over, and one begins to read at the top.
		forget()
		if (arrangement !== everything) scroll.current?.scrollTo?.({ top: 0 })
	}, [arrangement, forget])
	const tellRemoved = useCallback(
		(name: string) => tell(subject === 'actor' ? texts.removed(name) : texts.removedOther(name)),
		[texts, tell, subject],
	)

	if (compared) {
		return (
			<section className="table-page" aria-label={title} data-narrow={narrow || undefined}>
				<Suspense>
					<ComparedPage tableId={tableId} title={title} compared={compared} narrow={narrow} />
				</Suspense>
			</section>
		)
	}
	return (
		<section className="table-page" aria-label={title} data-narrow={narrow || undefined}>
			<Movable place={toolbarIn}>
				<TableToolbar
					tableId={tableId}
					subject={subject}
					within={toolbarIn ? outer : undefined}
					arrangement={arrangement}
					columns={columns}
					hidden={hidden}
					columnActions={columnActions}
					fields={fields}
					onArrange={arrange}
					isPivot={pivot !== undefined}
					onPivot={() => layOut(pivot ? undefined : { across: undefined, down: undefined })}
					onAddLine={addLine}
					onAddKnown={table.addKnown}
					exports={exports}
				/>
			</Movable>
			<SummaryLine tableId={tableId} method={method} fields={fields} onAdd={addActor} />
			<ArrangementLine
				arrangement={arrangement}
				columns={columns}
				shown={shown.length}
				all={rows.length}
				onEverything={() => arrange(everything)}
			/>
			<RemovedNotice removed={removed} />
			{method?.table?.asksSubject && rows.length === 0 && (
				<Suspense>
					<SubjectChoice tableId={tableId} subject={subject} />
				</Suspense>
			)}
			{narrow && columnActions.naming && <ColumnNaming columns={columns} actions={columnActions} />}
			<div ref={scroll} className="table-scroll">
				{pivot ? (
					<Suspense>
						<PivotView
							{...{ tableId, title, subject, columns, fields }}
							rows={shown}
							axes={pivot}
							narrow={narrow}
							onAxes={layOut}
							onEditActor={editActor}
							onShowRow={showRow}
						/>
					</Suspense>
				) : narrow ? (
					<Suspense>
						<CardList
							tableId={tableId}
							rows={shown}
							columns={columns}
							fields={fields}
							shown={place}
							onEditActor={editActor}
							onRemoved={tellRemoved}
						/>
					</Suspense>
				) : (
					<TableView
						tableId={tableId}
						title={title}
						variant="page"
						grid={grid}
						rows={shown}
						columns={columns}
						fields={fields}
						mayMove={arrangement.sort === undefined}
						heads={columnActions}
						sorting={{ sort: arrangement.sort, onSort: (sort) => arrange({ ...arrangement, sort }) }}
						wanted={wanted}
						shown={place}
						onEditActor={editActor}
						onRemoved={tellRemoved}
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
					<Button kind="bare" icon="plus" className="table-add-row" onClick={() => addLine('row')}>
						{texts.addMenu.row}
					</Button>
				)}
			</div>
			<ColumnDialogs tableId={tableId} columns={columns} actions={columnActions} />
			{!narrow && !pivot && columns.at(-1)?.recurrence && (
				<Suspense>
					<RecurrenceLegend tableId={tableId} columns={columns} />
				</Suspense>
			)}
			{!narrow && !pivot && <TableKeyHints grid={grid} columns={columns} />}
			{actor && (
				<Suspense>
					<ActorForm actor={actor} onClose={() => editActor(undefined)} />
				</Suspense>
			)}
		</section>
	)
}

/**
 * Shows its children in `place`, or here if there is none. They stay mounted when that changes: whoever turns the tablet
 * while a dialog of theirs is open goes on in it.
 */
function Movable({ place, children }: { place: HTMLElement | null | undefined; children: ReactNode }) {
	const here = useRef<HTMLDivElement>(null)
	const [host] = useState(() => document.createElement('div'))
	useLayoutEffect(() => {
		host.className = 'table-tools'
		const parent = place ?? here.current
		parent?.append(host)
		return () => host.remove()
	}, [host, place])
	return <div ref={here}>{createPortal(children, host)}</div>
}
