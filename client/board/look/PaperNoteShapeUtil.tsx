import type { CSSProperties } from 'react'
import { NoteShapeUtil, type TLNoteShape } from 'tldraw'
import { paperOf } from './papers.ts'

/** The square note of older boards on one of the six papers. The edge is part of it, so that it survives beamer and print. */
export class PaperNoteShapeUtil extends NoteShapeUtil {
	override component(shape: TLNoteShape) {
		const style = { '--board-paper-edge': `var(--nw-card-${paperOf(shape.props.color)}-edge)` } as CSSProperties
		return (
			<div className="board-note" style={style}>
				{super.component(shape)}
			</div>
		)
	}
}
