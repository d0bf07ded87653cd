import type * as Y from 'yjs'
import type { TextField } from '../../../../shared/text/field.ts'
import { useText } from '../../../sync/useText.ts'
import { withHyphens } from '../../../ui/hyphens.ts'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useChainEditing } from './board.ts'

/** The words of an element of the picture, and the field for them while they are written here. */
export function Written({
	element,
	text,
	field,
	label,
	placeholder,
	isWritten,
}: {
	element: string
	text: Y.Text | undefined
	field: TextField
	label: string
	placeholder: string
	isWritten: boolean
}) {
	const words = useText(text)
	const editing = useChainEditing()
	if (!isWritten) {
		return (
			<span className="chain-shown" data-empty={words.trim() === '' || undefined}>
				{words.trim() ? withHyphens(words) : placeholder}
			</span>
		)
	}
	const onKey = (event: KeyboardEvent) => {
		if (event.key === 'Escape') return editing.keep(element)
		if (event.key !== 'Tab') return false
		editing.step(element, event.shiftKey ? -1 : 1)
		return true
	}
	return (
		<SharedField
			field={field}
			text={text}
			label={label}
			place={placeIn(editing.chain, element)}
			placeholder={placeholder}
			begin={editing}
			onEnter={() => editing.enter(element)}
			onKey={onKey}
			onLeave={() => editing.leave(element)}
		/>
	)
}
