import { lazy, Suspense, useEffect, useState } from 'react'
import { type TaskState, taskStates } from '../../shared/registry/index.ts'
import type { CalendarEntry } from '../calendar/calendarFile.ts'
import { useCalendarFile } from '../calendar/useCalendarFile.ts'
import { useTableFiles } from '../spreadsheets/useTableFiles.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { Tool } from '../ui/Tool.tsx'
import { type Arrangement, orders, type Person, peopleOf, personKey } from './arrangement.ts'
import { usePlan } from './plan.ts'
import { taskTexts } from './texts.ts'
import type { ShownTask } from './watchTasks.ts'

const loadImport = () => import('./ImportTasks.tsx')
const ImportTasks = lazy(loadImport)

/** What this person sees of the plan and in which order; nothing here changes it for others. */
export function TaskToolbar({
	tasks,
	arrangement,
	onArrange,
	table,
	days,
}: {
	tasks: readonly ShownTask[]
	arrangement: Arrangement
	onArrange: (next: Arrangement) => void
	/** what stands on the screen, for a spreadsheet */
	table: () => string[][]
	/** what of it is due, for a calendar */
	days: () => CalendarEntry[]
}) {
	const { mayWrite } = useRoom()
	const { actors } = usePlan()
	const [isImporting, setImporting] = useState(false)
	// Fetched ahead: it works without a connection, too.
	useEffect(() => void loadImport().catch(() => {}), [])
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	const files = useTableFiles()
	const calendar = useCalendarFile()
	const { person, state, overdue, order } = arrangement

	const nameOf = (someone: Person): string => {
		if (someone === 'nobody') return texts.nobodyYet
		if ('name' in someone) return someone.name
		return actors.find(({ id }) => id === someone.actor)?.name ?? texts.gone
	}
	const stateName = (wanted: NonNullable<Arrangement['state']>) =>
		wanted === 'pending' ? texts.pending : taskStates[wanted][locale]

	const choice = (
		label: string,
		isChosen: boolean,
		patch: Partial<Arrangement>,
		without: keyof Arrangement,
	): MenuItem => ({
		label,
		...(isChosen && { icon: 'check' as const }),
		onSelect: () => {
			const { [without]: _, ...rest } = arrangement
			onArrange({ order: 'own', ...rest, ...patch })
		},
	})
	const people = peopleOf(tasks, actors)
	const states: NonNullable<Arrangement['state']>[] = ['pending', ...(Object.keys(taskStates) as TaskState[])]
	return (
		<div className="task-toolbar">
			<Tool
				rank={2}
				kind="plain"
				icon="person"
				isPressed={person !== undefined}
				label={texts.filterWho(person === undefined ? texts.everybody : nameOf(person))}
				groups={[
					[choice(texts.everybody, person === undefined, {}, 'person')],
					people.map((each) =>
						choice(
							nameOf(each),
							person !== undefined && personKey(each) === personKey(person),
							{ person: each },
							'person',
						),
					),
				].filter((items) => items.length > 0)}
			/>
			<Tool
				rank={1}
				kind="plain"
				icon="filter"
				label={texts.filterState(state === undefined ? texts.allStates : stateName(state))}
				groups={[
					[choice(texts.allStates, state === undefined, {}, 'state')],
					states.map((each) => choice(stateName(each), each === state, { state: each }, 'state')),
				]}
			/>
			<Tool
				rank={4}
				kind="plain"
				icon="warning"
				isPressed={overdue === true}
				label={texts.onlyOverdue}
				onSelect={() => {
					const { overdue: _, ...rest } = arrangement
					onArrange(overdue ? rest : { ...rest, overdue: true })
				}}
			/>
			<Tool
				rank={5}
				kind="plain"
				icon="sort"
				label={order === 'own' ? texts.order : `${texts.order}: ${texts.orders[order]}`}
				groups={[orders.map((each) => choice(texts.orders[each], each === order, { order: each }, 'order'))]}
			/>
			{mayWrite && (
				<Tool rank={3} kind="plain" icon="upload" label={texts.import} onSelect={() => setImporting(true)} />
			)}
			<Suspense>{isImporting && <ImportTasks onClose={() => setImporting(false)} />}</Suspense>
			<Tool
				rank={6}
				kind="plain"
				icon="download"
				label={texts.export}
				groups={[files(texts.exportTasks, texts.fileName, table), [calendar(texts.dueDays, texts.fileName, days)]]}
			/>
		</div>
	)
}
