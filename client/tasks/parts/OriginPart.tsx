import { methodOf } from '../../../shared/methods/index.ts'
import type { TaskOrigin } from '../../../shared/registry/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWays } from '../../ways/ways.ts'
import { usePlan } from '../plan.ts'
import { taskTexts } from '../texts.ts'
import type { ShownTask } from '../watchTasks.ts'

/** Where the task came from: the way back, and what had been found there. */
export function OriginPart({ task }: { task: ShownTask }) {
	const { origin } = task
	return origin ? <Origin origin={origin} /> : null
}

function Origin({ origin: { method, place, found } }: { origin: TaskOrigin }) {
	const { boards } = usePlan()
	const ways = useWays()
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	const board = place && boards[`${place.block}/${place.id}`]
	const name = board || (methodOf(method)?.name[locale] ?? texts.unknownMethod)
	return (
		<span className="task-origin">
			{place && board !== undefined ? (
				<button
					type="button"
					className="ui-button"
					data-kind="link"
					data-part="origin"
					aria-label={texts.origin(name)}
					onClick={() => {
						const { block, id, element } = place
						ways.go({ to: 'block', ref: { block, id }, ...(element !== undefined && { element }) })
					}}
				>
					{name}
				</button>
			) : (
				<span>{name}</span>
			)}
			{place && board === undefined && (
				<span className="task-origin-gone">
					<Icon name="unlink" size={16} />
					{texts.originGone}
				</span>
			)}
			{found && (
				<span className="ui-caption" title={`${texts.foundThen}: ${found.title[locale]} – ${found.sentence[locale]}`}>
					{found.title[locale]}
				</span>
			)}
		</span>
	)
}
