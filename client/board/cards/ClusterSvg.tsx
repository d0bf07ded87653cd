import type { Editor } from 'tldraw'
import { headingHeight, headingLetters, type Size } from '../../../shared/board/cards/index.ts'
import { groupNames } from '../../texts/groupNames.ts'
import { currentLocale } from '../../texts/locale.ts'
import { grounds, inks, papers } from '../look/papers.ts'
import { legendIn } from './AreaLegend.tsx'
import { WordsSvg } from './CardSvg.tsx'
import type { ClusterShape } from './ClusterShapeUtil.tsx'
import { cardDots, originsIn } from './cardMarks.ts'
import { cardFace } from './cardSize.ts'
import { DotsTagSvg } from './DotsTag.tsx'
import { asideWidth, headingBox, headingWeight } from './heading.ts'
import { OriginTagSvg } from './OriginTag.tsx'
import { cardTexts } from './texts.ts'

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
			<foreignObject x={16} y={h - 28} width={w - 32} height={20} className="tl-export-embed-styles">
				<div
					style={{
						display: 'flex',
						gap: 16,
						fontFamily: `${cardFace.family}, sans-serif`,
						fontSize: 13,
						lineHeight: '20px',
					}}
				>
					{legendIn(editor, shape).map(({ paper: each, meaning }) => (
						<span
							key={each}
							style={{ display: 'flex', gap: 6, alignItems: 'center', whiteSpace: 'nowrap', color: inks.black }}
						>
							<span
								style={{
									width: 14,
									height: 14,
									background: papers[each].fill,
									border: `1.5px solid ${papers[each].edge}`,
								}}
							/>
							{cardTexts[currentLocale()].standsFor(each, meaning)}
						</span>
					))}
				</div>
			</foreignObject>
			<OriginTagSvg words={groupNames(originsIn(editor, shape), currentLocale())} top={top} />
			<DotsTagSvg dots={cardDots(editor, shape)} right={w} top={top} />
		</>
	)
}
