import { type RefObject, useEffect } from 'react'
import type { ShownColumn } from '../columns.ts'
import type { Grid } from '../grid.ts'
import type { GridActions } from '../useGridEvents.ts'
import type { ColumnActions } from './useColumnActions.ts'

/**
 * The heads of the columns by keyboard: arrow up from the first row leads to them, arrow down back; with Alt a column moves,
 * F2 renames one of people's own. Enter and space open the menu, as on every button.
 */
export function useHeadKeys(
	root: RefObject<HTMLElement | null>,
	grid: Grid,
	actions: GridActions,
	{ actions: heads, columns, mayWrite }: { actions: ColumnActions; columns: readonly ShownColumn[]; mayWrite: boolean },
) {
	useEffect(() => {
		const element = root.current
		if (!element) return
		const buttons = () => [...element.querySelectorAll<HTMLElement>('[data-head] > button')]
		const onKeyDown = (event: KeyboardEvent) => {
			const { key, target, altKey, shiftKey, ctrlKey, metaKey } = event
			if (!(target instanceof HTMLElement) || shiftKey || ctrlKey || metaKey) return
			const handled = target.matches('[data-cell]') ? fromCell(key, altKey, target) : fromHead(key, altKey, target)
			if (!handled) return
			event.preventDefault()
			// Before the grid and the menu's button hear of it, and the canvas around them.
			event.stopPropagation()
		}
		const fromCell = (key: string, altKey: boolean, cell: HTMLElement): boolean => {
			const [row, column] = cell.dataset.cell?.split('/') ?? []
			if (key !== 'ArrowUp' || altKey || grid.state.get().editing || row !== grid.rows()[0]) return false
			const head = buttons().find(({ parentElement }) => parentElement?.dataset.head === column)
			head?.focus()
			return head !== undefined
		}
		const fromHead = (key: string, altKey: boolean, button: HTMLElement): boolean => {
			const column = button.parentElement?.dataset.head
			if (!button.matches('button') || column === undefined) return false
			const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined
			if (by !== undefined && altKey) {
				if (mayWrite) heads.move(column, by)
				requestAnimationFrame(() =>
					element.querySelector<HTMLElement>(`[data-head="${CSS.escape(column)}"] > button`)?.focus(),
				)
				return true
			}
			if (by !== undefined) {
				const all = buttons()
				all[all.indexOf(button) + by]?.focus()
				return true
			}
			if (key === 'ArrowDown' && !altKey) {
				const row = grid.rows()[0]
				if (row !== undefined) actions.choose({ row, column })
				return true
			}
			if (key === 'F2' && mayWrite && columns.some(({ id, own }) => own && id === column)) {
				heads.rename(column)
				return true
			}
			return false
		}
		element.addEventListener('keydown', onKeyDown, { capture: true })
		return () => element.removeEventListener('keydown', onKeyDown, { capture: true })
	}, [root, grid, actions, heads, columns, mayWrite])
}
