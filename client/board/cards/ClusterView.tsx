import type { KeyboardEvent } from 'react'
import { HTMLContainer, RichTextLabel, stopEventPropagation, useEditor, useIsEditing, useValue } from 'tldraw'
import { headingHeight, headingLetters, lineHeight, type Size } from '../../../shared/board/cards/index.ts'
import { groupNames } from '../../texts/groupNames.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { AreaLegend } from './AreaLegend.tsx'
import type { ClusterShape } from './ClusterShapeUtil.tsx'
import { cardDots, originsIn } from './cardMarks.ts'
import { writeInto } from './clusterGestures.ts'
import { DotsTag } from './DotsTag.tsx'
import { asideWidth, headingOf, headingWeight } from './heading.ts'
import { OriginTag } from './OriginTag.tsx'
import { isClosed, isThought } from './selected.ts'
import { cardTexts } from './texts.ts'
import { isEmptyText } from './words.ts'

/** The ground on which the cards lie, and the heading above them. */
export function ClusterView({ shape, size }: { shape: ClusterShape; size: () => Size }) {
	const { id, type, props } = shape
	const { kind, paper, richText } = props
	const editor = useEditor()
	const { cluster: texts } = useTexts(cardTexts)
	const locale = useLocale()
	const { w, h } = useValue('drawn size', size, [size])
	const heading = useValue('heading', () => headingOf(editor, id), [editor, id])
	const isSelected = useValue('is selected alone', () => editor.getOnlySelectedShapeId() === id, [editor, id])
	const cards = useValue('cards inside', () => cardsIn(editor, shape), [editor, shape])
	const mayWrite = useValue('may write', () => !editor.getIsReadonly() && !isClosed(editor, shape), [editor, shape])
	const dots = useValue('dots', () => cardDots(editor, shape), [editor, shape])
	const origins = useValue('origins', () => groupNames(originsIn(editor, shape), locale), [editor, shape, locale])
	const isEditing = useIsEditing(id)
	const isEmpty = isEmptyText(richText)
	const aside = heading.isLarge ? 0 : asideWidth[kind]

	const endWithEnter = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
		event.preventDefault()
		event.stopPropagation()
		editor.complete()
		editor.focus()
	}
	return (
		<HTMLContainer className="board-cluster" data-kind={kind} data-paper={paper} style={{ width: w, height: h }}>
			<div className="board-cluster-ground" />
			<div
				className="board-cluster-heading"
				data-large={heading.isLarge || undefined}
				onKeyDownCapture={isEditing ? endWithEnter : undefined}
				style={{ top: headingHeight[kind] - heading.height, height: heading.height, fontWeight: headingWeight }}
			>
				{isEmpty && !isEditing && (
					<span className="board-cluster-unnamed" style={{ fontSize: heading.letters, paddingInline: heading.padding }}>
						{texts.unnamed[kind]}
					</span>
				)}
				<RichTextLabel
					shapeId={id}
					type={type}
					font="sans"
					fontSize={heading.letters}
					lineHeight={lineHeight}
					align="start"
					verticalAlign="middle"
					richText={richText}
					isSelected={isSelected}
					labelColor="var(--nw-ink)"
					wrap
					style={{ padding: `0 ${heading.padding + aside}px 0 ${heading.padding}px` }}
				/>
				{!heading.isLarge && (
					<span className="board-cluster-aside">
						<span className="board-cluster-count">{texts.count[kind](cards)}</span>
						{kind === 'area' && mayWrite && (
							<button
								type="button"
								className="board-cluster-add"
								// Reached by keyboard in the bar at the selection: Tab on the canvas goes from shape to shape.
								tabIndex={-1}
								onPointerDown={stopEventPropagation}
								onTouchEnd={stopEventPropagation}
								onClick={() => writeInto(editor, id)}
							>
								<Icon name="plus" size={16} />
								{texts.add}
							</button>
						)}
					</span>
				)}
			</div>
			<AreaLegend editor={editor} shape={shape} />
			<OriginTag
				words={origins}
				top={headingHeight[kind] - heading.height}
				scale={heading.letters / headingLetters[kind]}
			/>
			<DotsTag dots={dots} />
		</HTMLContainer>
	)
}

/** Cards in it, also those in the clusters of an area. */
function cardsIn(editor: ReturnType<typeof useEditor>, { id }: ClusterShape): number {
	let count = 0
	editor.visitDescendants(id, (child) => {
		const shape = editor.getShape(child)
		if (shape && isThought(shape)) count++
	})
	return count
}
