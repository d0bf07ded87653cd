import { type Editor, useValue } from 'tldraw'
import { legendOf } from '../../../shared/board/cards/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { papers } from '../look/papers.ts'
import type { ClusterShape } from './ClusterShapeUtil.tsx'
import { isCard } from './selected.ts'
import { cardTexts } from './texts.ts'

/** What the papers of an area stand for, as far as they occur in it and somebody said it. */
export const legendIn = (editor: Editor, { id, props }: ClusterShape) => {
	const occurring = [...editor.getShapeAndDescendantIds([id])].map((each) => {
		const shape = editor.getShape(each)
		return shape && isCard(shape) ? shape.props.paper : undefined
	})
	return legendOf(props.meanings, new Set(occurring))
}

/** At the lower edge of an area: each paper with its meaning. */
export function AreaLegend({ editor, shape }: { editor: Editor; shape: ClusterShape }) {
	const { standsFor } = useTexts(cardTexts)
	const legend = useValue('legend', () => legendIn(editor, shape), [editor, shape])
	if (legend.length === 0) return null
	return (
		<ul className="board-cluster-legend">
			{legend.map(({ paper, meaning }) => (
				<li key={paper}>
					<span style={{ background: papers[paper].fill, borderColor: `var(--nw-card-${paper}-edge)` }} />
					{standsFor(paper, meaning)}
				</li>
			))}
		</ul>
	)
}
