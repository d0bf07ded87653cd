import type { ReactNode, SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import { useEditor } from 'tldraw'

const keep = (event: SyntheticEvent) => event.stopPropagation()

/**
 * What floats above the board in pixels, whatever the zoom. It hangs beside the canvas, yet React takes it for a part of
 * the shape: what happens here must not reach the canvas.
 */
export function Beside({ children }: { children: ReactNode }) {
	const board = useEditor().getContainer().closest('.board')
	return (
		board &&
		createPortal(
			// biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events to itself
			<div
				className="map-beside"
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
