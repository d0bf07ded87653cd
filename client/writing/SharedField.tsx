import { useLayoutEffect, useRef } from 'react'
import type { TextField } from '../../shared/text/field.ts'
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
	/** what may stand in it */
	field: TextField
	/** by which the page finds the field again */
	part?: string
	/** begins to write as soon as it is there; another value begins anew */
	begin?: object | undefined
	/** Enter; without it Enter only ends writing */
	onEnter?: (area: HTMLTextAreaElement) => void
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
	const { text, label, place, placeholder, part, begin } = props
	const { history, presence, mayWrite } = useRoom()
	const words = useText(text)
	const guests = useGuests(place)
	const area = useRef<HTMLTextAreaElement>(null)
	const now = useRef(props)
	now.current = props

	useLayoutEffect(() => {
		const element = area.current
		if (element && mayWrite) return writeIn(element, text, place, { history, presence }, () => now.current)
	}, [text, place, history, presence, mayWrite])

	useLayoutEffect(() => {
		if (!begin) return
		const { length } = area.current?.value ?? ''
		area.current?.focus({ preventScroll: true })
		area.current?.setSelectionRange(length, length)
		area.current?.scrollIntoView?.({ block: 'nearest' })
	}, [begin])

	return (
		<span
			className="shared-field"
			data-empty={words === '' || undefined}
			data-guest={guests.length > 0 || undefined}
			data-written={mayWrite || undefined}
			style={guestColour(guests)}
		>
			<span>
				<span aria-hidden={mayWrite || undefined}>{`${words || (mayWrite ? placeholder : '')}\u200b`}</span>
				{guests.length > 0 && <GuestTag guests={guests} />}
			</span>
			{mayWrite && (
				<textarea
					ref={area}
					data-part={part}
					rows={1}
					maxLength={props.field.limit}
					aria-label={label}
					placeholder={placeholder}
					spellCheck
				/>
			)}
		</span>
	)
}

type Room = Pick<ReturnType<typeof useRoom>, 'history' | 'presence'>

/**
 * By listeners of its own: the canvas around it listens natively, too, and would be first if these waited for React.
 */
function writeIn(
	element: HTMLTextAreaElement,
	text: FieldText | undefined,
	place: string,
	{ history, presence }: Room,
	props: () => SharedFieldProps,
): () => void {
	let session: EditSession | undefined
	const bound = text && bindText(element, text, props().field, (event) => session?.beforeWrite(event))

	const enter = () => {
		if (!session) {
			session = openSession(history)
			if (bound) session.atEnd(bound.tidyUp)
		}
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
			if (onEnter) onEnter(element)
			else element.blur()
			return true
		}
		if (key !== 'Escape') return false
		session?.discard()
		// Where nobody takes the focus over it stays, so that Tab goes on from here.
		if (props().onLeave) element.blur()
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
	if (element.ownerDocument.activeElement === element) enter()
	element.addEventListener('focus', enter)
	element.addEventListener('blur', leave)
	element.addEventListener('keydown', onKeyDown)
	element.addEventListener('beforeinput', keepOut)
	return () => {
		if (session) presence.tell({ e: undefined })
		session?.commit()
		bound?.end()
		element.removeEventListener('focus', enter)
		element.removeEventListener('blur', leave)
		element.removeEventListener('keydown', onKeyDown)
		element.removeEventListener('beforeinput', keepOut)
	}
}
