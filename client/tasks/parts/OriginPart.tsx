import type { TaskOrigin } from '../../../shared/registry/index.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { taskTexts } from '../texts.ts'
import { useOriginWords } from '../useOriginWords.ts'
import type { ShownTask } from '../watchTasks.ts'

/** Where the task came from: the way back, and what was found there. */
export function OriginPart({ task }: { task: ShownTask }) {
	return task.origin ? <Origin origin={task.origin} /> : null
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
