import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { textFields } from '../../../shared/text/fields.ts'
import { useTexts } from '../../texts/texts.ts'
import { stepsTexts } from './texts.ts'

/** The title of a step being rewritten in its place. Enter and leaving keep it, Escape does not. */
export function StepName({ title, onEnd }: { title: string; onEnd: (title: string | undefined) => void }) {
	const texts = useTexts(stepsTexts)
	const field = useRef<HTMLInputElement>(null)
	const ended = useRef(false)
	useLayoutEffect(() => {
		field.current?.focus()
		field.current?.select()
	}, [])
	const end = (name: string | undefined) => {
		// A field that goes away loses the focus, too.
		if (ended.current) return
		ended.current = true
		onEnd(name)
	}
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
		if (event.nativeEvent.isComposing) return
		if (event.key !== 'Enter' && event.key !== 'Escape') return
		event.preventDefault()
		event.stopPropagation()
		end(event.key === 'Enter' ? event.currentTarget.value : undefined)
	}
	return (
		<input
			ref={field}
			className="ui-input agenda-name"
			aria-label={texts.name}
			defaultValue={title}
			maxLength={textFields.agendaTitle.limit}
			onKeyDown={onKeyDown}
			onBlur={(event) => end(event.currentTarget.value)}
		/>
	)
}
