import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { SubjectId } from '../../../../shared/blocks/table/index.ts'
import { nameOfRow } from '../../../../shared/blocks/table/index.ts'
import type { Field } from '../../../../shared/registry/index.ts'
import { useActors } from '../../../actors/watchRegistry.ts'
import { useRoom, useValue } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { withHyphens } from '../../../ui/hyphens.ts'
import { SelectField } from '../../../ui/SelectField.tsx'
import type { ShownColumn } from '../columns.ts'
import type { ShownRow } from '../observe.ts'
import type { PivotAxes } from '../ownView.ts'
import { tableTexts } from '../texts.ts'
import { type Axis, axesOf, type PivotCard } from './axes.ts'
import { nextTasks } from './nextTasks.ts'
import { PivotCards } from './PivotCards.tsx'
import { isDirection, nextCard, none, pivotOf, placeBeside } from './pivot.ts'
import { pivotTexts } from './texts.ts'
import { useCardDrag } from './useCardDrag.ts'
import './pivot.css'

/**
 * The rows of a table as cards, in columns by one of its choices or one detail of their actors, or in a grid by two. Moving a card
 * changes that: by dragging with mouse or finger, or with Alt and an arrow key.
 */
export function PivotView({
	tableId,
	title,
	subject,
	rows,
	columns,
	fields,
	axes,
	narrow,
	onAxes,
	onEditActor,
	onShowRow,
}: {
	tableId: string
	title: string
	subject: SubjectId
	rows: readonly ShownRow[]
	columns: readonly ShownColumn[]
	fields: readonly Field[]
	axes: PivotAxes
	/** on a phone places stand one below the other */
	narrow: boolean
	onAxes: (next: PivotAxes) => void
	onEditActor: (actorId: string) => void
	/** Shows a row in the table, where its cells can be written in. */
	onShowRow: (row: string) => void
}) {
	const texts = useTexts(pivotTexts)
	const words = useTexts(tableTexts)
	const locale = useLocale()
	const known = useMemo(
		() => axesOf(columns, { hasActors: subject === 'actor', fields }, words, locale),
		[columns, subject, fields, words, locale],
	)
	// A column that is gone, or nothing chosen yet: what comes first.
	const across = known.find(({ id }) => id === axes.across) ?? known[0]
	const down = known.find(({ id }) => id === axes.down && id !== across?.id)
	if (!across) return <EmptyState missing={texts.noChoice} todo={texts.noChoiceTodo} />
	const others = known.filter(({ id }) => id !== across.id)
	return (
		<Cards {...{ tableId, title, rows, fields, across, down, narrow, onEditActor, onShowRow }}>
			<SelectField
				label={texts.across}
				value={across.id}
				onChoose={(next) => onAxes({ across: next, down: axes.down === next ? undefined : axes.down })}
			>
				{known.map(({ id, label }) => (
					<option key={id} value={id}>
						{label}
					</option>
				))}
			</SelectField>
			{others.length > 0 && (
				<SelectField
					label={texts.down}
					value={down?.id ?? none}
					onChoose={(next) => onAxes({ across: across.id, down: next === none ? undefined : next })}
				>
					<option value={none}>{texts.oneRow}</option>
					{others.map(({ id, label }) => (
						<option key={id} value={id}>
							{label}
						</option>
					))}
				</SelectField>
			)}
		</Cards>
	)
}

