import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Actor, changeActor, type Field, involvements, kinds } from '../../../../shared/registry/index.ts'
import { useActors } from '../../../actors/watchRegistry.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { SelectField } from '../../../ui/SelectField.tsx'
import { type Detail, details, none } from '../arrange/arrangement.ts'
import type { ShownRow } from '../observe.ts'
import type { PivotAxes } from '../ownView.ts'
import { tableTexts } from '../texts.ts'
import { PivotCards } from './PivotCards.tsx'
import { isDirection, nextCard, patchOf, pivotOf, placeBeside } from './pivot.ts'
import { pivotTexts } from './texts.ts'
import './pivot.css'

/**
 * The rows of a table as cards, in columns by one detail of their actors, or in a grid by two. Moving a card changes that detail:
 * by dragging, or with Alt and an arrow key.
 */
export function PivotView({
	title,
	rows,
	fields,
	axes,
	narrow,
	onAxes,
	onEditActor,
}: {
	title: string
	rows: readonly ShownRow[]
	fields: readonly Field[]
	axes: PivotAxes
	/** on a phone places stand one below the other, empty ones left out */
	narrow: boolean
	onAxes: (next: PivotAxes) => void
	onEditActor: (actorId: string) => void
}) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(pivotTexts)
	const labelOf = useChoiceLabels(fields)
	const actors = useActors(doc)
	const root = useRef<HTMLDivElement>(null)
	const id = useId()
	const [stop, setStop] = useState<string>()
	const [news, tell] = useState('')
	const pivot = useMemo(() => {
		const known = new Map(actors.map((actor) => [actor.id, actor]))
		const cards = rows.map((row) => ({ id: row.id, actor: row.actor === undefined ? undefined : known.get(row.actor) }))
		return pivotOf(cards, axes, fields)
	}, [rows, actors, axes, fields])
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
		[axes.down && labelOf(axes.down, pivot.down[row]), labelOf(axes.across, pivot.across[column])]
			.filter(Boolean)
			.join(' · ')
	const move = (actor: Actor | undefined, row: number, column: number) => {
		const [across, down] = [pivot.across[column], pivot.down[row]]
		if (!mayWrite || !actor || across === undefined || down === undefined) return
		history.mark()
		changeActor(doc, actor.id, {
			...patchOf(actor, axes.across, across),
			...(axes.down && patchOf(actor, axes.down, down)),
		})
		history.mark()
		tell(texts.moved(actor.name, placeLabel(row, column)))
	}
	const drop = (card: string, row: number, column: number) =>
		move(cards.find((each) => each.id === card)?.actor, row, column)
	const onKeyDown = (event: KeyboardEvent) => {
		const card = cards.find((each) => each.id === (event.target as HTMLElement).dataset.card)
		if (!card || !isDirection(event.key) || event.ctrlKey || event.metaKey || event.shiftKey) return
		event.preventDefault()
		if (!event.altKey) {
			const next = nextCard(pivot, card.id, event.key)
			if (next !== undefined) focusCard(root.current, next)
			return
		}
		const place = placeBeside(pivot, card.id, event.key)
		if (!place || !mayWrite) return
		moved.current = card.id
		move(card.actor, place.row, place.column)
	}
	const cardsAt = (row: number, column: number) => (
		<PivotCards
			cards={pivot.cells[row]?.[column] ?? []}
			label={placeLabel(row, column)}
			fields={fields}
			axes={axes}
			tabStop={tabStop}
			onFocus={setStop}
			{...(mayWrite && { onEditActor, onDrop: (card: string) => drop(card, row, column) })}
		/>
	)
	const countIn = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, { length }) => sum + length, 0)
	const head = (label: string, lists: readonly (readonly unknown[])[]) => (
		<>
			{label}{' '}
			<span className="ui-caption" title={texts.cards(countIn(lists))}>{`(${texts.count(countIn(lists))})`}</span>
		</>
	)
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the cards inside
		<div ref={root} className="table-pivot" onKeyDown={onKeyDown}>
			<div className="table-pivot-axes">
				<SelectField
					label={texts.across}
					value={axes.across}
					onChoose={(across) => onAxes({ across, down: axes.down === across ? undefined : axes.down })}
				>
					{details.map((detail) => (
						<option key={detail} value={detail}>
							{texts.details[detail]}
						</option>
					))}
				</SelectField>
				<SelectField
					label={texts.down}
					value={axes.down ?? none}
					onChoose={(down) => onAxes({ ...axes, down: down === none ? undefined : down })}
				>
					<option value={none}>{texts.oneRow}</option>
					{details
						.filter((detail) => detail !== axes.across)
						.map((detail) => (
							<option key={detail} value={detail}>
								{texts.details[detail]}
							</option>
						))}
				</SelectField>
				<p className="ui-caption">
					{texts.onlyYou} {mayWrite && (narrow ? texts.byFinger : texts.byMouse)}
				</p>
			</div>
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
			{narrow ? (
				pivot.cells.flatMap((columns, row) =>
					columns.map(
						(found, column) =>
							found.length > 0 && (
								<section key={`${pivot.down[row]} ${pivot.across[column]}`} aria-labelledby={`${id}-${row}-${column}`}>
									<h3 id={`${id}-${row}-${column}`}>{head(placeLabel(row, column), [found])}</h3>
									{cardsAt(row, column)}
								</section>
							),
					),
				)
			) : (
				<table>
					<caption className="ui-hidden-text">{texts.title(title)}</caption>
					<thead>
						<tr>
							{axes.down && <td />}
							{pivot.across.map((choice, column) => (
								<th key={choice} scope="col">
									{head(
										labelOf(axes.across, choice),
										pivot.cells.map((columns) => columns[column] ?? []),
									)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{pivot.down.map((choice, row) => (
							<tr key={choice}>
								{axes.down && <th scope="row">{head(labelOf(axes.down, choice), pivot.cells[row] ?? [])}</th>}
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

/** What a choice of a detail is called on screen. */
function useChoiceLabels(fields: readonly Field[]) {
	const locale = useLocale()
	const texts = useTexts(tableTexts)
	return (detail: Detail, choice = none): string => {
		if (choice === none) return texts.filter.none[detail]
		switch (detail) {
			case 'field':
				return fields.find(({ id }) => id === choice)?.short[locale] ?? choice
			case 'level':
				return texts.levels[choice as keyof typeof texts.levels]
			case 'kind':
				return kinds[choice as keyof typeof kinds][locale]
			case 'involvement':
				return involvements[choice as keyof typeof involvements][locale]
		}
	}
}
