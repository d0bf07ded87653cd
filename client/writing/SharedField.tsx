import { useLayoutEffect, useRef } from 'react'
import { type EditSession, openSession } from '../sync/editSession.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { bindText, type FieldText } from '../sync/textBinding.ts'
import { useText } from '../sync/useText.ts'
import { GuestTag, guestColour } from './GuestTag.tsx'
import { useGuests } from './guests.ts'
import './sharedField.css'

interface SharedFieldProps {
	text: FieldText | undefined
	label: string
	/** how the others are told that one writes here */
	place: string
	placeholder?: string
	/** letters at most */
	maxLength?: number
	/** by which the page finds the field again */
	part?: string
	/** begins to write as soon as it is there; another value begins anew */
	begin?: object | undefined
	/** Enter; without it Enter only ends writing */
	onEnter?: (field: HTMLTextAreaElement) => void
	/** A key before the field takes it; answers whether it was meant for somebody else. */
	onKey?: (event: KeyboardEvent) => boolean
	onLeave?: () => void
	/** makes the text if there is none yet, when somebody comes to write */
	onMissing?: () => void
}

/**
 * A text several people may write in at once. It is as high as its words. Enter and Escape end writing, Escape takes back
 * what was written; undo stays inside it as long as somebody writes.
 */
export function SharedField(props: SharedFieldProps) {
	const { text, label, place, placeholder, maxLength, part, begin } = props
	const { history, presence, mayWrite } = useRoom()
	const words = useText(text)
	const guests = useGuests(place)
	const field = useRef<HTMLTextAreaElement>(null)
	const now = useRef(props)
	now.current = props

	useLayoutEffect(() => {
		const element = field.current
		if (element && mayWrite) return writeIn(element, text, place, { history, presence }, () => now.current)
	}, [text, place, history, presence, mayWrite])

	useLayoutEffect(() => {
		if (!begin) return
		const { length } = field.current?.value ?? ''
		field.current?.focus({ preventScroll: true })
		field.current?.setSelectionRange(length, length)
		field.current?.scrollIntoView?.({ block: 'nearest' })
	}, [begin])

	return (
		<span
			className="shared-field"
			data-empty={words === '' || undefined}
			data-guest={guests.length > 0 || undefined}
			style={guestColour(guests)}
		>
			<span aria-hidden={mayWrite || undefined}>{`${words || (mayWrite ? placeholder : '')}\u200b`}</span>
			{mayWrite && (
				<textarea
					ref={field}
					data-part={part}
					rows={1}
					maxLength={maxLength}
					aria-label={label}
					placeholder={placeholder}
					defaultValue={words}
					spellCheck
				/>
			)}
			{guests.length > 0 && <GuestTag guests={guests} />}
		</span>
	)
}

type Room = Pick<ReturnType<typeof useRoom>, 'history' | 'presence'>

/**
 * By listeners of its own: the canvas around it listens natively, too, and would be first if these waited for React.
 */
function writeIn(
	field: HTMLTextAreaElement,
	text: FieldText | undefined,
	place: string,
	{ history, presence }: Room,
	props: () => SharedFieldProps,
): () => void {
	let session: EditSession | undefined
	const unbind = text && bindText(field, text, (event) => session?.beforeWrite(event))

	const enter = () => {
		session ??= openSession(history)
		presence.tell({ e: place })
		if (!text) props().onMissing?.()
	}
	const leave = () => {
		session?.commit()
		session = undefined
		presence.tell({ e: undefined })
		props().onLeave?.()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.isComposing) return
		if (props().onKey?.(event) || act(event)) {
			event.preventDefault()
			event.stopPropagation()
		}
	}
	const act = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
		if ((ctrlKey || metaKey) && !altKey) {
			const letter = key.toLowerCase()
			if (letter === 'z' && !shiftKey) session?.undo()
			else if (letter === 'z' || letter === 'y') session?.redo()
			else return false
			return true
		}
		if (key === 'Enter' && !shiftKey) {
			const { onEnter } = props()
			if (onEnter) onEnter(field)
			else field.blur()
			return true
		}
		if (key !== 'Escape') return false
		session?.discard()
		// Where nobody takes the focus over it stays, so that Tab goes on from here.
		if (props().onLeave) field.blur()
		return true
	}
	// The browser's own undo knows nothing of other people's letters.
	const keepOut = (event: InputEvent) => {
		if (event.inputType === 'historyUndo') session?.undo()
		else if (event.inputType === 'historyRedo') session?.redo()
		else return
		event.preventDefault()
	}
	// The text under the caret may have been replaced: an undo makes a new one.
	if (field.ownerDocument.activeElement === field) enter()
	field.addEventListener('focus', enter)
	field.addEventListener('blur', leave)
	field.addEventListener('keydown', onKeyDown)
	field.addEventListener('beforeinput', keepOut)
	return () => {
		unbind?.()
		if (session) presence.tell({ e: undefined })
		session?.commit()
		field.removeEventListener('focus', enter)
		field.removeEventListener('blur', leave)
		field.removeEventListener('keydown', onKeyDown)
		field.removeEventListener('beforeinput', keepOut)
	}
}
