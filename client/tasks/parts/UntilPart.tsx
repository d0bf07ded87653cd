import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Day, isOverdue, isPending } from '../../../shared/registry/index.ts'
import { DayWords } from '../../days/DayWords.tsx'
import { dayInWords, daysBetween } from '../../days/days.ts'
import { dayAsTyped, dayTyped } from '../../days/typed.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
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
		return <DayOf until={until} onSet={(next) => actions.setUntil(id, next)} onClose={close} />
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

/** Enter keeps what is typed and goes back, Escape goes back without; whoever goes elsewhere has answered. */
function DayOf({
	until,
	onSet,
	onClose,
}: {
	until: Day | undefined
	onSet: (next: Day | undefined) => void
	onClose: (how: 'back' | 'away') => void
}) {
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	const { today } = useTakers()
	const field = useRef<HTMLInputElement>(null)
	const [words, write] = useState(() => (until ? dayAsTyped(until, locale) : ''))
	const isOpen = useRef(true)
	useLayoutEffect(() => {
		field.current?.focus()
		field.current?.select()
	}, [])

	/** Words that are no day change nothing. */
	const keep = () => {
		const day = dayTyped(words, today)
		if (day || words.trim() === '') onSet(day)
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
		<DayWords
			field={field}
			className="task-day-field"
			data-part="until"
			aria-label={texts.untilField}
			words={words}
			onWords={write}
			onChoose={(day) => {
				onSet(day)
				close('back')
			}}
			onKeyDown={onKeyDown}
			onLeave={() => {
				if (!isOpen.current) return
				keep()
				close('away')
			}}
		/>
	)
}
