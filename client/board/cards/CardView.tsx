import type { KeyboardEvent } from 'react'
import { HTMLContainer, RichTextLabel, useEditor, useIsEditing, useValue } from 'tldraw'
import { bylineHeight, isRound, letterHeight, lineHeight, wordsIn } from '../../../shared/board/cards/index.ts'
import type { CardShape } from './CardShapeUtil.tsx'
import { cardDots, cardMarks } from './cardMarks.ts'
import { cardSizeOf, weightOf } from './cardSize.ts'
import { DotsTag } from './DotsTag.tsx'
import { goOnFrom, sideOf } from './nextCard.ts'
import { OriginTag } from './OriginTag.tsx'
import { outlinePath } from './outline.ts'
import { isEmptyText } from './words.ts'

/** The paper and the words on it. */
export function CardView({ shape }: { shape: CardShape }) {
	const { id, type, props } = shape
	const { form, paper, size, richText } = props
	const editor = useEditor()
	const drawn = useValue('card size', () => cardSizeOf(editor, id), [editor, id])
	const isSelected = useValue('is selected alone', () => editor.getOnlySelectedShapeId() === id, [editor, id])
	const isEditing = useIsEditing(id)
	const { x, y, width } = wordsIn(form, drawn)
	const { by, group } = cardMarks(shape)
	const dots = useValue('dots', () => cardDots(editor, shape), [editor, shape])
	const isCentred = form === 'oval' || form === 'cloud' || isRound(form)
	// Before the text editor hears of it: it would break the line in the card that is being left.
	const goOn = (event: KeyboardEvent) => {
		const side = sideOf(event)
		if (!side || event.nativeEvent.isComposing) return
		event.preventDefault()
		event.stopPropagation()
		goOnFrom(editor, id, side)
	}
	return (
		<HTMLContainer
			className="board-card"
			data-form={form}
			data-paper={paper}
			data-empty={isEmptyText(richText) || undefined}
			style={{ width: drawn.w, height: drawn.h, fontWeight: weightOf(form) }}
			onKeyDownCapture={isEditing ? goOn : undefined}
		>
			{form === 'cloud' ? (
				<svg className="board-card-cloud" width={drawn.w} height={drawn.h} aria-hidden="true">
					<path d={outlinePath(form, drawn)} />
				</svg>
			) : (
				<div className="board-card-paper" />
			)}
			<RichTextLabel
				shapeId={id}
				type={type}
				font="sans"
				fontSize={letterHeight(form, size)}
				lineHeight={lineHeight}
				align={isCentred ? 'middle' : 'start'}
				verticalAlign="middle"
				richText={richText}
				isSelected={isSelected}
				labelColor="var(--nw-ink)"
				wrap
				style={{ padding: `${y}px ${x}px ${y + bylineHeight(by, width)}px` }}
				hasCustomTabBehavior
			/>
			{by && (
				<span className="board-card-by" style={{ insetInline: x, bottom: y - 2, height: bylineHeight(by, width) }}>
					{by}
				</span>
			)}
			<OriginTag words={group > 0 ? `${group}` : ''} />
			<DotsTag dots={dots} isRound={isCentred} />
		</HTMLContainer>
	)
}
