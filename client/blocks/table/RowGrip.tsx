import type { PointerEvent } from 'react'
import { linesOf, moveRow } from '../../../shared/blocks/table/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { Grid } from './grid.ts'
import { tableTexts } from './texts.ts'

/** Distance from the edge of what scrolls at which it begins to, and by how much per move. In pixels. */
const edge = { near: 48, step: 16 }

/** Takes a row by mouse or finger to another place; a line shows where. Alt and an arrow key do the same. */
export function RowGrip({ grid, tableId, row, name }: { grid: Grid; tableId: string; row: string; name: string }) {
	const { doc, history } = useRoom()
	const texts = useTexts(tableTexts).rowMenu
	/** The row before which the pointer is, or undefined behind the last one that shows. */
	const target = (lines: readonly HTMLElement[], y: number) =>
		lines.find((line) => {
			const { top, height } = line.getBoundingClientRect()
			return y < top + height / 2
		})?.dataset.row

	const begin = (event: PointerEvent<HTMLElement>) => {
		const grip = event.currentTarget
		const table = grip.closest('table')
		if (event.button !== 0 || !table) return
		event.preventDefault()
		grip.setPointerCapture(event.pointerId)
		const lines = [...table.querySelectorAll<HTMLElement>('tbody > tr[data-row]')]
		const scroll = table.closest('.table-scroll')
		let before: string | undefined = row
		const draw = () => {
			for (const line of lines) delete line.dataset.drop
			const at = lines.find((line) => line.dataset.row === before)
			const last = lines.at(-1)
			if (at) at.dataset.drop = 'before'
			else if (last) last.dataset.drop = 'after'
		}
		const move = ({ clientY }: globalThis.PointerEvent) => {
			const view = scroll?.getBoundingClientRect()
			if (view && clientY < view.top + edge.near) scroll?.scrollBy(0, -edge.step)
			if (view && clientY > view.bottom - edge.near) scroll?.scrollBy(0, edge.step)
			before = target(lines, clientY)
			draw()
		}
		const end = () => {
			for (const line of lines) delete line.dataset.drop
			grip.removeEventListener('pointermove', move)
			grip.removeEventListener('pointerup', drop)
			grip.removeEventListener('pointercancel', end)
			removeEventListener('keydown', giveUp, { capture: true })
		}
		const drop = () => {
			end()
			const shown = grid.rows()
			if (before === row || before === shown[shown.indexOf(row) + 1]) return
			history.mark()
			moveRow(doc, tableId, row, before ?? behind(shown.at(-1)))
			history.mark()
		}
		const giveUp = (pressed: KeyboardEvent) => {
			if (pressed.key !== 'Escape') return
			pressed.stopPropagation()
			end()
		}
		grip.addEventListener('pointermove', move)
		grip.addEventListener('pointerup', drop)
		grip.addEventListener('pointercancel', end)
		addEventListener('keydown', giveUp, { capture: true })
		draw()
	}
	/** The row that follows in the whole table: with a filter on, others may stand below the last one that shows. */
	const behind = (last: string | undefined) => {
		const all = linesOf(doc, tableId)
		return all[all.findIndex(({ id }) => id === last) + 1]?.id
	}
	return (
		<Button
			kind="icon"
			size="small"
			icon="grip"
			tabIndex={-1}
			className="table-grip"
			aria-label={texts.drag(name)}
			title={texts.dragHint}
			onPointerDown={begin}
		/>
	)
}
