import type { CSSProperties } from 'react'
import { NoteShapeUtil, type TLNoteShape } from 'tldraw'
import { paperOf, papers } from './papers.ts'

/** tldraw's note on one of the six papers. The edge is part of the paper, so that it survives beamer and print. */
export class PaperNoteShapeUtil extends NoteShapeUtil {
	override component(shape: TLNoteShape) {
		const { edge } = papers[paperOf(shape.props.color)]
		const style = { '--board-paper-edge': `var(${edge})` } as CSSProperties
		return (
			<div className="board-note" style={style}>
				{super.component(shape)}
			</div>
		)
	}
}
