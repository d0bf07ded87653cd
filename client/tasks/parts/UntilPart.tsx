import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Day, isOverdue, isPending } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { dayInWords, daysBetween, dayTyped, earliestDay } from '../days.ts'
import { useTakers } from '../plan.ts'
import { taskTexts } from '../texts.ts'
import type { ShownTask } from '../watchTasks.ts'

/** What has a day: a task, or what is dated like one. */
type Due = Pick<ShownTask, 'id' | 'until' | 'state'>

/** Until when: the day in words, and whether it has passed. Enter opens the field, Enter again keeps what it says. */
export function UntilPart({ task }: { task: Due }) {
	const { mayWrite } = useRoom()
	const { actions, today } = useTakers()
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	const [edits, edit] = useState(false)
	const button = useRef<HTMLButtonElement>(null)
	const { id, until } = task
	const told = [
		until && dayInWords(until, locale),
		until && isOverdue(task, today) && texts.overdue(daysBetween(until, today)),
	]
	if (until === today && isPending(task)) told.push(texts.today)

	if (!mayWrite) return until ? <DayShown task={task} until={until} /> : null
	if (edits) {
		const close = (how: 'back' | 'away') => {
			flushSync(() => edit(false))
			if (how === 'back') button.current?.focus()
		}
		return <DayField until={until} onSet={(next) => actions.setUntil(id, next)} onClose={close} />
	}
	return (
		<button
			ref={button}
			type="button"
			className="task-part"
			data-part="until"
			data-empty={until === undefined || undefined}
			aria-label={until === undefined ? texts.addUntil : texts.until(told.filter(Boolean).join(' '))}
			onClick={() => edit(true)}
		>
			{until === undefined ? texts.addUntil : <DayShown task={task} until={until} />}
		</button>
	)
}

function DayShown({ task, until }: { task: Due; until: Day }) {
	const { today } = useTakers()
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	return (
		<span className="task-day">
			{/* Blanks between the parts: what is read aloud has them, too. */}
			<span>{dayInWords(until, locale)}</span>{' '}
			{isOverdue(task, today) && (
				<span className="task-overdue">
					<Icon name="warning" size={16} />
					{texts.overdue(daysBetween(until, today))}
				</span>
			)}
			{until === today && isPending(task) && (
				<span className="task-due">
					<Icon name="clock" size={16} />
					{texts.today}
				</span>
			)}
		</span>
	)
}

function DayField({
	until,
	onSet,
	onClose,
}: {
	until: Day | undefined
	onSet: (next: Day | undefined) => void
	onClose: (how: 'back' | 'away') => void
}) {
	const texts = useTexts(taskTexts)
	const field = useRef<HTMLInputElement>(null)
	const isOpen = useRef(true)
	useLayoutEffect(() => {
		field.current?.focus()
	}, [])

	/** Not with every key: while a year is typed, the field already names days of the year 2. */
	const keep = () => {
		const { value, validity } = field.current ?? { value: '', validity: undefined }
		const day = dayTyped(value)
		if (day) onSet(day)
		else if (value === '' && !validity?.badInput) onSet(undefined)
	}
	const close = (how: 'back' | 'away') => {
		if (!isOpen.current) return
		isOpen.current = false
		onClose(how)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' && event.key !== 'Escape') return
		if (event.key === 'Enter') keep()
		event.preventDefault()
		event.stopPropagation()
		close('back')
	}
	return (
		<input
			ref={field}
			type="date"
			className="task-day-field"
			data-part="until"
			aria-label={texts.untilField}
			defaultValue={until ?? ''}
			min={earliestDay}
			max="9999-12-31"
			onKeyDown={onKeyDown}
			onBlur={() => {
				if (!isOpen.current) return
				keep()
				close('away')
			}}
		/>
	)
}
