import type { TaskOrigin } from '../../../shared/registry/index.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { TakenFromPart } from '../../taking/TakenFromPart.tsx'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { usePlan } from '../plan.ts'
import { taskTexts } from '../texts.ts'
import { useOriginWords } from '../useOriginWords.ts'
import type { ShownTask } from '../watchTasks.ts'

/** What the task is done for, and where it came from: the way back, and what was found there. */
export function OriginPart({ task }: { task: ShownTask }) {
	return (
		<>
			{task.goals && <Goals goals={task.goals} />}
			{task.origin && <Origin origin={task.origin} />}
			<TakenFromPart kind="task" entry={task.id} />
		</>
	)
}

/** The goals it is done for, each the way to its place if a board shows them. */
function Goals({ goals: ids }: { goals: readonly string[] }) {
	const { boards, goals } = usePlan()
	const navigation = useNavigation()
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	const tree = Object.keys(boards).find((key) => key.startsWith('tree/'))
	return ids.map((id) => {
		const name = goals[id]?.[locale]
		if (name === undefined) return null
		if (tree === undefined) return <span key={id}>{texts.forGoal(name)}</span>
		const ref = { block: 'tree', id: tree.slice('tree/'.length) }
		return (
			<Button
				key={id}
				kind="link"
				data-part="origin"
				onClick={() => navigation.go({ to: 'block', ref, element: `goal:${id}` })}
			>
				{texts.forGoal(name)}
			</Button>
		)
	})
}

function Origin({ origin }: { origin: TaskOrigin }) {
	const navigation = useNavigation()
	const texts = useTexts(taskTexts)
	const { where, isGone, found } = useOriginWords()(origin)
	const { place } = origin
	return (
		<span className="task-origin">
			{place && !isGone ? (
				<Button
					kind="link"
					data-part="origin"
					aria-label={texts.origin(where)}
					onClick={() => {
						const { block, id, element } = place
						navigation.go({ to: 'block', ref: { block, id }, ...(element !== undefined && { element }) })
					}}
				>
					{where}
				</Button>
			) : (
				<span>{where}</span>
			)}
			{isGone && (
				<span className="task-origin-gone">
					<Icon name="unlink" size={16} />
					{texts.originGone}
				</span>
			)}
			{found && (
				<span className="ui-caption" title={`${found.isOfThen ? texts.foundThen : texts.foundNow}: ${found.sentence}`}>
					{found.title}
				</span>
			)}
		</span>
	)
}
