import type { Editor } from 'tldraw'
import { headingHeight, headingLetters, type Size } from '../../../shared/board/cards/index.ts'
import { grounds, inks, papers } from '../look/papers.ts'
import { WordsSvg } from './CardSvg.tsx'
import type { ClusterShape } from './ClusterShapeUtil.tsx'
import { asideWidth, headingBox, headingWeight } from './heading.ts'

/** A cluster in a picture of the board; its cards are drawn by themselves. */
export function ClusterSvg({ editor, shape, size }: { editor: Editor; shape: ClusterShape; size: Size }) {
	const { kind, paper, richText } = shape.props
	const { w, h } = size
	const { letters, height, padding } = headingBox(editor, shape, headingLetters[kind])
	const top = headingHeight[kind] - height
	return (
		<>
			<rect width={w} height={h} fill={grounds.cluster} stroke={grounds.edge} strokeWidth={1.5} />
			<rect y={top} width={w} height={height} fill={papers[paper].fill} stroke={inks.black} strokeWidth={2} />
			<WordsSvg
				editor={editor}
				richText={richText}
				box={{ x: padding, y: top, w: w - 2 * padding - asideWidth[kind], h: height }}
				letters={letters}
				weight={headingWeight}
				isCentred={false}
			/>
		</>
	)
}
