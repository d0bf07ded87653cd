import { type ReactNode, useMemo } from 'react'
import { isUnsettled, type ShownItem } from '../../../shared/blocks/checklist/index.ts'
import { personsOf } from '../../../shared/registry/index.ts'
import { useActors, useFields } from '../../actors/watchRegistry.ts'
import { useToday } from '../../days/days.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { type Takers, TakersContext } from '../../tasks/plan.ts'
import { useTasks } from '../../tasks/watchTasks.ts'
import { useChecklistActions } from './actions.ts'
import '../../tasks/parts/parts.css'

/** Who could see to questions: those who could take on a task, and persons named there already. */
export function SeenTo({ checklist, children }: { checklist: string; children: ReactNode }) {
	const { doc } = useRoom()
	const actions = useChecklistActions(checklist)
	const today = useToday()
	const actors = useActors(doc)
	const fields = useFields(doc)
	const tasks = useTasks(doc)
	const persons = useMemo(() => personsOf(tasks), [tasks])
	const takers = useMemo<Takers>(
		() => ({ today, actors, persons, fields, actions }),
		[today, actors, persons, fields, actions],
	)
	return <TakersContext value={takers}>{children}</TakersContext>
}

/** A question as what names who takes something on knows it. */
export const asTaken = (item: ShownItem) => ({
	id: item.id,
	who: item.who,
	whoElse: item.whoElse,
	...(item.until !== undefined && { until: item.until }),
	state: isUnsettled(item) ? ('open' as const) : ('done' as const),
})
