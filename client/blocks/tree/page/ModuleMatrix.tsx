import { everyNode, type GoalNode } from '../../../../shared/registry/index.ts'
import { dayInWords } from '../../../days/days.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { type Organisations, useOrganisations, useOutline } from '../observe.ts'
import { treeTexts } from '../texts.ts'

/**
 * The same goals in the form of module development: a sheet per frame goal, below it each result goal with its activities
 * and who works on them. To read and to print; what stands here is written in the logframe.
 */
export function ModuleMatrix() {
	const texts = useTexts(treeTexts).page
	const nodes = everyNode(useOutline())
	const organisations = useOrganisations()
	const frames = nodes.filter(({ goal }) => goal.level === 'project')
	const served = new Set(frames.flatMap(({ below }) => below.map(({ goal }) => goal.id)))
	const loose = nodes.filter(({ goal }) => goal.level === 'partial' && !served.has(goal.id))
	return (
		<div className="tree-matrix">
			{frames.map((frame) => (
				<Sheet
					key={frame.goal.id}
					title={texts.frameGoal(frame.number)}
					frame={frame}
					below={frame.below}
					organisations={organisations}
				/>
			))}
			{loose.length > 0 && <Sheet title={texts.without} below={loose} organisations={organisations} />}
		</div>
	)
}

interface SheetProps {
	title: string
	frame?: GoalNode
	below: readonly GoalNode[]
	organisations: Organisations
}

function Sheet({ title, frame, below, organisations }: SheetProps) {
	const texts = useTexts(treeTexts)
	const { page } = texts
	return (
		<table className="tree-table">
			<caption>
				<b>{title}</b> {frame?.goal.text}
			</caption>
			{frame && (
				<thead>
					<tr>
						<th scope="row">{page.indicatorsOf}</th>
						<td colSpan={2}>{indicatorsOf(frame) || '–'}</td>
					</tr>
				</thead>
			)}
			{below.map((node) => (
				<tbody key={node.goal.id}>
					<tr data-level="partial">
						<th scope="rowgroup">{page.resultGoal(node.number)}</th>
						<td>{node.goal.text}</td>
						<td>{indicatorsOf(node) || texts.noIndicator}</td>
					</tr>
					{node.firstBelow !== undefined ? (
						<tr data-again>
							<th scope="row">{page.activities}</th>
							<td colSpan={2}>{page.see(node.number)}</td>
						</tr>
					) : (
						<Activities node={node} organisations={organisations} />
					)}
				</tbody>
			))}
		</table>
	)
}

function Activities({ node, organisations }: { node: GoalNode; organisations: Organisations }) {
	const texts = useTexts(treeTexts)
	const locale = useLocale()
	if (node.tasks.length === 0) {
		return (
			<tr>
				<th scope="row">{texts.page.activities}</th>
				<td>{texts.noTask}</td>
				<td>{namesOf(node.goal.actors, organisations)}</td>
			</tr>
		)
	}
	return node.tasks.map(({ task, number }, i) => (
		<tr key={task.id}>
			<th scope="row">{i === 0 ? texts.page.activities : ''}</th>
			<td>
				<b>{number}</b> {task.text}{' '}
				{task.until !== undefined && <small>{texts.until(dayInWords(task.until, locale))}</small>}
			</td>
			<td>{namesOf(task.who, organisations) || '–'}</td>
		</tr>
	))
}

const indicatorsOf = ({ goal: { indicators } }: GoalNode): string =>
	indicators
		.map(({ text, quality, quantity, time }) =>
			[text, quality, quantity, time].filter((words) => words.trim()).join(', '),
		)
		.join('; ')

const namesOf = (ids: readonly string[], { actors }: Organisations): string =>
	ids.flatMap((id) => actors.get(id)?.name ?? []).join(', ')
