import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { setCell } from '../../../../shared/blocks/table/index.ts'
import { dayIn } from '../../../../shared/findings/dayIn.ts'
import { type Day, isDay } from '../../../../shared/registry/index.ts'
import { DayWords } from '../../../days/DayWords.tsx'
import { useToday } from '../../../days/days.ts'
import { dayAsTyped, dayTyped } from '../../../days/typed.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import type { CellView, EditorProps } from './cellView.ts'
import './kinds.css'

/** Tables tell of older things than plans do. */
const earliest: Day = '1900-01-01'

/** A day, typed as people write it or chosen in a calendar. */
export const dayView: CellView = {
	Shown({ value }) {
		const locale = useLocale()
		return <span className="table-words">{isDay(value) ? dayIn(value)[locale] : ''}</span>
	},
	Editor,
}

function Editor({ tableId, row, column, value, replace, session, onDone, onLeave }: EditorProps) {
	const { doc, mayWrite } = useRoom()
	const locale = useLocale()
	const today = useToday()
	const input = useRef<HTMLInputElement>(null)
	const [words, write] = useState(!replace && isDay(value) ? dayAsTyped(value, locale) : '')
	const latest = useRef(words)
	latest.current = words
	useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [])
	// Half a date is none yet: it is taken when the person goes on.
	useEffect(
		() =>
			session.atEnd(() => {
				const answer = dayTyped(latest.current, today, earliest)
				if (mayWrite && (answer || latest.current.trim() === '')) setCell(doc, tableId, row, column.id, answer)
			}),
		[doc, session, mayWrite, tableId, row, column.id, today],
	)
	useEffect(() => {
		const element = input.current
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== 'Enter' || event.isComposing) return
			event.preventDefault()
			event.stopPropagation()
			onDone(true)
		}
		element?.addEventListener('keydown', onKeyDown)
		return () => element?.removeEventListener('keydown', onKeyDown)
	}, [onDone])
	return (
		<DayWords
			field={input}
			className="table-editor table-list-editor"
			aria-label={column.label}
			earliest={earliest}
			readOnly={!mayWrite}
			words={words}
			onWords={write}
			onChoose={(day) => {
				latest.current = day ? dayAsTyped(day, locale) : ''
				onDone(false)
			}}
			onLeave={onLeave}
		/>
	)
}
