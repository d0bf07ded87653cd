import { useEffect, useRef } from 'react'
import { textFields } from '../../../../shared/text/fields.ts'
import { useTexts } from '../../../texts/texts.ts'
import { tableTexts } from '../texts.ts'

/** Asks for a column's name where it will stand. Enter or leaving takes it, Escape leaves all as it was. */
export function ColumnName({ label, onEnd }: { label: string; onEnd: (label: string | undefined) => void }) {
	const { name } = useTexts(tableTexts).columns
	const field = useRef<HTMLInputElement>(null)
	const end = useRef(onEnd)
	end.current = onEnd
	useEffect(() => {
		const input = field.current
		if (!input) return
		let ended = false
		const finish = (words: string | undefined) => {
			if (ended) return
			ended = true
			end.current(words)
		}
		// The canvas around it listens natively, too: what is typed here must not reach it.
		const onKeyDown = (event: KeyboardEvent) => {
			event.stopPropagation()
			if (event.isComposing) return
			if (event.key === 'Enter') finish(input.value)
			if (event.key === 'Escape') finish(undefined)
			if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
		}
		const onBlur = () => finish(input.value)
		input.addEventListener('keydown', onKeyDown)
		input.addEventListener('blur', onBlur)
		input.focus()
		input.select()
		return () => {
			input.removeEventListener('keydown', onKeyDown)
			input.removeEventListener('blur', onBlur)
		}
	}, [])
	return (
		<input
			ref={field}
			className="table-column-name"
			aria-label={name}
			defaultValue={label}
			maxLength={textFields.tableColumn.limit}
		/>
	)
}
