import { useEffect, useId, useRef, useState } from 'react'
import type { Day } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { DayWords, type DayWordsProps } from './DayWords.tsx'
import { useToday } from './days.ts'
import { dayTexts } from './texts.ts'
import { dayAsTyped, dayTyped } from './typed.ts'

interface DayInputProps extends Omit<DayWordsProps, 'words' | 'onWords' | 'onChoose' | 'onLeave' | 'field'> {
	day: Day | undefined
	/** another day, or none: once somebody goes on, not with every key */
	onDay: (day: Day | undefined) => void
}

/** A day to type or to choose. Words that are no day stay, are marked as such, and keep a form from being sent. */
export function DayInput({ day, onDay, ...input }: DayInputProps) {
	const locale = useLocale()
	const texts = useTexts(dayTexts)
	const today = useToday()
	const note = useId()
	const field = useRef<HTMLInputElement>(null)
	/** what was typed and not taken yet */
	const [words, write] = useState<string>()
	const [isLeft, leave] = useState(false)
	const meant = words === undefined ? day : dayTyped(words, today, input.earliest)
	const isNone = words !== undefined && words.trim() !== '' && meant === undefined
	useEffect(() => field.current?.setCustomValidity(isNone ? texts.how : ''), [isNone, texts])

	const take = (next: Day | undefined) => {
		write(undefined)
		if (next !== day) onDay(next)
	}
	const goOn = () => {
		leave(true)
		if (words !== undefined && !isNone) take(meant)
	}
	return (
		<span className="day-input">
			<DayWords
				{...input}
				className={input.className ?? 'ui-input'}
				field={field}
				words={words ?? (day ? dayAsTyped(day, locale) : '')}
				aria-invalid={(isLeft && isNone) || undefined}
				aria-describedby={isLeft && isNone ? note : undefined}
				onWords={(next) => {
					leave(false)
					write(next)
				}}
				onChoose={take}
				onLeave={goOn}
				onKeyDown={(event) => {
					if (event.key === 'Enter') goOn()
				}}
			/>
			{isLeft && isNone && (
				<span id={note} role="alert" className="day-note">
					<Icon name="warning" size={16} />
					{texts.how}
				</span>
			)}
		</span>
	)
}

/** The same below its label. `aside` stands small beside that ("freiwillig"). */
export function DayField({ label, aside, ...input }: DayInputProps & { label: string; aside?: string }) {
	const id = useId()
	return (
		<div className="ui-field">
			<label className="ui-label" htmlFor={id}>
				{label}
				{aside && <small>{aside}</small>}
			</label>
			<DayInput id={id} {...input} />
		</div>
	)
}
