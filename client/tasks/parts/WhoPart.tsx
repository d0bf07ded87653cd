import { Popover } from 'radix-ui'
import { useState } from 'react'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { useTakers } from '../plan.ts'
import { type Taken, takersOf } from '../takers.ts'
import { taskTexts } from '../texts.ts'
import { Takers } from './Takers.tsx'
import { WhoPicker } from './WhoPicker.tsx'

/** Who takes the task on; opens a list of everybody who could. */
export function WhoPart({ task }: { task: Taken }) {
	const { mayWrite } = useRoom()
	const { actors } = useTakers()
	const texts = useTexts(taskTexts)
	const [isOpen, open] = useState(false)
	const takers = takersOf(task, actors)
	const names = takers
		.map(({ name, organisation }) => [name || texts.gone, organisation?.name].filter(Boolean).join(' '))
		.join(', ')

	if (!mayWrite) return <Takers takers={takers} />
	return (
		<Popover.Root open={isOpen} onOpenChange={open}>
			<Popover.Trigger asChild>
				<button
					type="button"
					className="task-part"
					data-part="who"
					data-empty={takers.length === 0 || undefined}
					aria-label={takers.length > 0 ? texts.who(names) : texts.addWho}
				>
					{takers.length > 0 ? <Takers takers={takers} /> : texts.addWho}
				</button>
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content
					className="task-picker"
					align="start"
					sideOffset={4}
					collisionPadding={8}
					aria-label={texts.whoTitle}
				>
					<WhoPicker task={task} onClose={() => open(false)} />
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	)
}
