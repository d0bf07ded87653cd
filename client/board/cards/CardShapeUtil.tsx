import {
	BaseBoxShapeUtil,
	createShapePropsMigrationSequence,
	DefaultSizeStyle,
	isShapeId,
	type RecordProps,
	resizeBox,
	richTextValidator,
	type SvgExportContext,
	T,
	type TLBaseShape,
	type TLResizeInfo,
	type TLRichText,
} from 'tldraw'
import { type CardProps, cardShapeType, isRound, newCardProps, remeasured } from '../../../shared/board/cards/index.ts'
import { currentLocale } from '../../texts/locale.ts'
import { CardSvg, cardLetters } from './CardSvg.tsx'
import { CardView } from './CardView.tsx'
import { cardDots, cardMarks } from './cardMarks.ts'
import { cardFace, cardSizeOf } from './cardSize.ts'
import { CardFormStyle, CardPaperStyle } from './cardStyles.ts'
import { growToContent } from './growing.ts'
import { outlineOf, outlinePath } from './outline.ts'
import { cardTexts } from './texts.ts'
import { wordsOn } from './words.ts'

export type CardShape = TLBaseShape<typeof cardShapeType, Omit<CardProps, 'richText'> & { richText: TLRichText }>

/** A card of the moderation's case on the board. */
export class CardShapeUtil extends BaseBoxShapeUtil<CardShape> {
	static override type = cardShapeType
	static override props: RecordProps<CardShape> = {
		form: CardFormStyle,
		paper: CardPaperStyle,
		size: DefaultSizeStyle,
		w: T.positiveNumber,
		h: T.positiveNumber,
		richText: richTextValidator,
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override canEdit = () => true
	override isAspectRatioLocked = ({ props }: CardShape) => isRound(props.form)

	override getDefaultProps() {
		return newCardProps() as unknown as CardShape['props']
	}
	override getGeometry({ id, props }: CardShape) {
		return outlineOf(props.form, cardSizeOf(this.editor, id))
	}
	override getText({ props }: CardShape) {
		return wordsOn(props.richText)
	}
	override getAriaDescriptor(shape: CardShape) {
		return cardTexts[currentLocale()].described(this.getText(shape), shape.props, {
			...cardMarks(shape),
			dots: cardDots(this.editor, shape),
		})
	}
	override getFontFaces() {
		return [cardFace]
	}

	/** Styles chosen before may ask for another form or size than the measures of the default are meant for. */
	override onBeforeCreate(shape: CardShape) {
		return withMeasures(this.getDefaultProps(), shape)
	}
	override onBeforeUpdate(before: CardShape, shape: CardShape) {
		const { form, size } = before.props
		if (form === shape.props.form && size === shape.props.size) return undefined
		return withMeasures(before.props, shape)
	}
	/** A card may have grown under the words: what it lies in grows with it, once for everybody. */
	override onEditEnd({ parentId }: CardShape) {
		if (isShapeId(parentId)) growToContent(this.editor, parentId)
	}
	override onResize(shape: CardShape, info: TLResizeInfo<CardShape>) {
		const { w, h } = info.initialBounds
		const drawn = { ...shape, props: { ...shape.props, w, h } }
		return resizeBox(drawn, info, { minWidth: shape.props.form === 'dot' ? 16 : 64, minHeight: 16 })
	}

	override component(shape: CardShape) {
		return <CardView shape={shape} />
	}
	override indicator({ id, props }: CardShape) {
		return <path d={outlinePath(props.form, cardSizeOf(this.editor, id))} />
	}
	override toSvg(shape: CardShape, context: SvgExportContext) {
		context.addExportDef(cardLetters)
		return <CardSvg editor={this.editor} shape={shape} />
	}
}

/** A card that lies nowhere yet, to be measured. */
export const cardRecordOf = (props: CardProps) => ({
	id: '',
	typeName: 'shape',
	type: cardShapeType,
	props: { ...props },
	meta: {},
})

function withMeasures(before: CardShape['props'], shape: CardShape): CardShape {
	return { ...shape, props: remeasured({ ...shape.props, form: before.form, size: before.size }, shape.props) }
}
