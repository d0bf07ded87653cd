/** What a key means in the grid. `select`: a cell is chosen; `edit`: somebody writes in it. */
export type GridMode = 'select' | 'edit'

export type GridAction =
	/** by so many rows and columns; `extend` enlarges the chosen range instead */
	| { do: 'move'; rows: number; columns: number; extend: boolean }
	| { do: 'edge'; row: 'first' | 'last' | 'same'; column: 'first' | 'last' }
	/** to the next or previous cell, over the end of the row; leaves the grid at its end */
	| { do: 'step'; by: 1 | -1 }
	/** start writing: behind what is there, or in its place */
	| { do: 'edit'; replace: boolean }
	/** end writing and go so many rows down */
	| { do: 'commit'; rows: number }
	| { do: 'moveRow'; by: 1 | -1 }
	/** the button of the cell: to what became of its words, or to take them */
	| { do: 'follow' }
	| { do: 'newline' | 'discard' | 'clear' | 'toggleOpen' | 'undo' | 'redo' | 'menu' | 'selectAll' }

export interface Key {
	key: string
	shiftKey: boolean
	ctrlKey: boolean
	metaKey: boolean
	altKey: boolean
	/** an input method is composing: every key is its own */
	isComposing: boolean
	getModifierState(name: string): boolean
}

/** Rows that Bild auf and Bild ab pass. */
const page = 10

/** The keys of a spreadsheet. Undefined: not ours, the browser may do what it does. */
export function gridAction(event: Key, mode: GridMode): GridAction | undefined {
	if (event.isComposing) return undefined
	const command = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
	if (command) return commandAction(event, mode)
	return mode === 'edit' ? editAction(event) : selectAction(event)
}

function commandAction({ key, shiftKey, altKey }: Key, mode: GridMode): GridAction | undefined {
	if (altKey) return undefined
	switch (key.toLowerCase()) {
		case 'z':
			return { do: shiftKey ? 'redo' : 'undo' }
		case 'y':
			return { do: 'redo' }
	}
	if (mode === 'edit') return undefined
	switch (key) {
		case 'Home':
			return { do: 'edge', row: 'first', column: 'first' }
		case 'End':
			return { do: 'edge', row: 'last', column: 'last' }
		case 'a':
			return { do: 'selectAll' }
	}
	return undefined
}

function editAction({ key, shiftKey, altKey }: Key): GridAction | undefined {
	switch (key) {
		case 'Enter':
			return shiftKey || altKey ? { do: 'newline' } : { do: 'commit', rows: 1 }
		case 'Tab':
			return { do: 'step', by: shiftKey ? -1 : 1 }
		case 'Escape':
			return { do: 'discard' }
		case 'F2':
			return { do: 'commit', rows: 0 }
	}
	return undefined
}

function selectAction(event: Key): GridAction | undefined {
	const { key, shiftKey, altKey } = event
	if (altKey && !event.getModifierState('AltGraph')) {
		if (key === 'Enter') return { do: 'follow' }
		if (key === 'ArrowUp') return { do: 'moveRow', by: -1 }
		if (key === 'ArrowDown') return { do: 'moveRow', by: 1 }
		return undefined
	}
	switch (key) {
		case 'ArrowUp':
			return { do: 'move', rows: -1, columns: 0, extend: shiftKey }
		case 'ArrowDown':
			return { do: 'move', rows: 1, columns: 0, extend: shiftKey }
		case 'ArrowLeft':
			return { do: 'move', rows: 0, columns: -1, extend: shiftKey }
		case 'ArrowRight':
			return { do: 'move', rows: 0, columns: 1, extend: shiftKey }
		case 'PageUp':
			return { do: 'move', rows: -page, columns: 0, extend: shiftKey }
		case 'PageDown':
			return { do: 'move', rows: page, columns: 0, extend: shiftKey }
		case 'Home':
			return { do: 'edge', row: 'same', column: 'first' }
		case 'End':
			return { do: 'edge', row: 'same', column: 'last' }
		case 'Tab':
			return { do: 'step', by: shiftKey ? -1 : 1 }
		case 'Enter':
		case 'F2':
			return { do: 'edit', replace: false }
		case 'Delete':
		case 'Backspace':
			return { do: 'clear' }
		case 'ContextMenu':
			return { do: 'menu' }
		case 'F10':
			return shiftKey ? { do: 'menu' } : undefined
		case '?':
			return { do: 'toggleOpen' }
		// An input method or an accent key: the letters come later, and must find the field open.
		case 'Process':
		case 'Dead':
		case 'Unidentified':
			return { do: 'edit', replace: true }
	}
	return [...key].length === 1 ? { do: 'edit', replace: true } : undefined
}
