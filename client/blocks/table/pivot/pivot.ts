/** Cards in their places: one choice per column and row, `none` where nothing is known. A pivot without rows has one. */
export interface Pivot<Card extends { readonly id: string } = { readonly id: string }> {
	readonly across: readonly string[]
	readonly down: readonly string[]
	/** by row, then by column */
	readonly cells: readonly (readonly (readonly Card[])[])[]
}

/** The place of what has no choice. */
export const none = 'none'

/** By what cards are laid out: the choices there are, in their order, and which of them a card holds. */
export interface Layout<Card> {
	readonly choices: readonly string[]
	choiceOf(card: Card): string | undefined
}

/** Lays cards out, each in one place and in the order given. Choices nobody made are there to be filled; `none` only if it is needed. */
export function pivotOf<Card extends { readonly id: string }>(
	cards: readonly Card[],
	across: Layout<Card>,
	down: Layout<Card> | undefined,
): Pivot<Card> {
	const held = ({ choices, choiceOf }: Layout<Card>, card: Card) => {
		const choice = choiceOf(card)
		return choice !== undefined && choices.includes(choice) ? choice : none
	}
	const placesOf = (layout: Layout<Card>) => {
		const isNeeded = cards.some((card) => held(layout, card) === none)
		return isNeeded || layout.choices.length === 0 ? [...layout.choices, none] : layout.choices
	}
	const columns = placesOf(across)
	const rows = down ? placesOf(down) : [none]
	const cells = rows.map(() => columns.map((): Card[] => []))
	for (const card of cards) {
		const row = down ? rows.indexOf(held(down, card)) : 0
		cells[row]?.[columns.indexOf(held(across, card))]?.push(card)
	}
	return { across: columns, down: rows, cells }
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
