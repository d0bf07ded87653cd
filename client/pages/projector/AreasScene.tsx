import { useCallback } from 'react'
import type * as Y from 'yjs'
import { lookedAt } from '../../../shared/agenda/index.ts'
import { withDots } from '../../../shared/blocks/poll/index.ts'
import { areasOn } from '../../../shared/collected/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useGivenDots } from '../../board/cards/useGivenDots.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Column } from './cardColumns.ts'
import { Columns } from './Outline.tsx'
import { projectorTexts } from './texts.ts'

/** The headings of one area may stand closer: their columns go on in the area. */
const mostBeside = 4

/** What was collected in the areas of a board, one area at a time, below its headings: the moderation chooses which. */
export function AreasScene({ doc, board, areas }: { doc: Y.Doc; board: string; areas: readonly string[] }) {
	const texts = useTexts(projectorTexts)
	const { doc: stage } = useStage()
	const given = useGivenDots()
	const looked = useUnhurried(stage, lookedAt)
	const read = useCallback((plenum: Y.Doc) => areasOn(plenum, board, areas), [board, areas])
	const levels = useUnhurried(doc, read)
	const shown = levels.find(({ area }) => area === looked?.area) ?? levels[0]
	if (!shown) return <p className="projector-quiet">{texts.noCards}</p>
	const chosen = shown.parts.filter(({ heading }) => heading === looked?.heading)
	const parts = chosen.length > 0 ? chosen : shown.parts
	const columns = parts.map(
		({ heading, cards }): Column => ({ key: heading, heading, cards: cards.map((card) => withDots(card, given)) }),
	)
	return (
		<div className="projector-areas">
			{levels.length > 1 && (
				<ul className="projector-levels">
					{levels.map(({ area, heading, count }) => (
						<li key={area} aria-current={area === shown.area || undefined}>
							{heading} <span className="projector-count">{count}</span>
						</li>
					))}
				</ul>
			)}
			{columns.length === 0 ? (
				<p className="projector-quiet">{texts.noCards}</p>
			) : (
				<Columns key={shown.area} columns={columns} spread={columns.length === 1} beside={mostBeside} showNames />
			)}
		</div>
	)
}
