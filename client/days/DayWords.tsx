import { Popover } from 'radix-ui'
import { type ComponentProps, type FocusEvent, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import type { Day } from '../../shared/registry/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { focusBack } from '../ui/focusBack.ts'
import { lazyPart } from '../ui/lazyPart.ts'
import { earliestDay, useToday } from './days.ts'
import { dayTexts } from './texts.ts'
import { dayTyped } from './typed.ts'
import './days.css'

const Calendar = lazyPart(() => import('./Calendar.tsx').then((module) => module.Calendar))

export interface DayWordsProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'ref'> {
	words: string
	onWords: (words: string) => void
	/** a day was chosen in the calendar, or none */
	onChoose: (day: Day | undefined) => void
	/** the focus left the field and its calendar */
	onLeave?: () => void
	earliest?: Day
	field?: RefObject<HTMLInputElement | null>
}

/**
 * A day as words that people type, with a calendar beside them: in every browser the same, whatever language that speaks. Alt and the
 * arrow down open the calendar. What the words mean is up to whoever shows the field.
 */
export function DayWords({
	words,
	onWords,
	onChoose,
	onLeave,
	earliest = earliestDay,
	field,
	className,
	...input
}: DayWordsProps) {
	const texts = useTexts(dayTexts)
	const today = useToday()
	const [isOpen, open] = useState(false)
	const frame = useRef<HTMLSpanElement>(null)
	const own = useRef<HTMLInputElement>(null)
	const place = field ?? own
	const isLeft = useRef(false)
	const locked = input.disabled || input.readOnly
	const onBlur = ({ relatedTarget }: FocusEvent) => {
		if (!isOpen && !frame.current?.contains(relatedTarget)) onLeave?.()
	}
	// Natively, and so before a grid around it, which would take the arrow keys.
	useEffect(() => {
		const element = place.current
		const onKeyDown = (event: KeyboardEvent) => {
			if (!event.altKey || event.key !== 'ArrowDown' || locked) return
			event.preventDefault()
			event.stopPropagation()
			open(true)
		}
		element?.addEventListener('keydown', onKeyDown)
		return () => element?.removeEventListener('keydown', onKeyDown)
	}, [place, locked])
	return (
		<Popover.Root open={isOpen} onOpenChange={open}>
			<span ref={frame} className="day-words">
				<Popover.Anchor asChild>
					<input
						autoComplete="off"
						placeholder={locked ? undefined : texts.example}
						maxLength={40}
						{...input}
						ref={place}
						type="text"
						className={className}
						value={words}
						onFocus={() => Calendar.fetch()}
						onBlur={onBlur}
						onChange={(event) => onWords(event.target.value)}
					/>
				</Popover.Anchor>
				{!locked && (
					<Popover.Trigger asChild>
						<Button
							kind="icon"
							icon="calendar"
							aria-label={texts.calendar}
							// The field keeps the focus, and so nobody takes it for left.
							onPointerDown={(event) => event.preventDefault()}
							onBlur={onBlur}
						/>
					</Popover.Trigger>
				)}
			</span>
			<Popover.Portal>
				<Popover.Content
					className="day-calendar"
					align="start"
					sideOffset={4}
					collisionPadding={8}
					aria-label={texts.title}
					// The calendar itself knows which day is to have it, once it has come.
					onOpenAutoFocus={(event) => event.preventDefault()}
					onInteractOutside={() => {
						isLeft.current = true
					}}
					onCloseAutoFocus={(event) => {
						event.preventDefault()
						if (isLeft.current) onLeave?.()
						else focusBack(place.current)
						isLeft.current = false
					}}
					onKeyDown={(event) => event.stopPropagation()}
				>
					<Suspense>
						<Calendar
							day={dayTyped(words, today, earliest)}
							{...{ today, earliest }}
							onChoose={(day) => {
								open(false)
								onChoose(day)
							}}
						/>
					</Suspense>
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	)
}
