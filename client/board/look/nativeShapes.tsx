import type { CSSProperties } from 'react'
import { FrameShapeUtil, NoteShapeUtil, type SvgExportContext, type TLFrameShape, type TLNoteShape } from 'tldraw'
import { currentLocale } from '../../texts/locale.ts'
import { paperOf } from './papers.ts'
import { lookTexts } from './texts.ts'

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

/** tldraw's frame; without a name of its own it is called what it is, in the reader's language. */
export class NamedFrameShapeUtil extends FrameShapeUtil {
	override component(shape: TLFrameShape) {
		const isEditing = this.editor.getEditingShapeId() === shape.id
		return super.component(isEditing ? shape : named(shape))
	}
	override toSvg(shape: TLFrameShape, context: SvgExportContext) {
		return super.toSvg(named(shape), context)
	}
}

function named(shape: TLFrameShape): TLFrameShape {
	if (shape.props.name.trim() !== '') return shape
	return { ...shape, props: { ...shape.props, name: lookTexts[currentLocale()].frame } }
}
