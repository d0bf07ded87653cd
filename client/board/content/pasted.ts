/** Text from the clipboard as rows of cells; rows and cells without words are left out. */
export interface Pasted {
	readonly text: string
	readonly rows: readonly (readonly string[])[]
	/** whether it comes from a table: several cells in at least one row */
	readonly isTable: boolean
}

/** How pasted text can come onto the board: a card per row, per cell, one card for all, or plain text. */
export type PasteChoice = 'rows' | 'cells' | 'one' | 'text'

/** What can be chosen, the likeliest first. */
export function choicesFor({ isTable }: Pasted): readonly PasteChoice[] {
	return isTable ? ['cells', 'rows', 'text'] : ['rows', 'one', 'text']
}

/** The words of each card. */
export function thoughtsIn({ text, rows }: Pasted, choice: Exclude<PasteChoice, 'text'>): string[] {
	switch (choice) {
		case 'rows':
			return rows.map((row) => row.join('\n'))
		case 'cells':
			return rows.flat()
		case 'one':
			return [text]
	}
}
