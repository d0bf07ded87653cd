import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useEditor } from 'tldraw'

const keep = (event: SyntheticEvent) => event.stopPropagation()

/**
 * What floats above the board in pixels, whatever the zoom. It hangs beside the canvas, yet React takes it for a part of
 * the shape: what happens here must not reach the canvas.
 */
export function Beside({ children }: { children: ReactNode }) {
	const board = useEditor().getContainer().closest<HTMLElement>('.board')
	const bottom = useBottom(board)
	return (
		board &&
		createPortal(
			// biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events to itself
			<div
				className="map-beside"
				style={{ bottom }}
				onPointerDown={keep}
				onPointerUp={keep}
				onPointerMove={keep}
				onTouchStart={keep}
				onTouchEnd={keep}
				onClick={keep}
				onDoubleClick={keep}
				onWheel={keep}
				onKeyDown={keep}
				onKeyUp={keep}
				onDragStart={keep}
				onContextMenu={keep}
			>
				{children}
			</div>,
			board,
		)
	)
}

/** How high view and tools stand at the lower edge, in pixels: in two lines where there is little room. */
function useBottom(board: HTMLElement | null): number {
	const [height, tell] = useState(0)
	useEffect(() => {
		if (!board) return
		const sizes = new ResizeObserver(([entry]) => entry && tell((entry.target as HTMLElement).offsetHeight))
		// The tools may come after the map.
		const find = () => {
			const tools = board.querySelector<HTMLElement>('.board-bottom')
			if (tools) sizes.observe(tools)
		}
		find()
		const arrivals = new MutationObserver(find)
		arrivals.observe(board, { childList: true })
		return () => {
			sizes.disconnect()
			arrivals.disconnect()
		}
	}, [board])
	return height
}
