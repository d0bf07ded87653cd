import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { setCell } from '../../../../shared/blocks/table/index.ts'
import { dayIn } from '../../../../shared/findings/dayIn.ts'
import { isDay } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import type { CellView, EditorProps } from './cellView.ts'
import './kinds.css'

/** A day, as the system lets people enter one. */
export const dayView: CellView = {
	Shown({ value }) {
		const locale = useLocale()
		return <span className="table-words">{isDay(value) ? dayIn(value)[locale] : ''}</span>
	},
	Editor,
}

function Editor({ tableId, row, column, value, session, onDone, onLeave }: EditorProps) {
	const { doc, mayWrite } = useRoom()
	const input = useRef<HTMLInputElement>(null)
	const [day, setDay] = useState(String(value ?? ''))
	const latest = useRef(day)
	latest.current = day
	useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [])
	// Half a date is none yet: it is taken when the person goes on.
	useEffect(
		() =>
			session.atEnd(() => {
				const answer = latest.current
				if (mayWrite && (answer === '' || isDay(answer))) setCell(doc, tableId, row, column.id, answer || undefined)
			}),
		[doc, session, mayWrite, tableId, row, column.id],
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
		<input
			ref={input}
			type="date"
			className="table-editor table-list-editor"
			aria-label={column.label}
			min="1900-01-01"
			max="2199-12-31"
			readOnly={!mayWrite}
			value={day}
			onChange={(event) => setDay(event.target.value)}
			onBlur={onLeave}
		/>
	)
}
