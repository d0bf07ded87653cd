import type { ComponentType } from 'react'

/** How a building block shows itself beside the canvas. Its shape on the canvas is listed with the board. */
export interface BlockView {
	/** the same data without a canvas, for keyboard, screen reader and phone */
	Page: ComponentType<BlockPageProps>
	/** what stands in the board's bar in both views: states, filters, what can be added */
	Bar?: ComponentType<BlockBarProps>
	/** what stands in the panel at the right, in both views: findings, differences */
	Panel?: ComponentType<BlockPanelProps>
	/** fetches what comes only when it is asked for, so that it is there without a connection */
	fetchAhead?(): void
}

export interface BlockPageProps {
	id: string
	/** where the page's own tools belong if there is room in the board's bar, else they stand above it */
	toolbarIn: HTMLElement | null | undefined
}

export interface BlockBarProps {
	id: string
	/** the canvas, or the page of the block */
	view: 'board' | 'plain'
	panel: { isOpen: boolean; toggle(): void }
}

export interface BlockPanelProps {
	id: string
	onClose(): void
}