function Cards({
	tableId,
	title,
	rows,
	fields,
	across,
	down,
	narrow,
	onEditActor,
	onShowRow,
	children,
}: Pick<
	Parameters<typeof PivotView>[0],
	'tableId' | 'title' | 'rows' | 'fields' | 'narrow' | 'onEditActor' | 'onShowRow'
> & {
	across: Axis
	down: Axis | undefined
	/** the choice of axes */
	children: React.ReactNode
}) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(pivotTexts)
	const actors = useActors(doc)
	const next = useValue(nextTasks(doc))
	const root = useRef<HTMLDivElement>(null)
	const id = useId()
	const [stop, setStop] = useState<string>()
	const [news, tell] = useState('')
	const pivot = useMemo(() => {
		const known = new Map(actors.map((actor) => [actor.id, actor]))
		const cards = rows.flatMap((row): PivotCard[] => {
			if (row.isSection) return []
			const name = nameOfRow(doc, row.stored)
			const actor = row.actor === undefined ? undefined : known.get(row.actor)
			return [{ id: row.id, name: name ?? '', isGone: name === undefined, actor, values: row.values }]
		})
		return pivotOf(cards, across, down)
	}, [doc, rows, actors, across, down])
	const entryOf = useMemo(() => new Map(rows.map(({ id, entry }) => [id, entry])), [rows])
	const cards = pivot.cells.flat(2)
	const tabStop = cards.some((card) => card.id === stop) ? stop : cards[0]?.id

	// A card that was moved by keyboard is drawn anew in its new place: the focus goes with it.
	const moved = useRef<string>(undefined)
	useLayoutEffect(() => {
		if (moved.current === undefined) return
		focusCard(root.current, moved.current)
		moved.current = undefined
	})

	const placeLabel = (row: number, column: number) =>
		[down?.labelOf(pivot.down[row] ?? none).label, across.labelOf(pivot.across[column] ?? none).label]
			.filter(Boolean)
			.join(' · ')
	const placeOf = (card: string) => {
		for (const [row, places] of pivot.cells.entries())
			for (const [column, here] of places.entries()) if (here.some((each) => each.id === card)) return { row, column }
		return undefined
	}
	const move = (card: PivotCard | undefined, row: number, column: number) => {
		const [to, below] = [pivot.across[column], pivot.down[row]]
		const from = card && placeOf(card.id)
		if (!mayWrite || !card || to === undefined || below === undefined) return
		if (from?.row === row && from.column === column) return
		history.step(() => {
			across.move(doc, tableId, card, to)
			down?.move(doc, tableId, card, below)
		})
		tell(texts.moved(card.name, placeLabel(row, column)))
	}
	useCardDrag(root, mayWrite, {
		sign: (card, to) => {
			const from = placeOf(card)
			return from ? `${placeLabel(from.row, from.column)} → ${placeLabel(to.row, to.column)}` : ''
		},
		drop: (card, to) =>
			move(
				cards.find((each) => each.id === card),
				to.row,
				to.column,
			),
	})
	const onKeyDown = (event: KeyboardEvent) => {
		const card = cards.find((each) => each.id === (event.target as HTMLElement).dataset.card)
		if (!card || !isDirection(event.key) || event.ctrlKey || event.metaKey || event.shiftKey) return
		event.preventDefault()
		if (!event.altKey) {
			const beside = nextCard(pivot, card.id, event.key)
			if (beside !== undefined) focusCard(root.current, beside)
			return
		}
		const place = placeBeside(pivot, card.id, event.key)
		if (!place || !mayWrite) return
		moved.current = card.id
		move(card, place.row, place.column)
	}
	const cardsAt = (row: number, column: number) => (
		<PivotCards
			cards={pivot.cells[row]?.[column] ?? []}
			label={placeLabel(row, column)}
			place={`${row}/${column}`}
			fields={fields}
			shownBy={[across.id, down?.id]}
			nextTask={(card) => next.get(entryOf.get(card.id) ?? '')}
			tabStop={tabStop}
			onFocus={setStop}
			onOpen={(card) => {
				if (card.actor && mayWrite) onEditActor(card.actor.id)
				else onShowRow(card.id)
			}}
		/>
	)
	const countIn = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, { length }) => sum + length, 0)
	const head = (label: string, lists: readonly (readonly unknown[])[], hint?: string) => (
		<>
			{withHyphens(label)}{' '}
			<span className="ui-caption" title={texts.cards(countIn(lists))}>{`(${texts.count(countIn(lists))})`}</span>
			{hint && <span className="ui-caption table-pivot-hint">{hint}</span>}
		</>
	)
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the cards inside
		<div ref={root} className="table-pivot" data-may-move={mayWrite || undefined} onKeyDown={onKeyDown}>
			<div className="table-pivot-axes">
				{children}
				<p className="ui-caption">
					{texts.onlyYou} {mayWrite && (narrow ? texts.byFinger : texts.byMouse)}
				</p>
			</div>
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
			{narrow ? (
				pivot.cells.flatMap((places, row) =>
					places.map(
						(found, column) =>
							(found.length > 0 || (mayWrite && !down)) && (
								<section key={`${pivot.down[row]} ${pivot.across[column]}`} aria-labelledby={`${id}-${row}-${column}`}>
									<h3 id={`${id}-${row}-${column}`}>{head(placeLabel(row, column), [found])}</h3>
									{cardsAt(row, column)}
								</section>
							),
					),
				)
			) : (
				<table style={{ '--columns': pivot.across.length + (down ? 1 : 0) } as React.CSSProperties}>
					<caption className="ui-hidden-text">{texts.title(title)}</caption>
					<thead>
						<tr>
							{down && <td />}
							{pivot.across.map((choice, column) => {
								const { label, hint } = across.labelOf(choice)
								return (
									<th key={choice} scope="col">
										{across.isWay && choice !== none && <span className="table-pivot-step">{column + 1}</span>}
										{head(
											label,
											pivot.cells.map((places) => places[column] ?? []),
											hint,
										)}
									</th>
								)
							})}
						</tr>
					</thead>
					<tbody>
						{pivot.down.map((choice, row) => (
							<tr key={choice}>
								{down && <th scope="row">{head(down.labelOf(choice).label, pivot.cells[row] ?? [])}</th>}
								{pivot.across.map((column, i) => (
									<td key={column}>{cardsAt(row, i)}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			)}
		</div>
	)
}

function focusCard(root: HTMLElement | null, card: string): void {
	root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`)?.focus()
}
