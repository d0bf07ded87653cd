import { expect, it } from 'vitest'
import { type GridMode, gridAction, type Key } from '../../../client/blocks/table/gridKeys.ts'

function pressed(keys: string, mode: GridMode = 'select') {
	const parts = keys.split('+')
	const event: Key = {
		key: parts.at(-1) || '+',
		shiftKey: parts.includes('Shift'),
		ctrlKey: parts.includes('Control') || parts.includes('AltGraph'),
		metaKey: parts.includes('Meta'),
		altKey: parts.includes('Alt') || parts.includes('AltGraph'),
		isComposing: false,
		getModifierState: (name) => parts.includes(name),
	}
	return gridAction(event, mode)
}

it.each([
	['ArrowDown', { do: 'move', rows: 1, columns: 0, extend: false }],
	['Shift+ArrowLeft', { do: 'move', rows: 0, columns: -1, extend: true }],
	['Home', { do: 'edge', row: 'same', column: 'first' }],
	['Control+End', { do: 'edge', row: 'last', column: 'last' }],
	['Tab', { do: 'step', by: 1 }],
	['Shift+Tab', { do: 'step', by: -1 }],
	['Enter', { do: 'edit', replace: false }],
	['F2', { do: 'edit', replace: false }],
	['ü', { do: 'edit', replace: true }],
	['Dead', { do: 'edit', replace: true }],
	['AltGraph+@', { do: 'edit', replace: true }],
	['Shift+?', { do: 'toggleOpen' }],
	['Delete', { do: 'clear' }],
	['Control+z', { do: 'undo' }],
	['Control+Shift+Z', { do: 'redo' }],
	['Meta+y', { do: 'redo' }],
	['Alt+ArrowUp', { do: 'moveRow', by: -1 }],
	['Alt+Enter', { do: 'follow' }],
	['Shift+F10', { do: 'menu' }],
])('on a chosen cell, %s', (keys, action) => {
	expect(pressed(keys)).toEqual(action)
})

it.each([
	['Enter', { do: 'commit', rows: 1 }],
	['Shift+Enter', { do: 'newline' }],
	['Alt+Enter', { do: 'newline' }],
	['Escape', { do: 'discard' }],
	['Tab', { do: 'step', by: 1 }],
	['Control+z', { do: 'undo' }],
])('while writing, %s', (keys, action) => {
	expect(pressed(keys, 'edit')).toEqual(action)
})

it.each([
	['select', 'Control+c'],
	['select', 'Control+v'],
	['select', 'Escape'],
	['select', 'Shift'],
	['select', 'F5'],
	['edit', '?'],
	['edit', 'ArrowLeft'],
	['edit', 'Control+a'],
] as const)('in %s, %s is left to the browser', (mode, keys) => {
	expect(pressed(keys, mode)).toBeUndefined()
})

it('keys belong to an input method while it composes', () => {
	const event = { ...{ key: 'Enter', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false } }
	expect(gridAction({ ...event, isComposing: true, getModifierState: () => false }, 'edit')).toBeUndefined()
})
