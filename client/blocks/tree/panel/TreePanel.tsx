import { readTreeElement } from '../../../../shared/blocks/tree/index.ts'
import { firstNodes } from '../../../../shared/registry/index.ts'
import { FindingsList } from '../../../findings/FindingsList.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { LateSnapshots } from '../../../snapshots/LateSnapshots.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { useOutline } from '../observe.ts'
import { changePersonal, type PanelTab, usePersonal } from '../personal.ts'
import { treeTexts } from '../texts.ts'
import { GoalDetails } from './GoalDetails.tsx'
import { TaskDetails } from './TaskDetails.tsx'
import './panel.css'

/** What stands beside a tree in both views: all that is said of what is chosen, what was found, and earlier states. */
export function TreePanel({ tree, onClose }: { tree: string; onClose: () => void }) {
	const texts = useTexts(treeTexts).panel
	const ref = { block: 'tree', id: tree }
	const { findings, open } = useFindings(ref)
	const tab = usePersonal(tree, (personal) => personal.tab)
	return (
		<SidePanel
			label={texts.label}
			current={tab}
			onCurrent={(next) => changePersonal(tree, { tab: next as PanelTab })}
			onClose={onClose}
			tabs={[
				{ id: 'goal', label: texts.goal, body: <Chosen tree={tree} /> },
				{
					id: 'findings',
					label: texts.findings,
					count: open.length,
					body: <FindingsList block={ref} findings={findings} />,
				},
				{ id: 'comparison', label: texts.comparison, body: <LateSnapshots of={ref} /> },
			]}
		/>
	)
}

function Chosen({ tree }: { tree: string }) {
	const texts = useTexts(treeTexts).panel
	const nodes = firstNodes(useOutline())
	const found = readTreeElement(usePersonal(tree, (personal) => personal.chosen))
	const node = found?.what === 'goal' ? nodes.find(({ goal }) => goal.id === found.id) : undefined
	if (node) return <GoalDetails key={node.goal.id} tree={tree} node={node} />
	const numbered = nodes.flatMap(({ tasks }) => tasks).find(({ task }) => task.id === found?.id)
	if (numbered) return <TaskDetails key={numbered.task.id} tree={tree} numbered={numbered} />
	return (
		<div className="tree-none">
			<b>{texts.none}</b>
			<p className="ui-quiet">{texts.noneTodo}</p>
		</div>
	)
}
