import type * as Y from 'yjs'
import { goalElement } from '../../blocks/tree/index.ts'
import type { Finding } from '../../findings/index.ts'
import { firstNodes, goalOutline } from '../../registry/index.ts'
import { halfIndicator, noIndicator, noSource, yardsticks } from './findings/measures.ts'
import type { RuleOfGoal } from './findings/ruleOfGoal.ts'
import { emptyProject, loosePartial, outward } from './findings/structure.ts'
import { notChecked, wording } from './findings/wording.ts'
import { noActivity, nobody, noDate } from './findings/work.ts'

/** The weightiest first. */
const rulesOfGoals: readonly RuleOfGoal[] = [
	loosePartial,
	emptyProject,
	yardsticks,
	noActivity,
	nobody,
	noDate,
	noIndicator,
	noSource,
	halfIndicator,
	wording,
	notChecked,
]

/** Everything that can be found in the goals of a workshop; goals without words are still being written. */
export function analyse(doc: Y.Doc): Finding[] {
	const all = firstNodes(goalOutline(doc))
	const nodes = all.filter(({ goal }) => goal.text.trim())
	const found = rulesOfGoals.flatMap((ofGoal) =>
		nodes.flatMap((node): Finding[] => {
			const said = ofGoal(node, nodes, doc)
			return said ? [{ key: `${said.rule}/${node.goal.id}`, ...said, elements: [goalElement(node.goal.id)] }] : []
		}),
	)
	const isHeavy = ({ tone }: Finding) => tone !== 'plain'
	return [...found.filter(isHeavy), ...outward(nodes), ...found.filter((each) => !isHeavy(each))]
}
