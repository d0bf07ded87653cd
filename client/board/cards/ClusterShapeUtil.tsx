import {
	BaseBoxShapeUtil,
	createShapePropsMigrationSequence,
	type Geometry2d,
	Group2d,
	type RecordProps,
	Rectangle2d,
	resizeBox,
	richTextValidator,
	T,
	type TLBaseShape,
	type TLDragShapesOutInfo,
	type TLResizeInfo,
	type TLRichText,
	type TLShape,
} from 'tldraw'
import {
	type ClusterProps,
	clusterKinds,
	clusterPadding,
	clusterShapeType,
	footHeight,
	headingHeight,
	leastSize,
	newClusterProps,
	papers,
	type Size,
} from '../../../shared/board/cards/index.ts'
import { groupNames } from '../../texts/groupNames.ts'
import { currentLocale } from '../../texts/locale.ts'
import { ClusterSvg } from './ClusterSvg.tsx'
import { ClusterView } from './ClusterView.tsx'
import { cardDots, originsIn } from './cardMarks.ts'
import { cardFace } from './cardSize.ts'
import { CardPaperStyle } from './cardStyles.ts'
import { contentOf, growToContent } from './growing.ts'
import { headingOf } from './heading.ts'
import { isClosed, isCluster } from './selected.ts'
import { cardTexts } from './texts.ts'
import { wordsOn } from './words.ts'

export type ClusterShape = TLBaseShape<
	typeof clusterShapeType,
	Omit<ClusterProps, 'richText'> & { richText: TLRichText }
>

/** A cluster of cards under a heading, or the area of a question. Its cards are its children and move with it. */
export class ClusterShapeUtil extends BaseBoxShapeUtil<ClusterShape> {
	static override type = clusterShapeType
	static override props: RecordProps<ClusterShape> = {
		kind: T.literalEnum(...clusterKinds),
		paper: CardPaperStyle,
		w: T.positiveNumber,
		h: T.positiveNumber,
		richText: richTextValidator,
		// Boards of earlier days have none: there is nothing to migrate.
		meanings: T.optional(T.dict(T.literalEnum(...papers), T.string)),
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override canEdit = () => true
	override canResizeChildren = () => false
	override hideRotateHandle = () => true

	override getDefaultProps() {
		return newClusterProps({ kind: 'cluster' }) as unknown as ClusterShape['props']
	}

	/** The ground is hollow, so that one can draw a selection inside; the heading is what one takes hold of. */
	override getGeometry(shape: ClusterShape): Geometry2d {
		const { w, h } = this.drawnSize(shape)
		const top = headingHeight[shape.props.kind]
		const overhang = headingOf(this.editor, shape.id).height - top
		return new Group2d({
			children: [
				new Rectangle2d({ width: w, height: h, isFilled: false }),
				new Rectangle2d({ width: w, height: top, isFilled: true }),
				...(overhang > 0
					? [new Rectangle2d({ y: -overhang, width: w, height: overhang, isFilled: true, isLabel: true })]
					: []),
			],
		})
	}

	override getText({ props }: ClusterShape) {
		return wordsOn(props.richText)
	}
	override getAriaDescriptor(shape: ClusterShape) {
		const { cluster } = cardTexts[currentLocale()]
		const cards = this.editor.getSortedChildIdsForParent(shape.id).length
		const said = cluster.described[shape.props.kind](this.getText(shape), cards, cardDots(this.editor, shape))
		return [said, groupNames(originsIn(this.editor, shape), currentLocale())].filter(Boolean).join(', ')
	}
	override getFontFaces() {
		return [cardFace]
	}

	override onResize(shape: ClusterShape, info: TLResizeInfo<ClusterShape>) {
		const { w, h } = leastSize('cluster')
		return resizeBox(shape, info, { minWidth: w, minHeight: h })
	}

	/** Cards and whatever else lies on a board, but no blocks and frames; a cluster only in an area. */
	holds(shape: ClusterShape, type: TLShape['type']): boolean {
		if (isClosed(this.editor, shape)) return false
		if (type === clusterShapeType) return shape.props.kind === 'area'
		return ['card', 'note', 'text', 'image', 'draw', 'geo', 'highlight', 'line'].includes(type)
	}
	override canReceiveNewChildrenOfType(shape: ClusterShape, type: TLShape['type']) {
		return this.holds(shape, type)
	}
	override onDragShapesIn(shape: ClusterShape, dragged: TLShape[]) {
		const coming = dragged.filter(
			(each) =>
				each.parentId !== shape.id &&
				this.holds(shape, each.type) &&
				!(isCluster(each) && each.props.kind === 'area') &&
				!this.editor.hasAncestor(shape, each.id),
		)
		if (coming.length > 0) this.editor.reparentShapes(coming, shape.id)
	}
	override onDragShapesOut(shape: ClusterShape, dragged: TLShape[], { nextDraggingOverShapeId }: TLDragShapesOutInfo) {
		const next = nextDraggingOverShapeId && this.editor.getShape(nextDraggingOverShapeId)
		const leaving = dragged.filter(
			(each) => each.parentId === shape.id && !(next && isCluster(next) && this.holds(next, each.type)),
		)
		this.editor.reparentShapes(leaving, this.editor.getCurrentPageId())
	}
	override onDropShapesOver(shape: ClusterShape) {
		growToContent(this.editor, shape.id)
	}

	/** As high as it is, or as the cards need that have grown since they were laid down; nobody writes that down. */
	drawnSize(shape: ClusterShape): Size {
		const { w, h } = shape.props
		const inside = contentOf(this.editor, shape.id).filter(({ x, y }) => x >= 0 && y >= 0 && x < w && y < h)
		const foot = clusterPadding + footHeight(shape.props.meanings)
		return { w, h: Math.max(h, ...inside.map(({ maxY }) => maxY + foot)) }
	}

	override component(shape: ClusterShape) {
		return <ClusterView shape={shape} size={() => this.drawnSize(shape)} />
	}
	override indicator(shape: ClusterShape) {
		const { w, h } = this.drawnSize(shape)
		return <rect width={w} height={h} />
	}
	override toSvg(shape: ClusterShape) {
		return <ClusterSvg editor={this.editor} shape={shape} size={this.drawnSize(shape)} />
	}
}
