import {
	type Actor,
	type DetailPatch,
	type Field,
	fieldsOfActor,
	involvements,
	kinds,
} from '../../../../shared/registry/index.ts'
import { type Detail, none } from '../arrange/arrangement.ts'
import type { PivotAxes } from '../ownView.ts'

/** What is laid out: the id of a row and whom it is about. */
export interface PivotCard {
	readonly id: string
	readonly actor: Actor | undefined
}

/** Cards in their places: one choice per column and row, `none` where nothing is known. A pivot without rows has one. */
export interface Pivot<Card extends PivotCard = PivotCard> {
	readonly across: readonly string[]
	readonly down: readonly string[]
	/** by row, then by column */
	readonly cells: readonly (readonly (readonly Card[])[])[]
}

/** Lays cards out, each in one place and in the order given. Choices nobody made are there to be filled; `none` only if it is needed. */
export function pivotOf<Card extends PivotCard>(
	cards: readonly Card[],
	{ across, down }: PivotAxes,
	fields: readonly Field[],
): Pivot<Card> {
	const choices = (detail: Detail) => {
		const known = choicesOf(detail, fields)
		const isNeeded = cards.some(({ actor }) => choiceOf(actor, detail, known) === none)
		return isNeeded || known.length === 0 ? [...known, none] : known
	}
	const columns = choices(across)
	const rows = down === undefined ? [none] : choices(down)
	const cells = rows.map(() => columns.map((): Card[] => []))
	for (const card of cards) {
		const row = down === undefined ? 0 : rows.indexOf(choiceOf(card.actor, down, rows))
		cells[row]?.[columns.indexOf(choiceOf(card.actor, across, columns))]?.push(card)
	}
	return { across: columns, down: rows, cells }
}

/** What to change of an actor whose card was put to a choice: the field it is shown by, with the others it works in kept. */
export function patchOf(actor: Actor, detail: Detail, choice: string): DetailPatch {
	const value = choice === none ? undefined : choice
	if (detail !== 'field') return { [detail]: value }
	if (value === undefined) return { field: undefined, moreFields: undefined }
	const others = (actor.moreFields ?? []).filter((id) => id !== value)
	return { field: value, moreFields: others.length > 0 ? others : undefined }
}

/** A direction in which one goes with the arrow keys, and in which a card is moved. */
export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
export const isDirection = (key: string): key is Direction =>
	key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown'

/** The card to go to from the card `id`; undefined at the edge. Up and down lead through a place first, and then out of it. */
export function nextCard(pivot: Pivot, id: string, direction: Direction): string | undefined {
	const at = placeOf(pivot, id)
	if (!at) return undefined
	const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight'
	const by = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -1 : 1
	if (!isAcross) {
		const beside = pivot.cells[at.row]?.[at.column]?.[at.index + by]
		if (beside) return beside.id
	}
	let [row, column] = [at.row, at.column]
	for (;;) {
		if (isAcross) column += by
		else row += by
		const cell = pivot.cells[row]?.[column]
		if (!cell) return undefined
		const found = isAcross ? cell[Math.min(at.index, cell.length - 1)] : cell.at(by < 0 ? -1 : 0)
		if (found) return found.id
	}
}

/** The place beside that of the card `id`, as numbers of row and column; undefined at the edge. */
export function placeBeside(
	pivot: Pivot,
	id: string,
	direction: Direction,
): { row: number; column: number } | undefined {
	const at = placeOf(pivot, id)
	if (!at) return undefined
	const row = at.row + (direction === 'ArrowUp' ? -1 : direction === 'ArrowDown' ? 1 : 0)
	const column = at.column + (direction === 'ArrowLeft' ? -1 : direction === 'ArrowRight' ? 1 : 0)
	return pivot.cells[row]?.[column] ? { row, column } : undefined
}

function placeOf(pivot: Pivot, id: string): { row: number; column: number; index: number } | undefined {
	for (const [row, columns] of pivot.cells.entries()) {
		for (const [column, cards] of columns.entries()) {
			const index = cards.findIndex((card) => card.id === id)
			if (index >= 0) return { row, column, index }
		}
	}
	return undefined
}

function choicesOf(detail: Detail, fields: readonly Field[]): string[] {
	if (detail === 'field') return fields.map(({ id }) => id)
	if (detail === 'level') return ['decision', 'both', 'operative']
	return Object.keys(detail === 'kind' ? kinds : involvements)
}

/** An actor that works in several fields stands with the one it is shown by. */
function choiceOf(actor: Actor | undefined, detail: Detail, known: readonly string[]): string {
	const value = actor && (detail === 'field' ? fieldsOfActor(actor)[0] : actor[detail])
	return value !== undefined && known.includes(value) ? value : none
}
