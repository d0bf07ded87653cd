import { FrameShapeUtil, type SvgExportContext, type TLFrameShape } from 'tldraw'
import { currentLocale } from '../../texts/locale.ts'
import { lookTexts } from './texts.ts'

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
