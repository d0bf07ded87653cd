import { memo } from 'react'
import { goalElement } from '../../../../shared/blocks/tree/index.ts'
import { type GoalNode, goalLevels } from '../../../../shared/registry/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { withHyphens } from '../../../ui/hyphens.ts'
import { Actors } from '../Actors.tsx'
import { IndicatorSign } from '../IndicatorSign.tsx'
import type { Organisations } from '../observe.ts'
import { treeTexts } from '../texts.ts'
import { levelColumns } from './pictureRows.ts'

interface GoalCardProps {
	node: GoalNode
	organisations: Organisations
	isChosen: boolean
	isStop: boolean
	/** the first row of the grid it stands in, and how many */
	row: number
	rows: number
}

/** A goal in the picture: its words, whether it can be measured, who works on it. */
export const GoalCard = memo(
	function GoalCard({ node: { goal, number }, organisations, isChosen, isStop, row, rows }: GoalCardProps) {
		const texts = useTexts(treeTexts)
		const locale = useLocale()
		const words = goal.text.trim()
		return (
			<button
				type="button"
				className="tree-goal"
				data-element={goalElement(goal.id)}
				data-level={goal.level}
				aria-pressed={isChosen}
				tabIndex={isStop ? 0 : -1}
				style={{
					gridRow: `${row} / span ${rows}`,
					gridColumn: goal.level === 'overall' ? '1 / -1' : levelColumns[goal.level].own,
				}}
			>
				<span className="tree-words" data-empty={!words || undefined}>
					<span className={goal.level === 'overall' ? 'tree-level' : 'ui-hidden-text'}>
						{goalLevels[goal.level][locale]}{' '}
					</span>
					{number && <b>{number}</b>} {words ? withHyphens(words) : texts.emptyGoal}
				</span>
				<span className="tree-facts">
					{goal.level !== 'overall' && <IndicatorSign goal={goal} />}
					<Actors ids={goal.actors} organisations={organisations} />
				</span>
			</button>
		)
	},
	(a, b) =>
		a.node.goal === b.node.goal &&
		a.node.number === b.node.number &&
		a.organisations === b.organisations &&
		a.isChosen === b.isChosen &&
		a.isStop === b.isStop &&
		a.row === b.row &&
		a.rows === b.rows,
)
