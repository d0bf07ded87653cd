import { Fragment } from 'react'
import type { GoalNode } from '../../../../shared/registry/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useOrganisations, useOutline } from '../observe.ts'
import { treeTexts } from '../texts.ts'
import { GoalRow, SecondPlace } from './GoalRow.tsx'
import { TaskRow } from './TaskRow.tsx'

/** All goals in one table, the form in which projects are planned: description, indicators, sources, assumptions. */
export function Logframe({ tree }: { tree: string }) {
	const texts = useTexts(treeTexts).page
	const outline = useOutline()
	const organisations = useOrganisations()
	const rows = (nodes: readonly GoalNode[]) =>
		nodes.map((node) => (
			<Fragment key={node.goal.id}>
				{node.firstBelow === undefined ? (
					<GoalRow tree={tree} node={node} organisations={organisations} />
				) : (
					<SecondPlace node={node} />
				)}
				{node.tasks.map((numbered) => (
					<TaskRow
						key={numbered.task.id}
						tree={tree}
						goal={node.goal.id}
						numbered={numbered}
						organisations={organisations}
					/>
				))}
				{rows(node.below)}
			</Fragment>
		))
	return (
		<table className="tree-table tree-logframe long-table">
			<thead>
				<tr>
					<th scope="col">{texts.level}</th>
					<th scope="col">
						{texts.summary}
						<small>{texts.summaryOfTask}</small>
					</th>
					<th scope="col">
						{texts.indicators}
						<Measures />
					</th>
					<th scope="col">
						{texts.sources}
						<small>{texts.sourceOfTask}</small>
					</th>
					<th scope="col">
						{texts.assumptions}
						<small>{texts.notOurs}</small>
					</th>
				</tr>
			</thead>
			<tbody>{rows(outline)}</tbody>
		</table>
	)
}

function Measures() {
	const { measures } = useTexts(treeTexts)
	return (
		<small className="tree-measures">
			<span>{measures.quality}</span>
			<span>{measures.quantity}</span>
			<span>{measures.time}</span>
		</small>
	)
}
